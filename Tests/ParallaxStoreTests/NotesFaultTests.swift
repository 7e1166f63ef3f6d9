import Foundation
import GRDB
import ParallaxCore
import ParallaxStore
import Testing

@Suite("Faults of a notes file")
struct NotesFaultTests {
    func fault(opening file: String) -> NotesFault? {
        do throws(NotesFault) {
            _ = try NotesStore(file).contents()
            return nil
        } catch {
            return error
        }
    }

    func bytes(_ file: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file)) }

    @Test("A file that is no database is refused and left as it is")
    func notADatabase() throws {
        let folder = try ScratchFolder()
        let garbage =
            Data("This is a letter, and no database at all. ".utf8) + Data(repeating: 7, count: 5000)
        try garbage.write(to: URL(fileURLWithPath: folder.file()))
        #expect(fault(opening: folder.file()) == .notNotes(folder.file()))
        #expect(try bytes(folder.file()) == garbage)
    }

    @Test("A database of another program is refused and left as it is")
    func otherProgram() throws {
        let folder = try ScratchFolder()
        let other = try DatabaseQueue(path: folder.file())
        try other.write { try $0.execute(sql: "CREATE TABLE annotation (x)") }
        try other.close()
        let before = try bytes(folder.file())
        #expect(fault(opening: folder.file()) == .notNotes(folder.file()))
        #expect(try bytes(folder.file()) == before)
    }

    @Test("A truncated file is called damaged and left as it is")
    func truncated() throws {
        let folder = try ScratchFolder()
        do {
            let store = try NotesStore(folder.file())
            for number in 0..<200 { try store.save(note("note \(number)")) }
        }
        let whole = try bytes(folder.file())
        let half = whole.prefix(whole.count / 8192 * 4096)
        try half.write(to: URL(fileURLWithPath: folder.file()))
        #expect(fault(opening: folder.file()) == .damaged(folder.file()))
        #expect(try bytes(folder.file()) == half)
    }

    @Test("A file of a later version is refused")
    func newer() throws {
        let folder = try ScratchFolder()
        _ = try NotesStore(folder.file())
        let later = try DatabaseQueue(path: folder.file())
        try later.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 something new')") }
        try later.close()
        #expect(fault(opening: folder.file()) == .newerVersion(folder.file()))
    }

    @Test("A file that is opened for reading only is read, and refuses a change")
    func readOnly() throws {
        let folder = try ScratchFolder()
        let made = note("made")
        try NotesStore(folder.file()).save(made)
        let store = try NotesStore(folder.file(), access: .readOnly)
        #expect(try store.contents().annotations == [made])
        #expect(throws: NotesFault.readOnly(folder.file())) { try store.save(note("more")) }
        #expect(throws: NotesFault.self) { try NotesStore(folder.file("missing"), access: .readOnly) }
    }

    @Test("A folder that cannot be made is named")
    func noFolder() throws {
        let folder = try ScratchFolder()
        try Data().write(to: URL(fileURLWithPath: folder.file("plain")))
        guard case .cannotOpen(let file, _)? = fault(opening: folder.file("plain/notes.sqlite")) else {
            Issue.record("opened")
            return
        }
        #expect(file == folder.file("plain/notes.sqlite"))
    }

    @Test("Every fault says the file in one line")
    func wording() {
        let faults: [NotesFault] = [
            .cannotOpen("F", reason: "r"), .readOnly("F"), .locked("F"), .full("F"), .newerVersion("F"),
            .damaged("F"), .notNotes("F"), .failed("F", reason: "r"),
        ]
        for fault in faults {
            #expect(fault.description.hasPrefix("F: ") && !fault.description.contains("\n"))
        }
    }

    @Test("The notes stand beside the texts, or below XDG_DATA_HOME where the folder cannot be written")
    func location() throws {
        let folder = try ScratchFolder()
        #expect(
            NotesLocation.file(forCorpus: folder.path, environment: [:])
                == folder.file(".parallax/notes.sqlite"))
        let far = NotesLocation.file(forCorpus: "/proc/sys", environment: ["XDG_DATA_HOME": "/data"])
        #expect(far.hasPrefix("/data/parallax/sys-") && far.hasSuffix("/notes.sqlite"))
        #expect(
            NotesLocation.file(forCorpus: "/proc/self", environment: ["HOME": "/home/ann"]).hasPrefix(
                "/home/ann/.local/share/parallax/"))
    }
}
