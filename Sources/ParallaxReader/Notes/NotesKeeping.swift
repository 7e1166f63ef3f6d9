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
        message = fault(trouble.words)
    }

    mutating func take(_ update: NotesUpdate) {
        for annotation in update.put { notebook.update(annotation) }
        for id in update.removed { notebook.remove(id) }
        if !update.records.isEmpty {
            ledger += update.records
            curation = Curation(ledger)
        }
        if let words = words(for: update) { message = Message(text: words) }
    }

    /// Takes back what could not be written: a text is never lost, and can be written again.
    mutating func takeRefusal(_ change: NotesChange, _ trouble: NotesTrouble) {
        switch change {
        case .put, .decide: unsaved.append(change)
        case .delete, .undo, .redo: break
        }
        message = fault("not saved: \(trouble.words)")
    }

    /// What to say of a change that is on the disk now; nil for what another window wrote.
    private func words(for update: NotesUpdate) -> String? {
        guard let cause = update.cause else { return nil }
        if !update.keptBeside.isEmpty {
            return "saved beside what somebody else wrote in the same note meanwhile"
        }
        let turned = [
            update.put.isEmpty ? nil : counted(update.put.count, "note"),
            update.removed.isEmpty ? nil : "\(counted(update.removed.count, "note")) gone",
            update.records.isEmpty ? nil : counted(update.records.count, "decision"),
        ].compactMap { $0 }.joined(separator: ", ")
        switch cause {
        case .undo: return update.isEmpty ? "nothing to undo" : "undone: \(turned)"
        case .redo: return update.isEmpty ? "nothing to redo" : "redone: \(turned)"
        case .put, .decide: return "saved"
        case .delete: return "deleted" + keyHint(.undo, "undoes it")
        }
    }

    private func counted(_ count: Int, _ what: String) -> String {
        "\(count) \(what)\(count == 1 ? "" : "s")"
    }
}
