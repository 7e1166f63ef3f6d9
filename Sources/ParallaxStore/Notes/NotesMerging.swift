import GRDB
import ParallaxCore

/// What a merge or an import did with each annotation.
public struct MergeSummary: Hashable, Sendable {
    /// Those that were not here before.
    public var added: [RecordID] = []
    /// Those of which theirs is a later revision.
    public var changed: [RecordID] = []
    /// Those that say the same here, or something later.
    public var kept: [RecordID] = []
    /// Those that were deleted here and say nothing new: they stay deleted, unless the merge brings them back.
    public var deletedHere: [RecordID] = []
    /// Those that both sides changed: ours, and the copy of theirs that was put beside it.
    public var conflicting: [Conflict] = []
    /// How many decisions were added to the ledger.
    public var decisions = 0

    /// An annotation that two people changed.
    public struct Conflict: Hashable, Sendable {
        /// Ours, which stayed.
        public let ours: RecordID
        /// Theirs, which stands beside it.
        public let theirs: RecordID
    }
}

extension NotesStore {
    /// Takes up the annotations and decisions of another copy, as one step of undo.
    ///
    /// - Parameter restoringDeleted: whether a note that was deleted here comes back with the copy.
    public func merge(
        _ annotations: [Annotation], ledger: [CurationRecord] = [], restoringDeleted: Bool = false,
        by author: String
    ) throws(NotesFault) -> MergeSummary {
        try write { db in
            var summary = MergeSummary()
            let step = try Journal.newStep(db)
            for theirs in annotations {
                try Self.merge(theirs, restoringDeleted, by: author, step: step, into: &summary, db)
            }
            for record in ledger where try CurationRow.insert(record, db) {
                summary.decisions += 1
                try Journal.add(
                    JournalEntry(id: record.id, change: .curation(latest: record.id)), step: step,
                    author: author, db)
            }
            try Journal.forgetUndone(by: author, before: step, db)
            return summary
        }
    }

    private static func merge(
        _ theirs: Annotation, _ restoringDeleted: Bool, by author: String, step: Int64,
        into summary: inout MergeSummary, _ db: Database
    ) throws {
        let ours = try RevisionRow.current(theirs.id, db)
        switch AnnotationMerge.compare(ours: ours?.annotation, theirs: theirs) {
        case .added: summary.added.append(theirs.id)
        case .kept:
            guard let ours, ours.isDeleted else {
                summary.kept.append(theirs.id)
                return
            }
            guard restoringDeleted else {
                summary.deletedHere.append(theirs.id)
                return
            }
            summary.added.append(theirs.id)
            let restored = ours.annotation.revised(at: theirs.modified) { annotation in
                annotation.target = theirs.target
                annotation.link = theirs.link
                annotation.tags = theirs.tags
                annotation.text = theirs.text
            }
            let after = try RevisionRow.insert(restored, isDeleted: false, db)
            try Journal.add(
                JournalEntry(id: theirs.id, change: .annotation(before: ours.number, after: after)),
                step: step,
                author: author, db)
            return
        case .changed: summary.changed.append(theirs.id)
        case .conflicting:
            let copy = AnnotationMerge.idOfConflictingCopy(theirs)
            guard try RevisionRow.current(copy, db) == nil else {
                summary.kept.append(theirs.id)
                return
            }
            summary.conflicting.append(.init(ours: theirs.id, theirs: copy))
        }
        _ = try save(theirs, by: author, step: step, db)
    }
}
