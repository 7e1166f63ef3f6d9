import ParallaxCore

/// Making, changing and deleting annotations. Nothing changes here but what is on the screen: what is to be kept is
/// asked for, and shown when it is.
extension ReaderState {
    /// Takes the commands of annotating; nil for any other.
    mutating func performAnnotating(_ invocation: Invocation) -> [Effect]? {
        let count = invocation.count
        switch invocation.command {
        case .visual: visual(invocation.argument, count)
        case .visualSwap: message = Message(text: "nothing is being chosen" + keyHint(.visual, "begins"))
        case .select: select(invocation.argument ?? "mention")
        case .note: newNote(count)
        case .tag: newTags(count)
        case .highlight: return highlight(count)
        case .repeat: return repeatAnnotation(count)
        case .linkNew: beginOrEndLink(count)
        case .linkFollow: followLink()
        case .noteNext: stepNote(count ?? 1)
        case .notePrev: stepNote(-(count ?? 1))
        case .noteChoose: chooseNote(count ?? 1)
        case .noteEdit: editNote()
        case .tagEdit: editTags()
        case .noteMove: moveNote()
        case .noteDelete: return deleteNote()
        case .pipe: pipe(invocation.argument, count)
        default: return nil
        }
        return []
    }

    /// A new annotation on words, or the next revision of what the reader's own annotation says of the very same
    /// words as long as `isFree` holds for it.
    private mutating func draft(
        on words: ChosenWords, unless isFree: (Annotation) -> Bool
    ) -> AnnotationDraft {
        for passage in notebook.passages(in: words.source, overlapping: words.span)
        where passage.span == words.span && !passage.isLink {
            if let same = notebook[passage.end.id]?.annotation, isFree(same) {
                return AnnotationDraft(revising: same)
            }
        }
        return AnnotationDraft(on: notebook.target(words.source, words.span))
    }

    private mutating func newNote(_ count: Int?) {
        guard let words = chosenWords(count) else { return }
        write(draft(on: words) { $0.text.isEmpty }, on: words)
    }

    private mutating func newTags(_ count: Int?) {
        guard let words = chosenWords(count) else { return }
        askForTags(draft(on: words) { _ in true })
    }

    private mutating func highlight(_ count: Int?) -> [Effect] {
        guard let words = chosenWords(count) else { return [] }
        let draft = draft(on: words) { _ in true }
        guard draft.revising == nil else {
            message = Message(text: "these words are annotated already" + keyHint(.tag, "tags them"))
            return []
        }
        return [.write(.put([draft]))]
    }

    /// Annotates the words chosen, or so many sentences one by one, like the last time.
    private mutating func repeatAnnotation(_ count: Int?) -> [Effect] {
        guard let last = annotating.last else {
            message = Message(text: "nothing was annotated yet" + keyHint(.tag, "tags the sentence"))
            return []
        }
        if last.hasText {
            guard let words = chosenWords(count) else { return [] }
            var draft = draft(on: words) { $0.text.isEmpty }
            draft.tags = Tag.unique(draft.tags + last.tags)
            write(draft, on: words)
            return []
        }
        var drafts: [AnnotationDraft] = []
        for words in wordsOneByOne(count) {
            var draft = draft(on: words) { _ in true }
            let tags = Tag.unique(draft.tags + last.tags)
            guard draft.revising == nil || tags != draft.tags else { continue }
            draft.tags = tags
            drafts.append(draft)
        }
        guard !drafts.isEmpty else {
            message = Message(text: "annotated so already")
            return []
        }
        return [.write(.put(drafts))]
    }

    private func wordsOneByOne(_ count: Int?) -> [ChosenWords] {
        if let selectedSpan { return [ChosenWords(source: document.source, span: selectedSpan)] }
        guard let passage else { return [] }
        let text = source.text
        let end = min(text.sentences.count, passage.sentence.value + max(1, min(count ?? 1, 1000)))
        return (passage.sentence.value..<end).map {
            ChosenWords(source: document.source, span: text.sentences[$0].span)
        }
    }

    private mutating func editNote() {
        guard let (placed, end) = annotationAtHand else { return message = Message(text: noNoteHere) }
        write(AnnotationDraft(revising: placed.annotation), on: words(of: placed, end))
    }

    private mutating func editTags() {
        guard let (placed, _) = annotationAtHand else { return message = Message(text: noNoteHere) }
        askForTags(AnnotationDraft(revising: placed.annotation))
    }

    private mutating func deleteNote() -> [Effect] {
        guard let (placed, _) = annotationAtHand else {
            message = Message(text: noNoteHere)
            return []
        }
        return [.write(.delete(placed.annotation))]
    }

    /// Begins to choose other words for an annotation: those that it has, or, where they were not found, those that
    /// are chosen now, or the sentence.
    private mutating func moveNote() {
        guard let (placed, end) = annotationAtHand else { return message = Message(text: noNoteHere) }
        let isLost = words(of: placed, end) == nil
        // Of a link the end that was not found is the one to be put back.
        let lostEnd =
            isLost || placed.annotation.link == nil || placed.linkedPlacement?.span != nil
            ? end : AnnotationEnd(placed.id, isSecond: true)
        leaveViews()
        pane = .document
        if let words = words(of: placed, lostEnd) {
            go(to: Place(words.source, words.span.start))
            choose(words.span, by: .word, for: .place(lostEnd))
        } else if isSelecting {
            annotating.selection?.purpose = .place(lostEnd)
        } else if let words = chosenWords(nil) {
            choose(words.span, by: .word, for: .place(lostEnd))
        }
        message = Message(
            text: "choose the words for it" + keyHint(.follow, "puts it there")
                + keyHint(.visualSwap, "moves the other end"))
    }

