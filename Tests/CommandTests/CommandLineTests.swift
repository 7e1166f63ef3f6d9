import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
    static let corpus = [
        "one.txt": "Putin met Trump in Helsinki. It rained.\n",
        "two.txt": "In Helsinki Putin met Trump again.\n",
        "index.toml": """
        [actor.putin]
        name = "Vladimir Putin"
        kind = "person"
        [event.helsinki]
        label = "Helsinki summit"
        names = ["in Helsinki"]
        """,
    ]

    @Test(
        "What cannot be done ends with status 2 and one line on stderr",
        arguments: [
            ["links", "--colour"], ["links", "--format", "xml"], ["mentions", "--actor", "nobody"],
            ["explain", "one:1", "two:99"], ["explain", "one", "three:1"], ["search", "--regex", "("],
            ["search", ""], ["read"], [],
        ])
    func failures(arguments: [String]) throws {
        let folder = try TemporaryFolder(Self.corpus)
        let needsFolder = ["mentions", "explain", "search"].contains(arguments.first)
        let run = try Command.runAll(arguments + (needsFolder ? ["-C", folder.path] : []))
        #expect(run.status == 2, "\(run.error)")
        #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
        #expect(run.error.hasPrefix("parallax: "))
        #expect(run.output.isEmpty)
    }

    @Test("What is done but finds nothing ends with status 1 and prints nothing")
    func nothingFound() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let run = try Command.run("search", "-C", folder.path, "nowhere")
        #expect(run.status == 1)
        #expect(run.output.isEmpty && run.error.isEmpty)
    }

    @Test("Help and version are no failures")
    func help() throws {
        #expect(try Command.run("--version").status == 0)
        let help = try Command.run("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("links"))
    }

    @Test("A mention as JSON names source, file, address, offsets in scalars, quote, form and evidence")
    func mentionRecord() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let objects = try Command.run("mentions", "-C", folder.path, "--actor", "putin", "--format", "json")
            .objects()
        #expect(objects.count == 2)
        #expect(
            objects[0].keys.sorted() == [
                "address", "end", "evidence", "file", "form", "id", "kind", "quote", "source", "start",
            ])
        #expect(objects[1]["address"] as? String == "two:1.1")
        #expect(objects[1]["start"] as? Int == 12)
        #expect(objects[1]["quote"] as? String == "Putin")
    }

    @Test("A link as JSON stands once, between two sources, with its evidence in words")
    func linkRecord() throws {
        let folder = try TemporaryFolder(Self.corpus)
        let objects = try Command.run("links", "-C", folder.path, "--kind", "event", "--format", "json")
            .objects()
        #expect(objects.count == 1)
        #expect(objects[0].keys.sorted() == ["a", "b", "evidence", "ids", "kind", "link", "score"])
        #expect((objects[0]["a"] as? [String: Any])?["address"] as? String == "one:1.1")
        #expect((objects[0]["b"] as? [String: Any])?["address"] as? String == "two:1.1")
        let evidence = objects[0]["evidence"] as? [[String: String]]
        #expect(evidence?.isEmpty == false)
        #expect(evidence?.allSatisfy { $0["says"]?.isEmpty == false && $0["pass"]?.isEmpty == false } == true)
    }

    @Test("A closed pipe ends a command quietly")
    func closedPipe() throws {
        let folder = try TemporaryFolder(["long.txt": String(repeating: "Putin spoke. ", count: 20_000)])
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = [
            "-c",
            "set -o pipefail; '\(Command.program.path)' search -C '\(folder.path)' putin 2>&1 | head -1",
        ]
        let pipe = Pipe()
        shell.standardOutput = pipe
        try shell.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(output.split(separator: "\n").count == 1)
    }

    @Test("Search finds words across typographic signs, and regular expressions when asked")
    func search() throws {
        let folder = try TemporaryFolder(["a.txt": "The U.S.–Russia “reset”. Rein Müllerson’s view.\n"])
        for pattern in ["u.s.-russia \"reset\"", "mullerson's", "Rein Müllerson"] {
            let run = try Command.run("search", "-C", folder.path, pattern)
            #expect(run.lines.count == 1, "\(pattern)")
        }
        #expect(try Command.run("search", "-C", folder.path, "RESET").status == 1)
        let run = try Command.run("search", "-C", folder.path, "--regex", "M[^ ]+son", "--format", "json")
        #expect(try run.objects().first?["start"] as? Int == 30)
    }
}
