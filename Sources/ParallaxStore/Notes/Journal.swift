import GRDB
import ParallaxCore

/// One change of a step of undo.
struct JournalEntry {
    enum Change {
        /// The rows of the revisions before and after; none before when the annotation was new.
        case annotation(before: Int64?, after: Int64)
        /// The record that decides now whether the decision counts: itself, or the last withdrawal of it.
        case curation(latest: RecordID)
    }

    var number: Int64 = 0
    let id: RecordID
    var change: Change
}

/// What each person did, step by step, and what of it was undone. The journal outlives the run, and each person
/// undoes only what they did.
enum Journal {
    private enum State: String {
        case done, undone
    }

    static func newStep(_ db: Database) throws -> Int64 {
        (try Int64.fetchOne(db, sql: "SELECT max(step) FROM journal") ?? 0) + 1
    }

    static func add(_ entry: JournalEntry, step: Int64, author: String, _ db: Database) throws {
        var before: Int64?
        var after: Int64?
        var curation: StoredID?
        switch entry.change {
        case .annotation(let old, let new): (before, after) = (old, new)
        case .curation(let latest): curation = StoredID(latest)
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO journal (step, author, state, id, before, after, curation) VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            step, StoredText(author), State.done.rawValue, StoredID(entry.id), before, after, curation,
        ])
    }

    /// After a new step nothing is left to be redone.
    static func forgetUndone(by author: String, before step: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM journal WHERE author = ? AND state = ? AND step < ?")
            .execute(arguments: [StoredText(author), State.undone.rawValue, step])
    }

    /// The last step that was done, or the first of those that were undone.
    static func step(toUndo: Bool, by author: String, _ db: Database) throws -> (Int64, [JournalEntry])? {
        let aggregate = toUndo ? "max" : "min"
        let state = toUndo ? State.done : State.undone
        guard
            let step = try Int64.fetchOne(
                db, sql: "SELECT \(aggregate)(step) FROM journal WHERE author = ? AND state = ?",
                arguments: [StoredText(author), state.rawValue])
        else { return nil }
        let entries = try Row.fetchAll(
            db, sql: "SELECT number, id, before, after, curation FROM journal WHERE step = ? ORDER BY number",
            arguments: [step]
        ).compactMap { row -> JournalEntry? in
            guard let id = row[1] as StoredID? else { return nil }
            if let curation = row[4] as StoredID? {
                return JournalEntry(number: row[0], id: id.value, change: .curation(latest: curation.value))
            }
            guard let after = row[3] as Int64? else { return nil }
            return JournalEntry(
                number: row[0], id: id.value, change: .annotation(before: row[2], after: after))
        }
        return (step, entries)
    }

    static func mark(step: Int64, undone: Bool, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE journal SET state = ? WHERE step = ?",
            arguments: [(undone ? State.undone : State.done).rawValue, step])
    }

    static func replace(_ entry: JournalEntry, _ db: Database) throws {
        switch entry.change {
        case .annotation(let before, let after):
            try db.execute(
                sql: "UPDATE journal SET before = ?, after = ? WHERE number = ?",
                arguments: [before, after, entry.number])
        case .curation(let latest):
            try db.execute(
                sql: "UPDATE journal SET curation = ? WHERE number = ?",
                arguments: [StoredID(latest), entry.number])
        }
    }
}
