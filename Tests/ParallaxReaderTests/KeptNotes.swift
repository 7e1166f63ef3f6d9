import ParallaxCore

@testable import ParallaxReader

/// A file of notes in memory: keeps what the reader asks for, with ids, times and steps of undo that are the same in
/// every run.
struct KeptNotes {
    private(set) var annotations: [RecordID: Annotation] = [:]
    private var done: [[RecordID: Annotation?]] = []
    private var undone: [[RecordID: Annotation?]] = []
    private var number: UInt64 = 0

    /// What the reader is told when a change is on the disk.
    mutating func keep(_ change: NotesChange) -> Action {
        number += 1
        let moment = Timestamp(milliseconds: 1_790_000_000_000 + Int64(number) * 60_000)
        var wanted: [RecordID: Annotation?] = [:]
        switch change {
        case .put(let drafts):
            for (position, draft) in drafts.enumerated() {
                let id = RecordID(high: number, low: UInt64(position))
                let annotation = draft.annotation(id: id, author: "ann", at: moment)
                wanted[annotation.id] = .some(annotation)
            }
        case .delete(let annotation): wanted[annotation.id] = .some(nil)
        case .undo:
            guard let step = done.popLast() else { return update([:], change) }
            undone.append(set(step))
            return update(step, change)
        case .redo:
            guard let step = undone.popLast() else { return update([:], change) }
            done.append(set(step))
            return update(step, change)
        case .decide: break
        }
        undone = []
        done.append(set(wanted))
        return update(wanted, change)
    }

    private mutating func set(_ wanted: [RecordID: Annotation?]) -> [RecordID: Annotation?] {
        var before: [RecordID: Annotation?] = [:]
        for (id, annotation) in wanted {
            before[id] = .some(annotations[id])
            annotations[id] = annotation
        }
        return before
    }

    private func update(_ wanted: [RecordID: Annotation?], _ cause: NotesChange) -> Action {
        let ids = wanted.keys.sorted()
        return .notesChanged(
            NotesUpdate(
                put: ids.compactMap { annotations[$0] }, removed: ids.filter { annotations[$0] == nil },
                cause: cause))
    }
}