    /// Leaves the view of all notes for the text; going back opens it again.
    mutating func leaveViews() {
        let left = views.last as? NotesView
        while !views.isEmpty { dismissView() }
        jumps.push(place)
        if let left { viewsLeft[place] = left }
    }

    /// Puts an annotation, or the second passage of a link, on the words that are chosen.
    mutating func placeAnnotation(_ end: AnnotationEnd) -> [Effect] {
        guard let placed = notebook[end.id], let words = chosenWords(nil) else {
            endSelection()
            message = fault("the annotation is gone")
            return []
        }
        guard words != self.words(of: placed, end) else {
            endSelection()
            message = Message(text: "it stands there already")
            return []
        }
        let target = notebook.target(words.source, words.span)
        var draft = AnnotationDraft(revising: placed.annotation)
        if end.isSecond, let link = draft.link {
            draft.link = PassageLink(link.relation, to: target)
        } else {
            draft.target = target
        }
        return [.write(.put([draft]))]
    }

    /// Where the words of one end of an annotation stand; nil where they were not found.
    func words(of placed: PlacedAnnotation, _ end: AnnotationEnd) -> ChosenWords? {
        let source = end.isSecond ? placed.linkedSource : placed.source
        let span = end.isSecond ? placed.linkedPlacement?.span : placed.placement.span
        guard let source, let span else { return nil }
        return ChosenWords(source: source, span: span)
    }

    /// Marks the first passage of a link; at the second, asks what the first is to it. From the cross-references
    /// the sentence being read is the first, and the selected telling the second.
    private mutating func beginOrEndLink(_ count: Int?) {
        guard let here = chosenWords(count) else { return }
        if pane == .xrefs, let telling = selectedTelling {
            let there = ChosenWords(source: telling.source, span: model.corpus[telling].span)
            return askForRelation(here, there)
        }
        guard let start = annotating.linkStart else {
            annotating.linkStart = here
            endSelection()
            message = Message(
                text: "first passage: \(model.corpus.address(of: here)); at the second"
                    + (keymap.keys(for: .linkNew, in: contexts).map { " \($0)" } ?? "") + " links them")
            return
        }
        guard start != here else {
            annotating.linkStart = nil
            message = Message(text: "no link is begun any more")
            return
        }
        askForRelation(start, here)
    }

    private mutating func askForRelation(_ first: ChosenWords, _ second: ChosenWords) {
        var draft = AnnotationDraft(on: notebook.target(first.source, first.span))
        draft.link = PassageLink(.own(""), to: notebook.target(second.source, second.span))
        let offers = (LinkRelation.named + notebook.ownRelations).map { Question.Offer(text: $0.description) }
        annotating.question = Question(.relation(draft), offers: offers)
    }

    /// Brings what the reader is doing into line with what was written.
    mutating func noteWritten(_ update: NotesUpdate) {
        for position in views.indices {
            guard var view = views[position] as? NotesView else { continue }
            view.take(update.put.map(\.id) + update.removed, self)
            views[position] = view
        }
        guard case .put(let drafts)? = update.cause, let draft = drafts.last else { return }
        annotating.saving.removeAll { .put([$0.draft]) == update.cause }
        annotating.last = RepeatableAnnotation(tags: draft.tags, hasText: !draft.text.isEmpty)
        if draft.link != nil {
            annotating.linkStart = nil
            if draft.revising == nil { annotating.last = nil }
        }
        let written = update.put.last { $0.target == draft.target && $0.text == draft.text }
        annotating.chosen = written.map { AnnotationEnd($0.id) }
        endSelection(of: update.put)
    }

    /// Words that are annotated now are not chosen any more; others were chosen since, and stay so.
    private mutating func endSelection(of written: [Annotation]) {
        guard let selectedSpan else { return }
        let isWritten = written.contains { annotation in
            guard let placed = notebook[annotation.id] else { return false }
            return [false, true].contains {
                words(of: placed, AnnotationEnd(placed.id, isSecond: $0))
                    == ChosenWords(source: document.source, span: selectedSpan)
            }
        }
        if isWritten { endSelection() }
    }

    /// Takes a note that could not be written back into the editor; false when it was not written there, or the
    /// editor is in use.
    mutating func takeBack(_ change: NotesChange) -> Bool {
        guard let position = annotating.saving.firstIndex(where: { .put([$0.draft]) == change }) else {
            return false
        }
        let writing = annotating.saving.remove(at: position)
        guard annotating.writing == nil else { return false }
        annotating.writing = writing
        return true
    }
}

extension Corpus {
    /// The address of words: of their sentence, or of the first and the last.
    func address(of words: ChosenWords) -> String {
        let sentences = self[words.source].text.sentences(overlapping: words.span)
        guard let first = sentences.first, let last = sentences.last else {
            return self[words.source].id.value
        }
        let start = address(of: Passage(words.source, SentenceIndex(first))).description
        guard last > first else { return start }
        let end = address(of: Passage(words.source, SentenceIndex(last)))
        let number = "\(end.paragraph.map(String.init) ?? "").\(end.sentence.map(String.init) ?? "")"
        return "\(start)–\(number)"
    }
}
