import Foundation
import GRDB
import ParallaxCore
import ParallaxStore
import Testing

@Suite("Notes store")
struct NotesStoreTests {
    @Test("What is saved is read back by another opening, hostile texts included")
    func roundTrip() throws {
        let folder = try ScratchFolder()
        var all = ["", "a\u{0}b\u{1B}[31m", "👨‍👩‍👧 \u{202E}עברית", String(repeating: "x", count: 1 << 20)].map {
            note($0)
        }
        all[1].target.exact = "nul \u{0} in a quote"
        all[2].link = PassageLink(.own("mocks\u{0}"), to: all[1].target)
        all[3].tags = []
        let store = try NotesStore(folder.file("deep/er/notes.sqlite"))
        for annotation in all { #expect(try store.save(annotation) == .saved) }
        let read = try NotesStore(folder.file("deep/er/notes.sqlite")).contents().annotations
        #expect(read.map(\.fingerprint) == all.map(\.fingerprint))
        #expect(read == all)
    }

    @Test("An edit is undone and redone, also by a later run, and a deleted note comes back")
    func undo() throws {
        let folder = try ScratchFolder()
        let moment = Timestamp(milliseconds: 5)
        let first = note("first")
        do {
            let store = try NotesStore(folder.file())
            try store.save(first)
            try store.save(first.revised(at: moment) { $0.text = "second" })
            let second = try #require(try store.annotation(first.id))
            try store.delete(second, by: "ann", at: moment)
            #expect(try store.contents().annotations.isEmpty)
        }
        let store = try NotesStore(folder.file())
        func text() throws -> String? { try store.annotation(first.id)?.text }
        #expect(try store.redo(by: "ann", at: moment) == nil)
        for expected in ["second", "first", nil] {
            _ = try store.undo(by: "ann", at: moment)
            #expect(try text() == expected)
        }
        #expect(try store.undo(by: "ann", at: moment) == nil)
        for expected in ["first", "second", nil] {
            _ = try store.redo(by: "ann", at: moment)
            #expect(try text() == expected)
        }
        #expect(try store.redo(by: "ann", at: moment) == nil)
        _ = try store.undo(by: "ann", at: moment)
        #expect(try text() == "second")
        #expect(try store.history(of: first.id).first == first)
    }

    @Test("After a new step nothing is redone, and nobody undoes what another did")
    func undoOfOneself() throws {
        let folder = try ScratchFolder()
        let store = try NotesStore(folder.file())
        let moment = Timestamp(milliseconds: 5)
        let mine = note("mine")
        let theirs = note("theirs", author: "ben")
        try store.save(mine)
        try store.save(theirs)
        #expect(try store.undo(by: "ann", at: moment)?.deleted == [mine.id])
        #expect(try store.undo(by: "ann", at: moment) == nil)
        try store.save(note("new"))
        #expect(try store.redo(by: "ann", at: moment) == nil)
        #expect(try store.annotation(theirs.id) != nil)
    }

    @Test("What someone else changed since is not undone over their head")
    func undoOfChanged() throws {
        let folder = try ScratchFolder()
        let store = try NotesStore(folder.file())
        let made = note("mine")
        try store.save(made)
        let edited = made.revised(at: Timestamp(milliseconds: 1)) { $0.text = "ben's" }
        _ = try store.save([edited], by: "ben")
        #expect(throws: NotesFault.self) { try store.undo(by: "ann", at: Timestamp(milliseconds: 2)) }
        #expect(throws: NotesFault.self) {
            try store.delete(made, by: "ann", at: Timestamp(milliseconds: 2))
        }
        #expect(try store.annotation(made.id)?.text == "ben's")
    }

    @Test("Two windows that change one note lose neither text")
    func conflict() throws {
        let folder = try ScratchFolder()
        let (one, two) = (try NotesStore(folder.file()), try NotesStore(folder.file()))
        let made = note("made")
        try one.save(made)
        let seen = try #require(try two.annotation(made.id))
        try one.save(made.revised(at: Timestamp(milliseconds: 1)) { $0.text = "one" })
        let outcome = try two.save(seen.revised(at: Timestamp(milliseconds: 1)) { $0.text = "two" })
        guard case .keptBeside = outcome else {
            Issue.record("not kept beside")
            return
        }
        #expect(try Set(one.contents().annotations.map(\.text)) == ["one", "two"])
    }

    @Test("Each of two openings is told what the other wrote")
    func changes() throws {
        let folder = try ScratchFolder()
        let (one, two) = (try NotesStore(folder.file()), try NotesStore(folder.file()))
        let start = try two.contents().mark
        #expect(try two.changes(since: start).isEmpty)
        let made = note("made")
        try one.save(made)
        let record = CurationRecord(
            id: .random(), decision: .hide(CuratedEntity(key: .actor(ActorID("x")), name: "X")),
            author: "ann",
            created: Timestamp(milliseconds: 0))
        try one.add(record)
        let seen = try two.changes(since: start)
        #expect(seen.changed == [made] && seen.records == [record] && seen.deleted.isEmpty)
        try one.delete(made, by: "ann", at: Timestamp(milliseconds: 1))
        #expect(try two.changes(since: seen.mark).deleted == [made.id])
    }

