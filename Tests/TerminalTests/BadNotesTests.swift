import Foundation
import GRDB
import ParallaxCore
import ParallaxStore
import Testing

/// Files of notes that cannot be used, real ones, as the reader meets them.
@Suite("The reader and a file of notes that cannot be used")
struct BadNotesTests {
    enum Bad: String, CaseIterable {
        case noDatabase = "no database of notes"
        case otherProgram = "no database of notes; it is left"
        case truncated = "damaged"
        case newer = "later version"

        func make(_ fixture: NotesFixture) throws {
            switch self {
            case .noDatabase:
                let letter = Data("A letter, and no database at all. ".utf8) + Data(repeating: 7, count: 9000)
                try letter.write(to: fixture.notes)
            case .otherProgram:
                let other = try DatabaseQueue(path: fixture.notes.path)
                try other.write { try $0.execute(sql: "CREATE TABLE recipe (x)") }
                try other.close()
            case .truncated:
                for number in 0..<200 { try fixture.add("note \(number)", on: "meeting") }
                let whole = try fixture.bytes()
                try whole.prefix(whole.count / 8192 * 4096).write(to: fixture.notes)
            case .newer:
                _ = try NotesStore(fixture.notes.path)
                let later = try DatabaseQueue(path: fixture.notes.path)
                try later.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 more')") }
                try later.close()
            }
        }
    }

    @Test(
        "It is said at the start, kept as it is, and read on without saving only when told to",
        arguments: Bad.allCases)
    func refused(bad: Bad) throws {
        let fixture = try NotesFixture()
        try bad.make(fixture)
        let before = try fixture.bytes()
        let reader = try fixture.reader("--at", "commentary:2.1")
        try reader.wait(for: bad.rawValue)
        try reader.wait(for: "y read on without saving")
        try reader.press("j j")
        #expect(reader.text.contains("y read on without saving"), "no other key answers")
        try reader.press("y")
        // What is written now is refused, and its text stays in the editor.
        try reader.press("a")
        try reader.type("precious words")
        try reader.press("C-s")
        try reader.wait(for: "not saved")
        #expect(reader.text.contains("precious words"))
        try reader.press("Esc Esc")
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
        #expect(try fixture.bytes() == before)
    }

    @Test("Who does not want to read without saving is out at once")
    func leaves() throws {
        let fixture = try NotesFixture()
        try Bad.noDatabase.make(fixture)
        let reader = try fixture.reader()
        try reader.wait(for: "n leave")
        try reader.press("n")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test("A file that another program holds is opened when it lets go")
    func locked() throws {
        let fixture = try NotesFixture()
        try fixture.add("still here", on: "Vladimir Putin held their first official meeting")
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        let holder = try DatabaseQueue(path: fixture.notes.path, configuration: configuration)
        try holder.write { try $0.execute(sql: "UPDATE revision SET number = number") }
        let reader = try fixture.reader("--at", "commentary:2.1")
        try reader.wait(for: "another program holds it")
        #expect(
            reader.text.contains("held their first official meeting"), "the text can be read all the same")
        try holder.close()
        try reader.press("r")
        try reader.wait(for: "still here")
    }

    @Test("A write that fails is told of and tried again; nothing is lost")
    func lockedLater() throws {
        let fixture = try NotesFixture()
        try fixture.add("one", on: "meeting")
        let reader = try fixture.reader("--at", "commentary:2.1")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let holder = try DatabaseQueue(path: fixture.notes.path, configuration: configuration)
        try holder.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try reader.press("w a c h")
        try reader.wait(for: "not saved")
        try reader.press("Q")
        try reader.wait(for: "1 change is not saved")
        try holder.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try reader.press("r")
        try reader.wait(for: "is not shown")
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
        #expect(try fixture.contents().ledger.count == 1)
    }

