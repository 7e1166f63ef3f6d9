import ParallaxCore

/// Choosing words in the text that is being read.
extension ReaderState {
    /// Whether words are being chosen here: the movements of the text move an end of them.
    var isSelecting: Bool { pane == .document && annotating.selection?.source == document.source }

    /// The words that are chosen in the source that is open.
    var selectedSpan: TextSpan? {
        guard let selection = annotating.selection, selection.source == document.source else { return nil }
        return selection.span(to: document.cursor, in: source.text)
    }

    /// What a command is to work on: the words chosen, else so many sentences from the one being read on.
    func chosenWords(_ count: Int?) -> ChosenWords? {
        if let selectedSpan { return ChosenWords(source: document.source, span: selectedSpan) }
        guard let passage else { return nil }
        let text = source.text
        let last = min(text.sentences.count - 1, passage.sentence.value + max(1, count ?? 1) - 1)
        return ChosenWords(
            source: document.source,
            span: TextSpan(text[passage.sentence].span.start, text.sentences[last].span.end))
    }

    /// Begins to choose, changes by what is chosen, or leaves off when that was so already.
    mutating func visual(_ word: String?, _ count: Int?) {
        let unit = TextSelection.Unit(rawValue: word ?? "word") ?? .word
        if isSelecting, let selection = annotating.selection {
            if selection.unit == unit, selection.purpose == .any { return endSelection() }
            annotating.selection?.unit = unit
            return
        }
        guard !source.text.sentences.isEmpty else { return }
        pane = .document
        annotating.selection = TextSelection(source: document.source, unit: unit, anchor: document.cursor)
        guard let count, count > 1 else { return }
        let movement: Command =
            switch unit {
            case .character: .right
            case .word: .wordNext
            case .sentence: .sentenceNext
            case .paragraph: .paraNext
            }
        _ = performMovement(Invocation(movement, count: count - 1))
    }

    mutating func endSelection() {
        guard annotating.selection != nil else { return }
        annotating.selection = nil
        landed = nil
    }

    /// Takes commands while words are being chosen; nil for those that mean the same as otherwise.
    mutating func performWhileSelecting(_ invocation: Invocation) -> [Effect]? {
        guard isSelecting, let selection = annotating.selection else { return nil }
        switch invocation.command {
        case .visualSwap:
            let anchor = selection.anchor
            annotating.selection?.anchor = document.cursor
            document.cursor = anchor
            document.goal = nil
            reveal()
        case .cancel, .close: endSelection()
        case .follow, .accept:
            if case .place(let end) = selection.purpose { return placeAnnotation(end) }
            message = Message(text: "what to do with these words?" + selectionHint)
        case .sentenceNext where extendsByWords: extend(by: .sentence, invocation.count ?? 1)
        case .paraNext where extendsByWords: extend(by: .paragraph, invocation.count ?? 1)
        default: return nil
        }
        return []
    }

    /// Whether the end at the cursor is the later one of a selection by words: the next sentence or paragraph is
    /// taken in as a whole then, and not its first word alone.
    private var extendsByWords: Bool {
        guard let selection = annotating.selection else { return false }
        return [.word, .character].contains(selection.unit) && document.cursor >= selection.anchor
    }

    /// Moves the cursor to the last word of the sentence or paragraph; from there to that of the next one.
    private mutating func extend(by unit: TextSelection.Unit, _ count: Int) {
        let text = source.text
        for _ in 0..<min(count, 1000) {
            func lastWord(_ span: TextSpan) -> UTF8Offset? {
                text.tokens(overlapping: span).last.map { text.tokens[$0].span.start }
            }
            let here = unit.span(at: document.cursor, in: text)
            guard let last = lastWord(here) else { return }
            if document.cursor < last {
                document.cursor = last
                continue
            }
            let next = text.tokens.partitionIndex { $0.span.start >= here.end }
            guard next < text.tokens.count else { break }
            let after = unit.span(at: text.tokens[next].span.start, in: text)
            document.cursor = lastWord(after) ?? document.cursor
        }
        document.goal = nil
        reveal()
    }

    private var selectionHint: String {
        keyHint(.note, "writes a note") + keyHint(.tag, "tags them") + keyHint(.highlight, "marks them")
    }

    /// Chooses what was recognised at the cursor: a name, or the sentences that tell of an event.
    mutating func select(_ what: String) {
        let near = mentionsNearCursor
        guard !near.isEmpty else {
            message = Message(text: "no actor or event in this sentence")
            return
        }
        pane = .document
        if what == "passage" {
            guard let mention = near.first(where: { if case .event = $0.entity { true } else { false } })
            else {
                message = Message(text: "no event in this sentence")
                return
            }
            return choose(passageOf: mention)
        }
        let mention = mentionAfterSelected ?? near[0]
        choose(mention.span, by: .word)
        message = Message(text: model.name(of: mention.entity))
    }

    /// The mention after the one that is chosen, in its sentence; nil when none is chosen.
    private var mentionAfterSelected: Mention? {
        guard let chosen = selectedSpan, let passage else { return nil }
        let all = model.mentions(overlapping: model.corpus[passage].span.bytes, of: passage.source)
        guard let position = all.firstIndex(where: { $0.span == chosen }) else { return nil }
        let other = all.indices.map { all[(position + 1 + $0) % all.count] }.first { $0.span != chosen }
        return other ?? all[position]
    }

    /// The sentences around one that tells of an event which tell of it too, within the paragraph.
    private mutating func choose(passageOf mention: Mention) {
        let text = source.text
        let telling = Set(
            model.mentions(of: mention.entity).filter { $0.passage.source == document.source }
                .map(\.passage.sentence.value))
        let paragraph = text[text[mention.passage.sentence].paragraph].sentences
        var first = mention.passage.sentence.value
        var last = first
        while paragraph.contains(first - 1), telling.contains(first - 1) { first -= 1 }
        while paragraph.contains(last + 1), telling.contains(last + 1) { last += 1 }
        choose(TextSpan(text.sentences[first].span.start, text.sentences[last].span.end), by: .sentence)
        message = Message(text: model.name(of: mention.entity))
    }

    /// Chooses these words; the end at the cursor is the later one.
    mutating func choose(
        _ span: TextSpan, by unit: TextSelection.Unit, for purpose: TextSelection.Purpose = .any
    ) {
        let text = source.text
        let last = text.tokens(overlapping: span).last.map { text.tokens[$0].span.start } ?? span.start
        var selection = TextSelection(
            source: document.source, unit: unit, anchor: span.start, purpose: purpose)
        // Words that begin or end within a token are kept as they are.
        if selection.span(to: last, in: text) != span { selection.unit = .character }
        annotating.selection = selection
        document.cursor =
            selection.unit == .character
            ? text.nearestPlace(UTF8Offset(max(span.start.value, span.end.value - 1))) : last
        document.goal = nil
        landed = nil
        reveal()
    }
}
