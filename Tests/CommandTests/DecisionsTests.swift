import Foundation
import ParallaxCore
import ParallaxStore
import Testing

@Suite("Decisions in commands")
struct DecisionsTests {
    private static let texts = [
        "one.txt": "Putin met Trump in Helsinki.\n", "two.txt": "In Helsinki Putin met Trump again.\n",
        "index.toml": """
        [actor.putin]
        name = "Vladimir Putin"
        kind = "person"
        aliases = ["Putin"]
        [actor.trump]
        name = "Donald Trump"
        kind = "person"
        aliases = ["Trump"]
        """,
    ]

    /// A folder in which Putin was hidden by its reader.
    private func folder(notes: String = ".parallax/notes.sqlite") throws -> TemporaryFolder {
        let folder = try TemporaryFolder(Self.texts)
        let key = try #require(EntityKey("actor:putin"))
        try NotesStore(folder.path + "/" + notes).add(
            CurationRecord(
                id: .random(), decision: .hide(CuratedEntity(key: key, name: "Vladimir Putin")),
                author: "ann",
                created: Timestamp(milliseconds: 0)))
        return folder
    }

    private func actors(_ arguments: String...) throws -> [String] {
        try Command.runAll(["actors", "--format", "json"] + arguments).objects().compactMap {
            $0["id"] as? String
        }
    }

    @Test("A command shows what the reader shows: what was decided, or with --as-found what the engine finds")
    func decided() throws {
        let folder = try folder()
        #expect(try actors("-C", folder.path) == ["trump"])
        #expect(try actors("-C", folder.path, "--as-found").sorted() == ["putin", "trump"])
    }

    @Test("Decisions in another file count when it is named")
    func elsewhere() throws {
        let folder = try folder(notes: "mine.sqlite")
        #expect(try actors("-C", folder.path).count == 2)
        #expect(try actors("-C", folder.path, "--notes", folder.path + "/mine.sqlite") == ["trump"])
        #expect(try Command.runAll(["actors", "-C", folder.path, "--notes", "/no/such"]).status == 2)
    }

    @Test("A broken file of notes is told of, and the command goes on without decisions")
    func broken() throws {
        let folder = try TemporaryFolder(Self.texts.merging([".parallax/notes.sqlite": "no database"]) { $1 })
        let result = try Command.runAll(["actors", "-C", folder.path])
        #expect(result.status == 0)
        #expect(result.error.contains("notes.sqlite") && result.error.contains("without your decisions"))
        #expect(result.lines.count >= 2)
    }
}
