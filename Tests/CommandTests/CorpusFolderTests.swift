import Foundation
import Testing

@Suite("Corpus folders")
struct CorpusFolderTests {
    static let two = [
        "one.txt": "Putin met Trump in Helsinki.\n", "two.txt": "In Helsinki Putin met Trump again.\n",
    ]

    @Test("A folder of texts is a corpus, by path, with paragraphs and sentences counted")
    func plainFolder() throws {
        let folder = try TemporaryFolder(Self.two.merging(["sub/three.txt": "A. B.\n\nC"]) { $1 })
        let run = try Command.run("sources", "-C", folder.path, "--format", "json")
        let objects = try run.objects()
        #expect(objects.map { $0["id"] as? String } == ["one", "three", "two"])
        #expect(objects.map { $0["file"] as? String } == ["one.txt", "sub/three.txt", "two.txt"])
        #expect(objects[1]["paragraphs"] as? Int == 2)
        #expect(run.status == 0)
    }

    @Test(
        "A folder that cannot be used ends with status 2 and one line that names it",
        arguments: ["missing", "empty", "file.txt"])
    func unusable(name: String) throws {
        let folder = try TemporaryFolder(["file.txt": "x"])
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
        let run = try Command.run("sources", "-C", folder.path + "/" + name)
        #expect(run.status == 2)
        #expect(run.error.split(separator: "\n").count == 1)
        #expect(run.error.contains(name))
        #expect(run.output.isEmpty)
    }

    @Test("A file that is not UTF-8 is named with its line, and the others are read")
    func notUTF8() throws {
        let folder = try TemporaryFolder(Self.two)
        try folder.write(Data("line one\nM".utf8) + [0xFC] + Data("ller\n".utf8), to: "bad.txt")
        try folder.write(Data(), to: "empty.txt")
        let run = try Command.run("check", "-C", folder.path)
        #expect(run.status == 1)
        #expect(run.lines.count == 2)
        #expect(run.lines[0].hasPrefix("bad.txt:2: not UTF-8 from byte 10 on"))
        #expect(run.lines[1].hasPrefix("empty.txt: no words in it"))
        #expect(try Command.run("sources", "-C", folder.path, "--format", "json").lines.count == 2)
    }

    @Test("CRLF, a byte-order mark, NUL and escape sequences do not hinder reading")
    func hostileBytes() throws {
        let folder = try TemporaryFolder(["a.txt": "\u{FEFF}One \u{1B}[31mred\u{0}.\r\nTwo \u{202E}x.\r\n"])
        let run = try Command.run("search", "-C", folder.path, "red")
        #expect(run.status == 0)
        #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{0}" })
        let objects = try Command.run("search", "-C", folder.path, "two", "--format", "json").objects()
        #expect(objects.first?["address"] as? String == "a:2.1")
        // The mark, "One ", ESC "[31mred", NUL, stop, CR and LF stand before.
        #expect(objects.first?["start"] as? Int == 17)
    }

    @Test("Every fault in corpus.toml is reported with its line, and the rest counts")
    func manifestFaults() throws {
        let folder = try TemporaryFolder(
            Self.two.merging([
                "corpus.toml": """
                title = "T"
                colour = "red"
                [[source]]
                id = "one"
                file = "one.txt"
                date = "2018-13"
                vantage = "here"
                [[source]]
                file = "gone.txt"
                [[source]]
                id = "one"
                file = "two.txt"
                [[source]]
                file = "../two.txt"
                [[source]]
                id = "second"
                file = "two.txt"
                apparatus = ["9 caption", "1 nonsense", "x"]
                joined = ["5"]
                title = 7
                """
            ]) { $1 })
        let run = try Command.run("check", "-C", folder.path)
        let starts = [
            "corpus.toml:6: “2018-13”", "corpus.toml:2: unknown key “colour”", "corpus.toml:10: the id “one”",
            "corpus.toml:8: the source “gone”", "corpus.toml:13: “../two.txt”", "corpus.toml:18: “nonsense”",
            "corpus.toml:18: “x”", "corpus.toml:19: “5”", "corpus.toml:20: title is a number",
            "corpus.toml:15: line 9 of two.txt",
        ]
        for start in starts {
            #expect(run.lines.contains { $0.hasPrefix(start) }, "\(start) in \(run.output)")
        }
        #expect(run.lines.count == starts.count, "\(run.output)")
        let sources = try Command.run("sources", "-C", folder.path, "--format", "json").objects()
        #expect(sources.map { $0["id"] as? String } == ["one", "second"])
        #expect(sources.first?["vantage"] as? String == "here")
    }

    @Test("A syntax fault in index.toml costs its line; a repeated id costs its table; the rest counts")
    func indexFaults() throws {
        let folder = try TemporaryFolder(
            Self.two.merging([
                "index.toml": """
                [actor.putin]
                name = "Putin"
                kind = person
                [actor.trump]
                name = "Trump"
                kind = "man"
                [actor.putin]
                name = "Other"
                [event.helsinki]
                label = "Helsinki"
                actors = ["putin", "nobody"]
                date = "2018-07-32"
                [event.nameless]
                [place.x]
                """
            ]) { $1 })
        let run = try Command.run("check", "-C", folder.path)
        for start in [
            "index.toml:3:", "index.toml:7: [actor.putin] stands on line 1", "index.toml:6: “man”",
            "index.toml:11: no actor “nobody”", "index.toml:12: “2018-07-32”",
            "index.toml:13: the event “nameless”",
            "index.toml: unknown key “place”",
        ] {
            #expect(run.lines.contains { $0.hasPrefix(start) }, "\(start) in \(run.output)")
        }
        let actors = try Command.run("actors", "-C", folder.path, "--format", "json").objects()
        #expect(actors.map { $0["id"] as? String } == ["putin", "trump"])
    }
}
