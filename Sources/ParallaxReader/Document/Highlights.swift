import ParallaxCore

/// What is marked in the text of a source, besides its structure.
struct Highlights {
    let model: CorpusModel
    let source: SourceIndex
    let display: DisplayOptions
    /// What is in focus.
    let focus: Entity?
    /// Hits of the search in this source, ascending.
    let hits: [TextSpan]
    /// The hit at which the reader stands.
    let currentHit: TextSpan?
    /// The words to which a jump led.
    let landed: TextSpan?

    /// The names of actors that are marked in a stretch of the text: in each paragraph the first of each actor,
    /// since a name that is marked ten times on a page says nothing ten times.
    func actorSpans(_ stretch: Range<Int>) -> [TextSpan] {
        guard display.showsHighlights, !display.showsOnlyFocus else { return [] }
        let text = model.corpus[source].text
        var seen: [ParagraphIndex: Set<Entity>] = [:]
        // Names further back than this in a paragraph without end no longer count.
        let from = max(0, stretch.lowerBound - 4096)
        return model.mentions(overlapping: from..<stretch.upperBound, of: source).compactMap { mention in
            guard case .actor = mention.entity else { return nil }
            let paragraph = text[mention.passage.sentence].paragraph
            return seen[paragraph, default: []].insert(mention.entity).inserted ? mention.span : nil
        }
    }

    /// What each byte of a line means. Of what overlaps, the rarer wins: a hit before the focus, the focus before
    /// an event, an event before an actor.
    func roles(_ line: Range<Int>, base: Role, actors: [TextSpan]) -> [Role] {
        var roles = Array(repeating: base, count: line.count)
        func mark(_ span: TextSpan, _ role: Role) {
            let part = span.bytes.clamped(to: line)
            for byte in part { roles[byte - line.lowerBound] = role }
        }
        let mentions = model.mentions(overlapping: line, of: source)
        // What is not running text stays quiet.
        if base != .quiet {
            for span in actors { mark(span, .actor) }
            if display.showsHighlights, !display.showsOnlyFocus {
                for mention in mentions { if case .event = mention.entity { mark(mention.span, .event) } }
            }
        }
        if let focus { for mention in mentions where mention.entity == focus { mark(mention.span, .focus) } }
        if let landed { mark(landed, .trigger) }
        if display.showsHits {
            var position = hits.partitionIndex { $0.end.value > line.lowerBound }
            while position < hits.count, hits[position].start.value < line.upperBound {
                mark(hits[position], .hit)
                position += 1
            }
            if let currentHit { mark(currentHit, .currentHit) }
        }
        return roles
    }
}

extension CorpusModel {
    /// The mentions that share a byte with a stretch of a source: looked up by place, so that a sentence with a
    /// hundred thousand of them costs no more than what is on the screen. None is longer than 512 bytes.
    func mentions(overlapping bytes: Range<Int>, of source: SourceIndex) -> [Mention] {
        let from = Place(source, UTF8Offset(max(0, bytes.lowerBound - 512)))
        let to = Place(source, UTF8Offset(bytes.upperBound))
        let first = mentions.partitionIndex { $0.place >= from }
        var end = first
        while end < mentions.count, mentions[end].place < to { end += 1 }
        return mentions[first..<end].filter { $0.span.end.value > bytes.lowerBound }
    }
}
