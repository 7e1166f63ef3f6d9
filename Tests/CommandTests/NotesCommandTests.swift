import Foundation
import Testing

@Suite("Notes by command")
struct NotesCommandTests {
    static let texts = [
        "one.txt":
            "Putin met Trump in Helsinki. It was the first time.\n\nThe reset failed. The reset failed.\n",
        "two.txt": "In Helsinki Putin met Trump again.\n",
    ]
    static let ann = ["PARALLAX_AUTHOR": "ann"]

    func notes(_ folder: TemporaryFolder, _ arguments: String..., as who: [String: String] = ann) throws
        -> CommandResult
    {
        try Command.runAll(["notes"] + arguments + ["-C", folder.path], environment: who)
    }

    @Test("A note is added, listed, changed, deleted and brought back, as text and as JSON")
    func life() throws {
        let folder = try TemporaryFolder(Self.texts)
        #expect(try notes(folder, "list").status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/.parallax"))
        let added = try notes(
            folder, "add", "one:1.1", "--quote", "Helsinki", "--tag", "event/Helsinki", "--note", "where?",
            "--format", "json")
        let object = try #require(try added.objects().first)
        #expect(object["start"] as? Int == 19 && object["end"] as? Int == 27)
        #expect(object["quote"] as? String == "Helsinki" && object["author"] as? String == "ann")
        #expect(object["state"] as? String == "attached" && object["tags"] as? [String] == ["event/Helsinki"])
        let id = try #require(object["id"] as? String)
        #expect(
            try notes(folder, "edit", String(id.prefix(8)), "--note", "there", "--add-tag", "x").status == 0)
        let listed = try #require(try notes(folder, "list", "--format", "json").objects().first)
        #expect(listed["note"] as? String == "there" && listed["revision"] as? Int == 2)
        #expect(listed["tags"] as? [String] == ["event/Helsinki", "x"])
        #expect(try notes(folder, "list", "--tag", "event").status == 0)
        #expect(try notes(folder, "list", "--tag", "even").status == 1)
        #expect(try notes(folder, "delete", id).status == 0)
        #expect(try notes(folder, "list").status == 1)
        #expect(try notes(folder, "undo").status == 0)
        #expect(try notes(folder, "undo").status == 0)
        #expect(try notes(folder, "list", "--format", "json").objects().first?["note"] as? String == "where?")
        #expect(try notes(folder, "redo").status == 0)
        #expect(try notes(folder, "undo", as: ["PARALLAX_AUTHOR": "ben"]).status == 1)
    }

    @Test(
        "What cannot be added is refused with status 2 and one line",
        arguments: [
            ["add", "nowhere:1"], ["add", "one:9"], ["add", "one"],
            ["add", "one:2", "--quote", "The reset failed"],
            ["add", "one", "--quote", "nothing like it"], ["add", "one", "--start", "5", "--end", "5000"],
            ["add", "one", "--start", "9", "--end", "3"], ["add", "one:1", "--start", "3"], ["add"],
            ["add", "one:1", "--tag", " "], ["add", "one:1", "--link", "two:7"],
            ["edit", "ffff", "--note", "x"],
            ["edit", "ffff"], ["delete", ""], ["export", "--format", "nonsense"],
            ["import", "missing.jsonld"],
            ["merge", "missing.sqlite"], ["list", "--source", "nowhere"],
            ["list", "--notes", "/nowhere/x.sqlite"],
        ])
    func refused(arguments: [String]) throws {
        let folder = try TemporaryFolder(Self.texts)
        let run = try Command.runAll(["notes"] + arguments + ["-C", folder.path], environment: Self.ann)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
    }

    @Test("After an edit of its source a note stands on its words, and on none when they are gone")
    func edited() throws {
        let folder = try TemporaryFolder(Self.texts)
        _ = try notes(folder, "add", "one:1.2", "--note", "n")
        try folder.write(
            Data("A new line.\r\n\r\nPutin met Trump in Helsinki. It was the first time.".utf8), to: "one.txt"
        )
        let moved = try #require(try notes(folder, "list", "--format", "json").objects().first)
        #expect(moved["quote"] as? String == "It was the first time." && moved["start"] as? Int == 44)
        try folder.write(Data("Something else stands here now, entirely.".utf8), to: "one.txt")
        let lost = try #require(try notes(folder, "list", "--unattached", "--format", "json").objects().first)
        #expect(lost["state"] as? String == "unattached" && lost["start"] == nil)
        #expect(lost["quote"] as? String == "It was the first time.")
        let id = try #require(lost["id"] as? String)
        #expect(try notes(folder, "edit", id, "--at", "one:1.1").status == 0)
        #expect(try notes(folder, "list", "--unattached").status == 1)
    }

    @Test("A reader's notes travel by export and import, and a second import changes nothing")
    func travel() throws {
        let (mine, theirs) = (try TemporaryFolder(Self.texts), try TemporaryFolder(Self.texts))
        _ = try notes(mine, "add", "one:1.1", "--note", "hard \u{1B}[31m to carry", "--link", "two:1.1")
        let file = mine.path + "/notes.jsonld"
        #expect(try notes(mine, "export", "-o", file).status == 0)
        #expect(try notes(mine, "export", "-o", file).status == 2)
        #expect(try notes(mine, "export", "-o", file, "--force").status == 0)
        let first = try #require(try notes(theirs, "import", file, "--format", "json").objects().first)
        #expect((first["added"] as? [String])?.count == 1)
        let second = try #require(try notes(theirs, "import", file, "--format", "json").objects().first)
        #expect((second["added"] as? [String])?.isEmpty == true && second["kept"] as? Int == 1)
        let (here, there) = (
            try notes(mine, "list", "--format", "json").output,
            try notes(theirs, "list", "--format", "json").output
        )
        #expect(here == there && !here.isEmpty)
        #expect(!(try notes(theirs, "list").output.unicodeScalars.contains("\u{1B}")))
    }

    @Test("Two readers' files merge by revision, and neither's words are lost in a conflict")
    func merge() throws {
        let (ann, ben) = (try TemporaryFolder(Self.texts), try TemporaryFolder(Self.texts))
        let added = try notes(ann, "add", "one:1.1", "--note", "first", "--format", "json").objects()
        let id = try #require(added.first?["id"] as? String)
        let (annFile, benFile) = (ann.path + "/.parallax/notes.sqlite", ben.path + "/.parallax/notes.sqlite")
        let who = ["PARALLAX_AUTHOR": "ben"]
        _ = try notes(ben, "merge", annFile, as: who)
        _ = try notes(ben, "edit", id, "--note", "ben's", as: who)
        let taken = try #require(try notes(ann, "merge", benFile, "--format", "json").objects().first)
        #expect(taken["changed"] as? [String] == [id])
        _ = try notes(ann, "edit", id, "--note", "ann again")
        _ = try notes(ben, "edit", id, "--note", "ben again", as: who)
        let parted = try #require(try notes(ann, "merge", benFile, "--format", "json").objects().first)
        #expect((parted["conflicting"] as? [Any])?.count == 1)
        let texts = try notes(ann, "list", "--format", "json").objects().compactMap { $0["note"] as? String }
        #expect(texts.sorted() == ["ann again", "ben again"])
        #expect(try notes(ann, "undo").status == 0)
        #expect(try notes(ann, "list", "--format", "json").objects().count == 1)
    }

    @Test("A damaged or foreign file of notes is refused and left as it is")
    func damaged() throws {
        let folder = try TemporaryFolder(Self.texts)
        let letter = Data(repeating: 0x41, count: 9000)
        try folder.write(letter, to: ".parallax/notes.sqlite")
        for arguments in [["list"], ["add", "one:1.1"], ["export"]] {
            let run = try Command.runAll(["notes"] + arguments + ["-C", folder.path], environment: Self.ann)
            #expect(run.status == 2 && run.error.contains("notes.sqlite: no database of notes"))
        }
        #expect(try Data(contentsOf: folder.url.appendingPathComponent(".parallax/notes.sqlite")) == letter)
    }

    @Test("Lines of a script are added one by one; a wrong one costs only itself")
    func script() throws {
        let folder = try TemporaryFolder(Self.texts)
        let writer = try NoteWriter(folder, as: "ann")
        for line in [
            "{\"address\":\"one:1.1\",\"note\":\"a\",\"tags\":[\"t\"]}", "nonsense",
            "{\"address\":\"one:77\"}",
            "{\"address\":\"two\",\"quote\":\"again\",\"link\":{\"address\":\"one:1.2\",\"relation\":\"answers\"}}",
        ] {
            writer.feed(line)
        }
        let (ids, status) = writer.finish()
        #expect(ids.count == 2 && status == 2)
        #expect(try notes(folder, "list", "--format", "json").objects().count == 2)
    }

    @Test(
        "Two programs that write at once and are killed at any moment lose no note that they confirmed",
        arguments: 1...6)
    func killed(round: Int) throws {
        let folder = try TemporaryFolder(Self.texts)
        let writers = [try NoteWriter(folder, as: "ann"), try NoteWriter(folder, as: "ben")]
        for number in 0..<400 {
            for writer in writers {
                writer.feed("{\"address\":\"one:1.\(number % 2 + 1)\",\"note\":\"\(number)\"}")
            }
        }
        // The first is killed in the midst of its work, wherever that is, when the other has confirmed a few.
        let confirmed = [writers[0].killed(after: round * 3), writers[1].killed(after: round * 5)]
        let there = Set(
            try notes(folder, "list", "--format", "json").objects().compactMap { $0["id"] as? String })
        for ids in confirmed {
            #expect(!ids.isEmpty && ids.allSatisfy(there.contains))
        }
        #expect(try notes(folder, "add", "two:1.1", "--note", "still works").status == 0)
    }
}

