import ParallaxCore

/// A sentence as it is quoted in a list, with the words lit that made the link.
struct Excerpt {
    /// The whole sentence.
    let whole: StyledText
    /// The sentence from shortly before the first lit words on, with `…` for what was left out.
    let cut: StyledText

    /// How many bytes may stand before the lit words before the beginning is left out.
    private static let lead = 90
    /// A sentence may be a file of 50 MB: no list shows more than this many bytes of it.
    private static let most = 2000

    init(_ corpus: Corpus, _ passage: Passage, triggers: [TextSpan]) {
        let text = corpus[passage.source].text
        let span = corpus[passage].span
        let first = triggers.map(\.start).min() ?? span.start
        var start = span.start.value
        var isCut = false
        if first.value - start > Self.lead {
            // Begin at a word, some forty bytes before.
            var position = first.value - 40
            while position < first.value, text.bytes[position] != 0x20 { position += 1 }
            if position < first.value {
                start = position + 1
                isCut = true
            }
        }
        whole = Self.styled(
            text, span.start.value..<min(span.end.value, span.start.value + Self.most), triggers)
        cut =
            (isCut ? StyledText("… ", .quiet) : StyledText())
            + Self.styled(text, start..<min(span.end.value, start + Self.most), triggers)
    }

    private static func styled(_ text: SourceText, _ range: Range<Int>, _ triggers: [TextSpan]) -> StyledText
    {
        var styled = StyledText()
        var position = range.lowerBound
        for trigger in triggers.sorted() {
            let lit = trigger.bytes.clamped(to: position..<max(position, range.upperBound))
            guard !lit.isEmpty else { continue }
            styled.append(text.string(TextSpan(position, lit.lowerBound)))
            styled.append(text.string(TextSpan(lit.lowerBound, lit.upperBound)), .trigger)
            position = lit.upperBound
        }
        styled.append(text.string(TextSpan(position, range.upperBound)))
        return styled
    }
}
