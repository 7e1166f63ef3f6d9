import GRDB
import ParallaxCore

/// What undo or redo did.
public struct UndoneStep: Hashable, Sendable {
    /// The annotations as they are now.
    public let annotations: [Annotation]
    /// The annotations that are gone now.
    public let deleted: [RecordID]
    /// The records that were added to the ledger.
    public let records: [CurationRecord]
}

extension NotesStore {
    /// Undoes the last step of a person, whenever it was made; nil when there is none.
    ///
    /// - Throws: `NotesFault.changedMeanwhile` when someone else has changed the same annotation since.
    public func undo(by author: String, at moment: Timestamp) throws(NotesFault) -> UndoneStep? {
        try turn(undoing: true, author, moment)
    }

    /// Redoes the last step that a person undid; nil when there is none.
    ///
    /// - Throws: `NotesFault.changedMeanwhile` when someone else has changed the same annotation since.
    public func redo(by author: String, at moment: Timestamp) throws(NotesFault) -> UndoneStep? {
        try turn(undoing: false, author, moment)
    }

    private func turn(
        undoing: Bool, _ author: String, _ moment: Timestamp
    ) throws(NotesFault) -> UndoneStep? {
        try write { db -> UndoneStep? in
            guard let (step, entries) = try Journal.step(toUndo: undoing, by: author, db) else { return nil }
            var annotations: [Annotation] = []
            var deleted: [RecordID] = []
            var records: [CurationRecord] = []
            for entry in undoing ? entries.reversed() : entries {
                switch entry.change {
                case .annotation(let before, let after):
                    let (row, annotation) = try Self.restore(
                        entry.id, before: before, after: after, at: moment, db)
                    if let annotation { annotations.append(annotation) } else { deleted.append(entry.id) }
                    // What stands now is what the next turn must find; what it brings back is what stood.
                    try Journal.replace(
                        JournalEntry(
                            number: entry.number, id: entry.id, change: .annotation(before: after, after: row)
                        ),
                        db)
                case .curation(let latest):
                    let record = CurationRecord(
                        id: .random(), decision: .withdraw(latest), author: author, created: moment)
                    _ = try CurationRow.insert(record, db)
                    records.append(record)
                    try Journal.replace(
                        JournalEntry(
                            number: entry.number, id: entry.id, change: .curation(latest: record.id)),
                        db)
                }
            }
            try Journal.mark(step: step, undone: undoing, db)
            return UndoneStep(annotations: annotations, deleted: deleted, records: records)
        }
    }

    /// Writes the contents of an earlier revision as the latest one; none before means that it is deleted.
    private static func restore(
        _ id: RecordID, before: Int64?, after: Int64, at moment: Timestamp, _ db: Database
    ) throws -> (row: Int64, annotation: Annotation?) {
        guard let current = try RevisionRow.current(id, db), let left = try RevisionRow.numbered(after, db),
            current.isDeleted == left.isDeleted,
            current.annotation.fingerprint == left.annotation.fingerprint
        else { throw NotesFault.changedMeanwhile("the note \(id)") }
        let old = try before.flatMap { try RevisionRow.numbered($0, db) }
        let restored = current.annotation.revised(at: moment) { annotation in
            guard let old = old?.annotation else { return }
            annotation.target = old.target
            annotation.link = old.link
            annotation.tags = old.tags
            annotation.text = old.text
        }
        let isDeleted = old?.isDeleted ?? true
        let row = try RevisionRow.insert(restored, isDeleted: isDeleted, db)
        return (row, isDeleted ? nil : restored)
    }
}
