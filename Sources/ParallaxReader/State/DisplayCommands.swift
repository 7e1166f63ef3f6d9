import ParallaxCore

/// How the text is shown, and words taken along.
extension ReaderState {
    mutating func toggle(_ name: String) -> [Effect] {
        func told(_ what: String, _ isOn: Bool) -> Message { Message(text: "\(what) \(isOn ? "on" : "off")") }
        switch name {
        case "highlights":
            display.showsHighlights.toggle()
            message = told("highlights", display.showsHighlights)
        case "focus-only":
            display.showsOnlyFocus.toggle()
            message = told("only what is in focus marked:", display.showsOnlyFocus)
        case "numbers":
            display.showsNumbers.toggle()
            message = told("paragraph numbers", display.showsNumbers)
        case "notes":
            display.showsNotes.toggle()
            message = told("annotations", display.showsNotes)
        case "search-highlight":
            display.showsHits.toggle()
            message = told("hits marked:", display.showsHits)
        case "apparatus":
            let all = FoldMap.Extent.allCases
            let position = all.firstIndex(of: display.folded) ?? 0
            display.folded = all[(position + 1) % all.count]
            foldExceptions = [:]
            refold()
            message = Message(text: "folded: \(display.folded.rawValue)")
        case "mouse":
            display.usesMouse.toggle()
            message = told("mouse", display.usesMouse)
            return [.setMouse(display.usesMouse)]
        default: break
        }
        keepPlace()
        return []
    }

    mutating func setWidth(_ count: Int?) {
        display.measure = max(20, min(72, count ?? 72))
        message = Message(text: "text of \(display.measure) columns")
        keepPlace()
    }

    /// Counts the folds anew, after the source or what is folded changed.
    mutating func refold() {
        folds = FoldMap(source.text, display.folded, exceptions: foldExceptions[document.source] ?? [])
    }

    mutating func toggleFold() {
        let text = source.text
        guard let here = text.paragraph(at: document.cursor)?.value,
            let kind = text.paragraphs[here].apparatus
        else {
            message = Message(text: "running text is never folded")
            return
        }
        var first = here
        while first > 0, text.paragraphs[first - 1].apparatus == kind { first -= 1 }
        foldExceptions[document.source, default: []].formSymmetricDifference([first])
        refold()
        document.cursor = text.paragraphs[first].span.start
        reveal()
    }

    /// Opens the fold that holds a place to which the reader goes.
    mutating func openFold(at offset: UTF8Offset) {
        let text = source.text
        guard let paragraph = text.paragraph(at: offset)?.value, let run = folds.run(of: paragraph),
            text.paragraphs[run.lowerBound].span.start != offset
        else { return }
        foldExceptions[document.source, default: []].formSymmetricDifference([run.lowerBound])
        refold()
    }

    /// Copies the words chosen with their citation, or the citation alone; without a choice the selected telling in
    /// the cross-reference pane, or the sentence at the cursor.
    mutating func yank(_ form: String, _ count: Int?) -> [Effect] {
        guard let words = quotedWords(count) else { return [] }
        let isWhole = form != "ref"
        message = Message(
            text:
                "copied: \(isWhole ? "the words and their citation, " : "")\(model.corpus.address(of: words.words))"
        )
        endSelection()
        return [.copy(isWhole ? words.cited : words.citation)]
    }

    /// What is taken along: the words, and their citation. Nil, and a message, where they are not given away.
    mutating func quotedWords(
        _ count: Int?
    ) -> (words: ChosenWords, quote: String, citation: String, cited: String)? {
        var chosen = chosenWords(count)
        if pane == .xrefs, let telling = selectedTelling {
            chosen = ChosenWords(source: telling.source, span: model.corpus[telling].span)
        }
        guard let words = chosen else { return nil }
        let source = model.corpus[words.source]
        if source.touchesContact(words.span) {
            message = fault("contact data is not copied")
            return nil
        }
        let quote = source.text.string(words.span)
        let citation = Citation.words(for: words, in: model.corpus)
        return (words, quote, citation, "“\(quote)” (\(citation))")
    }

    /// The passage that is selected among the cross-references.
    var selectedTelling: Passage? {
        references.selected.flatMap { model.crossReferences[$0.reference].other(than: $0.from) }
    }

    mutating func editor() -> [Effect] {
        guard let paragraph = source.text.paragraph(at: document.cursor) else { return [] }
        return [.edit(file: source.file, line: source.text[paragraph].lines.lowerBound)]
    }
}
