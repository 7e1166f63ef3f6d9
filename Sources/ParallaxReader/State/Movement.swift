import ParallaxCore

extension ReaderState {
    /// Moves in the text; nil when the command is no movement.
    mutating func performMovement(_ invocation: Invocation) -> [Effect]? {
        let count = invocation.count ?? 1
        let layout = documentLayout
        let height = textHeight
        let before = document.cursor
        switch invocation.command {
        case .down: document.moveLines(count, layout)
        case .up: document.moveLines(-count, layout)
        case .halfDown: document.page(max(1, height / 2) * count, layout, height: height)
        case .halfUp: document.page(-max(1, height / 2) * count, layout, height: height)
        case .pageDown: document.page(max(1, height - 2) * count, layout, height: height)
        case .pageUp: document.page(-max(1, height - 2) * count, layout, height: height)
        case .scrollDown: document.scroll(count, layout, height: height)
        case .scrollUp: document.scroll(-count, layout, height: height)
        case .top: goTo(paragraph: invocation.count, orOffset: UTF8Offset(0))
        case .bottom: goTo(paragraph: invocation.count, orOffset: lastOffset)
        case .percent: jump(to: UTF8Offset(source.text.bytes.count * min(100, invocation.count ?? 0) / 100))
        case .left: document.moveGlyphs(-count, layout.text)
        case .right: document.moveGlyphs(count, layout.text)
        case .lineStart: document.moveInLine(toEnd: false, layout)
        case .lineEnd: document.moveInLine(toEnd: true, layout)
        case .wordNext: moveWords(count)
        case .wordPrev: moveWords(-count)
        case .sentenceNext: moveSentences(count)
        case .sentencePrev: moveSentences(-count)
        case .paraNext: moveParagraphs(count)
        case .paraPrev: moveParagraphs(-count)
        case .nameNext: moveNames(count)
        case .namePrev: moveNames(-count)
        case .screenTop: document.moveToScreenRow(min(height - 1, count - 1), layout)
        case .screenMiddle: document.moveToScreenRow(height / 2, layout)
        case .screenBottom: document.moveToScreenRow(max(0, height - count), layout)
        case .align:
            let row = ["top": 0, "bottom": height - 1][invocation.argument ?? ""] ?? height / 2
            document.center(layout, height: height, at: row)
        default: return nil
        }
        let scrolls: Set<Command> = [.halfDown, .halfUp, .pageDown, .pageUp, .scrollDown, .scrollUp, .align]
        if !scrolls.contains(invocation.command) {
            if invocation.command != .down, invocation.command != .up { document.goal = nil }
            reveal()
        }
        if document.cursor != before { landed = nil }
        return []
    }

    /// Scrolls so that the cursor, and the whole of its sentence where there is room, is on the screen.
    mutating func reveal() {
        let end = passage.map { model.corpus[$0].span.end.value }.map { UTF8Offset(max(0, $0 - 1)) }
        document.reveal(documentLayout, height: textHeight, to: end)
    }

    /// Scrolls as far as is needed to bring the cursor back where something took the room in which it stood.
    mutating func keepCursorInSight() {
        let rows = document.rows(documentLayout, height: textHeight)
        let isInSight = rows.contains {
            $0.block.bytes.contains(document.cursor.value)
                && $0.block.line(at: document.cursor) == $0.row
        }
        if !isInSight { reveal() }
    }

    /// After a change of size or measure: the character at the top keeps its row, and the cursor stays in sight.
    mutating func keepPlace() {
        guard let row = RowWalker(documentLayout, at: document.top) else { return }
        document.goal = nil
        let rows = document.rows(documentLayout, height: textHeight)
        let isInSight = rows.contains {
            $0.block.bytes.contains(document.cursor.value)
                && $0.block.line(at: document.cursor) == $0.row
        }
        if !isInSight, row.line != nil { document.reveal(documentLayout, height: textHeight) }
    }

    private var lastOffset: UTF8Offset { source.text.sentences.last?.span.start ?? UTF8Offset(0) }

    private mutating func goTo(paragraph number: Int?, orOffset offset: UTF8Offset) {
        guard let number else { return jump(to: offset) }
        let text = source.text
        guard let last = text.paragraphs.last?.number else { return }
        let found = text.paragraph(numbered: min(number, last)) ?? ParagraphIndex(0)
        jump(to: text[found].span.start)
    }

