import ParallaxCore

/// Whether the reader's notes and decisions are kept.
enum NotesKeeping: Hashable, Sendable {
    /// The file is still being read. What is asked for meanwhile waits its turn.
    case opening
    /// They are.
    case kept
    /// They are not, and why.
    case notKept(NotesTrouble)
}

/// Taking what the file of notes holds. Nothing else changes the notebook and the ledger, so that what is shown is
/// what is on the disk.
extension ReaderState {
    mutating func takeNotes(_ opened: NotesOpened) {
        keeping = .kept
        notebook =
            opened.notebook.isPlaced(in: model.corpus)
            ? opened.notebook : Notebook(opened.notebook.all.map(\.annotation), in: model.corpus)
        ledger = opened.ledger
        curation = Curation(ledger)
    }

    mutating func takeTrouble(_ trouble: NotesTrouble) {
        keeping = .notKept(trouble)
        deciding.confirmation = Confirmation(matter: .readingUnsaved(trouble))
    }

    mutating func take(_ update: NotesUpdate) {
        var before: [RecordID: PlacedAnnotation] = [:]
        for id in update.put.map(\.id) + update.removed { before[id] = notebook[id] }
        for annotation in update.put { notebook.update(annotation) }
        for id in update.removed { notebook.remove(id) }
        if !update.records.isEmpty {
            ledger += update.records
            curation = Curation(ledger)
            renewDecisions()
        }
        unsaved.removeAll { $0 == update.cause }
        if let words = words(for: update, before: before) { message = Message(text: words) }
    }

    /// Takes back what could not be written: a text is never lost, and can be written again.
    mutating func takeRefusal(_ change: NotesChange, _ trouble: NotesTrouble) {
        switch change {
        // A note that was written in the editor is there again.
        case .put where takeBack(change): break
        case .put, .decide: unsaved.append(change)
        case .delete, .undo, .redo: break
        }
        message = fault(
            "not saved: \(trouble.words)"
                + (unsaved.isEmpty ? "" : keyHint(.save, "tries again")))
    }

    /// What to say of a change that is on the disk now; nil for what another window wrote.
    private func words(for update: NotesUpdate, before: [RecordID: PlacedAnnotation]) -> String? {
        guard let cause = update.cause else { return nil }
        if !update.keptBeside.isEmpty {
            return "saved beside what somebody else wrote in the same note meanwhile"
        }
        let gone = update.removed.compactMap {
            before[$0].map { "\(NoteWording.naming($0, in: model.corpus)) is gone" }
        }
        let back = update.put.compactMap { annotation in
            notebook[annotation.id].map {
                let state = before[annotation.id] == nil ? "is back" : "is as it was"
                return "\(NoteWording.naming($0, in: model.corpus)) \(state)"
            }
        }
        let wording = DecisionWording(self)
        let turned = gone + back + update.records.map { turnedBack($0, wording) }
        let first = turned.first.map { $0 + (turned.count > 1 ? " and \(turned.count - 1) more" : "") }
        switch cause {
        case .undo: return first.map { "undone: \($0)" } ?? "nothing to undo"
        case .redo: return first.map { "redone: \($0)" } ?? "nothing to redo"
        case .decide(let decisions):
            return decisions.first.map { wording.words($0) + keyHint(.undo, "undoes it") }
        case .put(let drafts):
            let saved = update.put.first { $0.target == drafts.last?.target }.flatMap { notebook[$0.id] }
            guard !update.put.isEmpty else { return "nothing was changed" }
            guard drafts.count == 1, let saved else { return "\(update.put.count) annotations saved" }
            return "saved: \(NoteWording.naming(saved, in: model.corpus))"
        case .delete:
            let words = update.removed.first.flatMap { before[$0] }.map {
                NoteWording.naming($0, in: model.corpus)
            }
            return "deleted: \(words ?? "the annotation")" + keyHint(.undo, "undoes it")
        }
    }

    /// What a withdrawal in the journal took back: a decision, or the withdrawal of one.
    private func turnedBack(_ record: CurationRecord, _ wording: DecisionWording) -> String {
        guard case .withdraw(let id) = record.decision, let first = ledger.first(where: { $0.id == id })
        else { return wording.words(record.decision) }
        var original = first
        while case .withdraw(let id) = original.decision, let next = ledger.first(where: { $0.id == id }) {
            original = next
        }
        return "“\(wording.words(original.decision))”"
    }
}