    @Test("When the file may grow no more, the note stays in the editor until there is room")
    func fileLimit() throws {
        let fixture = try NotesFixture()
        try fixture.add("one", on: "meeting")
        let program = try TerminalHarness.programFolder().appending(path: "parallax").path
        let reader = try TerminalHarness(
            "/bin/bash",
            [
                "-c", "ulimit -S -f 40; exec \(program) \(fixture.folder.path) --at commentary:2.1",
            ], size: (120, 40))
        try reader.settle()
        try reader.press("a")
        let words = String(repeating: "Words that need room. ", count: 80)
        for _ in 0..<30 {
            try reader.send("\u{1B}[200~\(words)\u{1B}[201~", events: 1)
            try reader.settle()
        }
        try reader.press("C-s")
        try reader.wait(for: "not saved")
        #expect(reader.text.contains("Words that need room."))
        try reader.liftFileLimit()
        try reader.press("C-s")
        try reader.wait(for: "saved: ")
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
        #expect(try fixture.contents().annotations.count == 2)
    }

    @Test(
        "On a disk that is full, and on one that may not be written, notes are read, and nothing is lost silently",
        .enabled(if: Mounts.arePossible), arguments: ["size=100k", "size=56k", "ro"])
    func mounted(how: String) throws {
        let fixture = try NotesFixture()
        try fixture.add("still here", on: "Vladimir Putin held their first official meeting")
        let program = try TerminalHarness.programFolder().appending(path: "parallax").path
        let home = fixture.notes.deletingLastPathComponent().path
        let prepare =
            how == "ro"
            ? "mount --bind \(home) \(home) && mount -o remount,ro,bind \(home)"
            : "cp -r \(home) \(home).old && mount -t tmpfs -o \(how) none \(home) && cp \(home).old/* \(home)"
        let reader = try TerminalHarness(
            "/usr/bin/unshare",
            [
                "-Urm", "sh", "-c",
                "\(prepare); exec \(program) \(fixture.folder.path) --at commentary:2.1",
            ], size: (120, 40))
        try reader.settle()
        if how != "size=100k" {
            try reader.wait(for: how == "ro" ? "may not be written" : "cannot be written")
            try reader.press("y")
        }
        try reader.wait(for: "still here")
        try reader.press("w a c h")
        try reader.wait(for: "not saved")
        try reader.press("Q")
        try reader.wait(for: "1 change is not saved")
        try reader.press("y")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "A source that another program changes under the reader is read anew; its notes find their words or say so"
    )
    func sourceChanges() throws {
        let fixture = try NotesFixture()
        try fixture.add("stays with its words", on: "first official meeting in Helsinki")
        let file = fixture.folder.appending(path: "commentary.txt")
        let reader = try fixture.reader("--at", "commentary:2.1")
        try reader.wait(for: "stays with its words")
        let text = try String(contentsOf: file, encoding: .utf8)
        try ("An added beginning.\n\n" + text).write(to: file, atomically: true, encoding: .utf8)
        try reader.wait(for: "An added beginning.")
        try reader.press("g a")
        try reader.wait(for: "stays with its words")
        #expect(!reader.text.contains("1 unattached"))
        try reader.press("q")
        try FileManager.default.removeItem(at: file)
        try reader.wait(for: "the source to be gone") { !reader.text.contains("An added beginning.") }
        try reader.press("g a")
        try reader.wait(for: "1 unattached")
    }

    @Test("A note whose source was changed or is gone is shown as unattached, with its words")
    func sourceGone() throws {
        let fixture = try NotesFixture()
        try fixture.add("on words that go", on: "Vladimir Putin held their first official meeting")
        try FileManager.default.removeItem(at: fixture.folder.appending(path: "commentary.txt"))
        let reader = try fixture.reader()
        try reader.press("g a")
        try reader.wait(for: "1 unattached")
        #expect(reader.text.contains("on words that go"))
    }
}

/// Whether a file system can be mounted for one program alone.
enum Mounts {
    static let arePossible: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["-Urm", "sh", "-c", "mount -t tmpfs none /mnt"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