    /// Goes to a place of this source that may be far away: the jump list remembers where it began.
    private mutating func jump(to offset: UTF8Offset) {
        let text = source.text
        let first = text.paragraphs.first?.span.start ?? UTF8Offset(0)
        let offset = text.nearestPlace(offset)
        let target = max(first, text.sentence(at: offset).map { min(offset, text[$0].span.end) } ?? first)
        guard target != document.cursor else { return }
        jumps.push(place)
        document.cursor = target
    }

    private mutating func moveSentences(_ count: Int) {
        let text = source.text
        guard let here = text.sentence(at: document.cursor)?.value else { return }
        var target = here + count
        // Back from the middle of a sentence goes to its beginning first.
        if count < 0, document.cursor > text.sentences[here].span.start { target += 1 }
        target = skippingFolds(sentence: max(0, min(text.sentences.count - 1, target)), forward: count > 0)
        if count > 0, target <= here, here == text.sentences.count - 1 {
            message = endOfSource(forward: true)
            return
        }
        document.cursor = text.sentences[target].span.start
    }

    private func endOfSource(forward: Bool) -> Message {
        let command: Command = forward ? .sourceNext : .sourcePrev
        let key = keymap.keys(for: command, in: contexts).map {
            "; \($0) goes to the \(forward ? "next" : "previous")"
        }
        return Message(text: "the \(forward ? "end" : "beginning") of \(source.id)\(key ?? "")")
    }

    /// A folded run is one step.
    private func skippingFolds(sentence: Int, forward: Bool) -> Int {
        let text = source.text
        let paragraph = text.sentences[sentence].paragraph.value
        guard let run = folds.run(of: paragraph), let here = text.paragraph(at: document.cursor)?.value else {
            return sentence
        }
        if forward, run.contains(here), run.upperBound < text.paragraphs.count {
            return text.paragraphs[run.upperBound].sentences.lowerBound
        }
        return text.paragraphs[run.lowerBound].sentences.lowerBound
    }

    private mutating func moveParagraphs(_ count: Int) {
        let text = source.text
        guard var paragraph = text.paragraph(at: document.cursor)?.value else { return }
        if count < 0, document.cursor > text.paragraphs[paragraph].span.start { paragraph += 1 }
        for _ in 0..<min(abs(count), text.paragraphs.count) {
            if count > 0 {
                paragraph = folds.run(of: paragraph)?.upperBound ?? paragraph + 1
            } else {
                paragraph -= 1
                paragraph = folds.run(of: paragraph)?.lowerBound ?? paragraph
            }
        }
        if paragraph >= text.paragraphs.count { message = endOfSource(forward: true) }
        let target = max(0, min(text.paragraphs.count - 1, paragraph))
        document.cursor = text.paragraphs[folds.run(of: target)?.lowerBound ?? target].span.start
    }

    private mutating func moveWords(_ count: Int) {
        let text = source.text
        let here = text.tokens(overlapping: TextSpan(document.cursor.value, document.cursor.value + 1))
            .lowerBound
        var position = here
        var left = abs(count)
        if count < 0, position < text.tokens.count, text.tokens[position].span.start < document.cursor {
            position += 1
        }
        while left > 0 {
            position += count > 0 ? 1 : -1
            guard text.tokens.indices.contains(position) else { return }
            let kind = text.tokens[position].kind
            if kind == .word || kind == .number { left -= 1 }
            document.cursor = text.tokens[position].span.start
        }
    }

    /// To the next words that are marked in the text: names of actors and words that tell of events.
    private mutating func moveNames(_ count: Int) {
        let mentions = model.mentions
        let here = place
        var position = mentions.partitionIndex { Place($0.passage.source, $0.span.start) >= here }
        if count > 0, position < mentions.count, mentions[position].place == here { position += 1 }
        while count > 0, position < mentions.count, mentions[position].place == here { position += 1 }
        if count < 0 { position -= 1 }
        position += count > 0 ? count - 1 : count + 1
        let target = max(0, min(mentions.count - 1, position))
        guard mentions.indices.contains(target), mentions[target].passage.source == document.source else {
            return
        }
        document.cursor = mentions[target].span.start
    }
}

extension Mention {
    /// Where the words begin.
    var place: Place { Place(passage.source, span.start) }
}
