import GRDB
import ParallaxCore

/// What became of an annotation that was saved.
public enum SaveOutcome: Hashable, Sendable {
    /// It is the current revision.
    case saved
    /// Someone else changed the same annotation meanwhile. Theirs stays; this one is kept beside it, under the id
    /// that it has here.
    case keptBeside(Annotation)
}

extension NotesStore {
    /// Saves a new annotation or the next revision of one.
    @discardableResult
    public func save(_ annotation: Annotation) throws(NotesFault) -> SaveOutcome {
        try write { db in
            let step = try Journal.newStep(db)
            let (outcome, _) = try Self.save(annotation, by: annotation.author, step: step, db)
            try Journal.forgetUndone(by: annotation.author, before: step, db)
            return outcome
        }
    }

    /// Saves several annotations as one step of undo.
    ///
    /// - Parameter author: the person whose step it is, for undo.
    public func save(_ annotations: [Annotation], by author: String) throws(NotesFault) -> [SaveOutcome] {
        try write { db in
            let step = try Journal.newStep(db)
            let outcomes = try annotations.map { try Self.save($0, by: author, step: step, db).outcome }
            try Journal.forgetUndone(by: author, before: step, db)
            return outcomes
        }
    }

    /// Deletes an annotation. Its revisions stay in the file, so that undo brings it back.
    ///
    /// - Parameter annotation: as the person who deletes it has seen it.
    /// - Throws: `NotesFault.changedMeanwhile` when it is not so any more.
    public func delete(_ annotation: Annotation, by author: String, at moment: Timestamp) throws(NotesFault) {
        try write { db in
            guard let current = try RevisionRow.current(annotation.id, db), !current.isDeleted,
                current.annotation.fingerprint == annotation.fingerprint
            else { throw NotesFault.changedMeanwhile("the note \(annotation.id)") }
            let step = try Journal.newStep(db)
            let last = current.annotation.revised(at: moment) { _ in }
            let after = try RevisionRow.insert(last, isDeleted: true, db)
            try Journal.add(
                JournalEntry(id: annotation.id, change: .annotation(before: current.number, after: after)),
                step: step, author: author, db)
            try Journal.forgetUndone(by: author, before: step, db)
        }
    }

    /// Adds a decision to the ledger.
    public func add(_ record: CurationRecord) throws(NotesFault) { try add([record], by: record.author) }

    /// Adds several decisions to the ledger as one step of undo.
    ///
    /// - Parameter author: the person whose step it is, for undo.
    public func add(_ records: [CurationRecord], by author: String) throws(NotesFault) {
        try write { db in
            let step = try Journal.newStep(db)
            for record in records where try CurationRow.insert(record, db) {
                try Journal.add(
                    JournalEntry(id: record.id, change: .curation(latest: record.id)), step: step,
                    author: author, db)
            }
            try Journal.forgetUndone(by: author, before: step, db)
        }
    }

    static func save(
        _ annotation: Annotation, by author: String, step: Int64, _ db: Database
    ) throws -> (outcome: SaveOutcome, row: Int64?) {
        let current = try RevisionRow.current(annotation.id, db)
        switch AnnotationMerge.compare(ours: current?.annotation, theirs: annotation) {
        case .added, .changed: break
        case .kept:
            // The same contents again; a deleted one comes back only by undo.
            return (.saved, current?.number)
        case .conflicting:
            let copy = annotation.withID(AnnotationMerge.idOfConflictingCopy(annotation))
            let (_, row) = try save(copy, by: author, step: step, db)
            return (.keptBeside(copy), row)
        }
        let after = try RevisionRow.insert(annotation, isDeleted: false, db)
        try Journal.add(
            JournalEntry(id: annotation.id, change: .annotation(before: current?.number, after: after)),
            step: step, author: author, db)
        return (.saved, after)
    }
}
