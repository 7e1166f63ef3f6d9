import GRDB
import ParallaxCore

/// How far a program has read a file of notes.
public struct NotesMark: Hashable, Sendable {
    let revision: Int64
    let curation: Int64

    /// Nothing was read yet.
    public static let beginning = NotesMark(revision: 0, curation: 0)
}

/// What a file of notes holds.
public struct NotesContents: Sendable {
    /// The annotations, as they are now, in the order of their last change.
    public let annotations: [Annotation]
    /// The whole curation ledger, withdrawn records included.
    public let ledger: [CurationRecord]
    /// How far this reading goes: for `NotesStore.changes(since:)`.
    public let mark: NotesMark
}

/// What was written to a file of notes since a mark, by whomever.
public struct NotesChanges: Sendable {
    /// Annotations that are new or changed.
    public let changed: [Annotation]
    /// Annotations that were deleted.
    public let deleted: [RecordID]
    /// Curation records that were added.
    public let records: [CurationRecord]
    /// How far this reading goes.
    public let mark: NotesMark

    /// Whether nothing was written.
    public var isEmpty: Bool { changed.isEmpty && deleted.isEmpty && records.isEmpty }
}

extension NotesStore {
    /// Reads everything.
    public func contents() throws(NotesFault) -> NotesContents {
        try read { db in
            var annotations: [Annotation] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(RevisionRow.columns) FROM revision WHERE is_current AND NOT is_deleted ORDER BY number
                    """)
            while let row = try rows.next() {
                if let read = RevisionRow(row) { annotations.append(read.annotation) }
            }
            return NotesContents(
                annotations: annotations, ledger: try CurationRow.all(db, after: 0), mark: try Self.mark(db))
        }
    }

    /// The whole curation ledger, withdrawn records included.
    public func ledger() throws(NotesFault) -> [CurationRecord] {
        try read { db in try CurationRow.all(db, after: 0) }
    }

    /// The annotation with an id; nil when there is none or it was deleted.
    public func annotation(_ id: RecordID) throws(NotesFault) -> Annotation? {
        try read { db in
            try RevisionRow.current(id, db).flatMap { $0.isDeleted ? nil : $0.annotation }
        }
    }

    /// What was written since a mark. With nothing new this costs two look-ups of the highest number: a reader may
    /// ask several times a second.
    public func changes(since mark: NotesMark) throws(NotesFault) -> NotesChanges {
        try read { db in
            let now = try Self.mark(db)
            guard now != mark else {
                return NotesChanges(changed: [], deleted: [], records: [], mark: mark)
            }
            var changed: [Annotation] = []
            var deleted: [RecordID] = []
            let rows = try Row.fetchCursor(
                db,
                sql:
                    "SELECT \(RevisionRow.columns) FROM revision WHERE number > ? AND is_current ORDER BY number",
                arguments: [mark.revision])
            while let row = try rows.next() {
                guard let read = RevisionRow(row) else { continue }
                if read.isDeleted {
                    deleted.append(read.annotation.id)
                } else {
                    changed.append(read.annotation)
                }
            }
            return NotesChanges(
                changed: changed, deleted: deleted, records: try CurationRow.all(db, after: mark.curation),
                mark: now)
        }
    }

    /// Every revision of an annotation, the first one first; a deletion is left out.
    public func history(of id: RecordID) throws(NotesFault) -> [Annotation] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(RevisionRow.columns) FROM revision WHERE id = ? ORDER BY number",
                arguments: [StoredID(id)]
            ).compactMap { RevisionRow($0) }.filter { !$0.isDeleted }.map(\.annotation)
        }
    }

    static func mark(_ db: Database) throws -> NotesMark {
        NotesMark(
            revision: try Int64.fetchOne(db, sql: "SELECT max(number) FROM revision") ?? 0,
            curation: try Int64.fetchOne(db, sql: "SELECT max(number) FROM curation") ?? 0)
    }
}
