import ParallaxCore

/// A note while it is being written.
struct NoteWriting: Sendable {
    /// What is being written.
    var editor: NoteEditor
    /// The annotation that it becomes.
    var draft: AnnotationDraft
    /// The words that it is about, where they are found.
    var words: ChosenWords?
    /// What stands over it: the place and the words.
    var title: StyledText
    /// Whether leaving was asked for once, with something written that is not kept.
    var isGivingUp = false
    /// Where the text stood before the editor took room over it.
    var origin: DocumentPane

    /// Whether something would be lost by leaving.
    var hasChanged: Bool { editor.text != draft.revising?.text ?? "" }
}

/// Writing notes.
extension ReaderState {
    /// Takes commands while a note is being written; nil where none is.
    mutating func performWhileWriting(_ invocation: Invocation) -> [Effect]? {
        guard annotating.writing != nil, annotating.question == nil else { return nil }
        let isGivingUp = annotating.writing?.isGivingUp == true
        annotating.writing?.isGivingUp = false
        switch invocation.command {
        case .accept: return saveNote()
        case .cancel, .close:
            guard annotating.writing?.hasChanged == true, !isGivingUp else {
                endWriting()
                return []
            }
            annotating.writing?.isGivingUp = true
            message = Message(text: "again leaves it unsaved" + keyHint(.accept, "saves"))
        case .compose: return [.compose(annotating.writing?.editor.text ?? "")]
        case .tag, .tagEdit: askForTagsOfDraft()
        case .quit:
            guard annotating.writing?.hasChanged == true else { return nil }
            message = fault("the note is not saved" + keyHint(.accept, "saves it"))
        case .suspend, .redraw: return nil
        default:
            let area = writingArea
            _ = annotating.writing?.editor.perform(
                invocation.command, measure: area.width, height: area.height)
        }
        return []
    }

    /// Opens the editor on a note; the words stay in sight.
    mutating func write(_ draft: AnnotationDraft, on words: ChosenWords?) {
        let origin = document
        annotating.writing = NoteWriting(
            editor: NoteEditor(draft.text), draft: draft, words: words, title: title(of: draft, words),
            origin: origin)
        if let words, words.source == document.source, views.isEmpty { reveal() }
    }

    private func title(of draft: AnnotationDraft, _ words: ChosenWords?) -> StyledText {
        let address = words.map { model.corpus.address(of: $0) } ?? draft.target.file
        return StyledText("Note on ", .heading) + StyledText(address, .key)
            + StyledText("  “\(draft.target.exact.prefix(200))”", .quiet)
    }

    mutating func endWriting() {
        guard let writing = annotating.writing else { return }
        annotating.writing = nil
        if views.isEmpty, document.source == writing.origin.source { document.top = writing.origin.top }
    }

    private mutating func saveNote() -> [Effect] {
        guard var writing = annotating.writing else { return [] }
        let isNew = writing.draft.revising == nil
        if writing.editor.isEmpty, isNew, writing.draft.tags.isEmpty {
            message = Message(text: "nothing is written" + keyHint(.cancel, "leaves"))
            return []
        }
        guard isNew || writing.hasChanged || writing.draft.tags != writing.draft.revising?.tags else {
            endWriting()
            message = Message(text: "nothing was changed")
            return []
        }
        writing.draft.text = writing.editor.text
        // The next keys are for the text again; should it not be written, the editor comes back.
        endWriting()
        annotating.saving.append(writing)
        return [.write(.put([writing.draft]))]
    }

    /// What is being written when the terminal goes away is kept as it is.
    mutating func rescueNote() -> [Effect] {
        guard let writing = annotating.writing, writing.hasChanged else { return [] }
        return saveNote()
    }

    /// Takes what another editor made of the text; a failure costs nothing.
    mutating func takeComposed(_ text: String?, _ trouble: String?) {
        guard annotating.writing != nil else { return }
        if let trouble {
            message = fault("\(trouble); the note is as it was")
            return
        }
        guard let text, text.contains(where: { !$0.isWhitespace }) else {
            message = Message(text: "the editor left nothing; the note is as it was")
            return
        }
        var plain = text
        while plain.last?.isNewline == true { plain.removeLast() }
        if plain != annotating.writing?.editor.text { annotating.writing?.editor.replace(with: plain) }
        message = Message(text: "taken from the editor" + keyHint(.accept, "saves"))
    }

    /// Keeps the cursor of the editor on the screen.
    mutating func settleWriting() {
        guard annotating.writing != nil else { return }
        let area = writingArea
        annotating.writing?.editor.settle(measure: area.width, height: area.height)
    }

    /// Whether the words of a note are being written, and no line for it is asked.
    var isWriting: Bool { annotating.writing != nil && annotating.question == nil }

    /// The sheet that the editor takes: more of the window where it is small.
    var writingSheet: Area {
        let body = layout.body
        let rows = max(5, min(body.height - 4, max(8, min(14, body.height * 2 / 5))))
        return body.dropFirst(rows: max(0, body.height - rows))
    }

    /// The part of it that holds the text.
    var writingArea: Area {
        let sheet = writingSheet.dropFirst(rows: 1).inset(left: 2, right: 1)
        return Area(x: sheet.x, y: sheet.y, width: max(2, min(78, sheet.width)), height: max(1, sheet.height))
    }
}