/// The program adding notes from its standard input, line by line.
private final class NoteWriter {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var pending = Data()
    private var fed = Data()

    init(_ folder: TemporaryFolder, as author: String) throws {
        process.executableURL = Command.program
        process.arguments = ["notes", "add", "--lines", "--format", "json", "-C", folder.path]
        process.environment = ProcessInfo.processInfo.environment.merging(["PARALLAX_AUTHOR": author]) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func feed(_ line: String) { input.fileHandleForWriting.write(Data("\(line)\n".utf8)) }

    /// Ends the input and gives the ids of the notes that were confirmed.
    func finish() -> (ids: [String], status: Int32) {
        try? input.fileHandleForWriting.close()
        pending += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (ids(), process.terminationStatus)
    }

    /// Kills the program when it has confirmed so many notes; gives the ids of all that it confirmed.
    func killed(after count: Int) -> [String] {
        while ids().count < count {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            pending += more
        }
        kill(process.processIdentifier, SIGKILL)
        pending += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return ids()
    }

    /// The ids in the whole lines that were read.
    private func ids() -> [String] {
        let whole = pending.prefix(upTo: (pending.lastIndex(of: 0x0A) ?? pending.startIndex - 1) + 1)
        return whole.split(separator: 0x0A).compactMap { line in
            (try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])?["id"] as? String
        }
    }
}