    @Test("Every kind of decision is read back, and undone by its inverse")
    func ledger() throws {
        let folder = try ScratchFolder()
        let store = try NotesStore(folder.file())
        let actor = CuratedEntity(
            key: .actor(ActorID("tongrumen")), name: "TongRumen", names: ["a", "b"], kind: .person)
        let event = CuratedEntity(key: .event(EventID("russiagate")), name: "Russiagate")
        let target = note("").target
        let decisions: [CurationDecision] = [
            .merge(event, into: event), .split(actor, off: actor), .rename(actor, to: "\u{0}é\""),
            .hide(event),
            .setKind(actor, .bloc), .addAlias(event, "x"), .removeAlias(actor, "y"),
            .judge(PassagePair(target, target), .rejected, sharing: .actor(ActorID("z")), reason: "why"),
            .judge(PassagePair(target, target), .later, sharing: nil, reason: ""), .withdraw(.random()),
        ]
        let records = decisions.enumerated().map {
            CurationRecord(
                id: .random(), decision: $1, author: "ann", created: Timestamp(milliseconds: Int64($0)))
        }
        for record in records { try store.add(record) }
        #expect(try NotesStore(folder.file()).contents().ledger == records)
        let undone = try #require(try store.undo(by: "ann", at: Timestamp(milliseconds: 99)))
        #expect(undone.records.map(\.decision) == [try #require(records.last).inverse])
        _ = try store.redo(by: "ann", at: Timestamp(milliseconds: 100))
        #expect(Curation(try store.contents().ledger) == Curation(records))
    }

    @Test("A merge adds, changes, keeps, and puts what conflicts beside ours; a second one does nothing")
    func merge() throws {
        let folder = try ScratchFolder()
        let store = try NotesStore(folder.file())
        let moment = Timestamp(milliseconds: 9)
        let (new, same, old, parted, gone) = (
            note("new"), note("same"), note("old"), note("parted"), note("gone")
        )
        for annotation in [same, old, parted, gone] { try store.save(annotation) }
        try store.save(parted.revised(at: moment) { $0.text = "ours" })
        try store.delete(gone, by: "ann", at: moment)
        let later = old.revised(at: moment) { $0.text = "later" }
        let theirs = [new, same, later, parted.revised(at: moment) { $0.text = "theirs" }, gone]
        let summary = try store.merge(theirs, by: "ann")
        #expect(summary.added == [new.id] && summary.kept == [same.id] && summary.changed == [old.id])
        #expect(summary.conflicting.map(\.ours) == [parted.id] && summary.deletedHere == [gone.id])
        #expect(
            try store.contents().annotations.map(\.text).sorted() == [
                "later", "new", "ours", "same", "theirs",
            ])
        let second = try store.merge(theirs, by: "ann")
        #expect(second.added.isEmpty && second.changed.isEmpty && second.conflicting.isEmpty)
        #expect(try store.undo(by: "ann", at: moment) != nil)
        #expect(try store.contents().annotations.map(\.text).sorted() == ["old", "ours", "same"])
        #expect(try store.merge([gone], restoringDeleted: true, by: "ann").added == [gone.id])
        #expect(try store.annotation(gone.id) != nil)
    }

    @Test("Session values are kept, changed and forgotten one by one")
    func session() throws {
        let folder = try ScratchFolder()
        let store = try NotesStore(folder.file())
        try store.setSessionValues(["place": "valdai:22", "view": "synopsis"])
        try store.setSessionValues(["place": "valdai:23", "view": nil])
        #expect(try NotesStore(folder.file()).sessionValues() == ["place": "valdai:23"])
    }

    @Test("Many openings of a file that is not there yet, all at once, make it once and lose nothing")
    func openedAtOnce() async throws {
        let folder = try ScratchFolder()
        let file = folder.file("new/notes.sqlite")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask { try NotesStore(file).save(note("note \(number)")) }
            }
            try await group.waitForAll()
        }
        #expect(try NotesStore(file).contents().annotations.count == 8)
    }

    @Test("A file that was begun and not finished is finished by the next opening")
    func begun() throws {
        let folder = try ScratchFolder()
        let begun = try DatabaseQueue(path: folder.file())
        try begun.inDatabase { try $0.execute(sql: "PRAGMA application_id = \(0x5072_6C58)") }
        try begun.close()
        let store = try NotesStore(folder.file())
        #expect(try store.save(note("first")) == .saved)
    }
}
