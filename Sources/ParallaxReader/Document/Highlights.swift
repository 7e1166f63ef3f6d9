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

    /// What each byte of a line means. Of what overlaps, the rarer wins: a hit before the focus, the focus before
    /// an event, an event before an actor.
    func roles(_ line: Range<Int>, base: Role) -> [Role] {
        var roles = Array(repeating: base, count: line.count)
        func mark(_ span: TextSpan, _ role: Role) {
            let part = span.bytes.clamped(to: line)
            for byte in part { roles[byte - line.lowerBound] = role }
        }
        let mentions = model.mentions(overlapping: line, of: source)
        if display.showsHighlights {
            if !display.showsOnlyFocus {
                for mention in mentions { if case .actor = mention.entity { mark(mention.span, .actor) } }
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
