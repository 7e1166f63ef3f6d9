import ParallaxCore

/// Something that is asked before it is done, to be answered with one key.
struct Confirmation: Sendable {
    /// What hangs on the answer.
    enum Matter: Sendable {
        /// Merging the first into the second.
        case merge(Entity, into: Entity)
        /// Reading on without saving, since the file of notes cannot be used.
        case readingUnsaved(NotesTrouble)
        /// Leaving while something could not be written.
        case leavingUnsaved
    }

    /// What can be answered.
    enum Answer: String, CaseIterable, Sendable {
        case yes, no, swap, again
    }

    var matter: Matter

    /// The answers that make sense, each with what it does.
    var answers: [(Answer, String)] {
        switch matter {
        case .merge: [(.yes, "merge"), (.no, "leave it"), (.swap, "the other way round")]
        case .readingUnsaved: [(.yes, "read on without saving"), (.again, "try again"), (.no, "leave")]
        case .leavingUnsaved: [(.again, "try to save again"), (.yes, "leave all the same"), (.no, "stay")]
        }
    }
}

/// What the reader is doing with decisions.
struct Deciding: Sendable {
    /// What is asked.
    var confirmation: Confirmation?
    /// What is to be merged into something that is yet to be chosen.
    var merging: EntityKey?
}

extension ReaderState {
    /// Takes commands while something is asked; nil where nothing is.
    mutating func performWhileConfirming(_ invocation: Invocation) -> [Effect]? {
        guard let confirmation = deciding.confirmation else { return nil }
        switch invocation.command {
        case .answer:
            guard let answer = invocation.argument.flatMap(Confirmation.Answer.init(rawValue:)),
                confirmation.answers.contains(where: { $0.0 == answer })
            else { return [] }
            return take(answer, to: confirmation)
        case .cancel, .close: return take(.no, to: confirmation)
        case .quit, .suspend, .redraw, .help: return nil
        default: return []
        }
    }

    private mutating func take(_ answer: Confirmation.Answer, to confirmation: Confirmation) -> [Effect] {
        deciding.confirmation = nil
        switch (confirmation.matter, answer) {
        case (.merge(let from, let into), .yes): return merge(from, into: into)
        case (.merge(let from, let into), .swap):
            deciding.confirmation = Confirmation(matter: .merge(into, into: from))
        case (.merge, _): message = Message(text: "not merged")
        case (.readingUnsaved, .again):
            keeping = .opening
            return [.reopenNotes]
        case (.readingUnsaved, .yes):
            message = Message(text: "reading on; nothing is saved")
        case (.readingUnsaved, _): return [.quit]
        case (.leavingUnsaved, .again): return saveAgain()
        case (.leavingUnsaved, .yes):
            unsaved = []
            return [.quit]
        case (.leavingUnsaved, _): break
        }
        return []
    }

    /// Asks for what could not be written to be written again.
    mutating func saveAgain() -> [Effect] {
        let changes = unsaved
        unsaved = []
        guard !changes.isEmpty else {
            message = Message(text: "everything is saved")
            return []
        }
        if case .notKept = keeping {
            // The file is tried first: it may be usable by now.
            keeping = .opening
            return [.reopenNotes] + changes.map { .write($0) }
        }
        return changes.map { .write($0) }
    }

    /// Leaves, or asks first where something would be lost.
    mutating func quit() -> [Effect] {
        guard !unsaved.isEmpty else { return [.quit] }
        deciding.confirmation = Confirmation(matter: .leavingUnsaved)
        return []
    }

    /// Draws what is asked over the line with the answers.
    func drawConfirmation(on canvas: inout Canvas) {
        guard let confirmation = deciding.confirmation else { return }
        let body = layout.body
        let lines = words(of: confirmation.matter)
            .flatMap { $0.wrapped(first: max(1, body.width - 2), rest: max(1, body.width - 2), limit: 6) }
        let rows = min(lines.count, max(1, body.height - 2))
        let box = body.dropFirst(rows: body.height - rows - 1)
        canvas.fill(box)
        canvas.horizontalRule(box, row: box.y)
        for (number, line) in lines.prefix(rows).enumerated() {
            canvas.write(line, column: box.x + 1, row: box.y + 1 + number, in: box)
        }
        canvas.grid.cursor = (box.x + 1, box.y + 1)
    }

    private func words(of matter: Confirmation.Matter) -> [StyledText] {
        switch matter {
        case .merge(let from, let into): return mergeWords(from, into: into)
        case .readingUnsaved(let trouble):
            return [
                StyledText(trouble.words, .fault),
                StyledText("Nothing that you write or decide now would be kept."),
            ]
        case .leavingUnsaved:
            let count = unsaved.count
            return [
                StyledText("\(count) \(count == 1 ? "change is" : "changes are") not saved:", .fault)
            ] + unsaved.prefix(3).map { StyledText("  " + words(of: $0), .quiet) }
        }
    }

    /// A change that could not be written, in words that are enough to know it by.
    func words(of change: NotesChange) -> String {
        switch change {
        case .put(let drafts):
            drafts.first.map { draft in
                let text = draft.text.isEmpty ? draft.tags.map(\.value).joined(separator: ", ") : draft.text
                return
                    "“\(NoteWording.start(of: draft.target.exact, bytes: 60))” \(NoteWording.start(of: text, bytes: 200))"
            } ?? "a note"
        case .delete: "a note that was to be deleted"
        case .decide(let decisions): decisions.first.map { DecisionWording(self).words($0) } ?? "a decision"
        case .undo, .redo: "undo"
        }
    }
}
