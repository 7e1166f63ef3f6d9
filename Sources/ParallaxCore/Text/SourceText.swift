/// A text as a sequence of paragraphs, sentences and tokens, all of them places in its unchanged bytes.
public struct SourceText: Sendable {
    /// The file's bytes, unchanged; always valid UTF-8.
    public let bytes: [UInt8]
    /// The paragraphs in order.
    public let paragraphs: [Paragraph]
    /// The sentences of all paragraphs in order.
    public let sentences: [Sentence]
    /// The tokens of all sentences in order.
    public let tokens: [Token]
    private let scalarCounts: ScalarCounts

    init(bytes: [UInt8], paragraphs: [Paragraph], sentences: [Sentence], tokens: [Token]) {
        self.bytes = bytes
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.tokens = tokens
        scalarCounts = ScalarCounts(bytes)
    }

    /// The paragraph at a position.
    public subscript(index: ParagraphIndex) -> Paragraph { paragraphs[index.value] }
    /// The sentence at a position.
    public subscript(index: SentenceIndex) -> Sentence { sentences[index.value] }

    /// The words at a place, cut down to the text where the place reaches beyond it.
    public func string(_ span: TextSpan) -> String {
        let start = max(0, min(bytes.count, span.start.value))
        let end = max(start, min(bytes.count, span.end.value))
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The paragraph with a number (that of any of its lines, where lines are joined); nil when there is none.
    public func paragraph(numbered number: Int) -> ParagraphIndex? {
        let found = paragraphs.partitionIndex { $0.numbers.upperBound >= number }
        guard found < paragraphs.count, paragraphs[found].numbers.contains(number) else { return nil }
        return ParagraphIndex(found)
    }

    /// The paragraph that holds a place, or the last one that begins before it; nil in an empty text.
    public func paragraph(at offset: UTF8Offset) -> ParagraphIndex? {
        guard !paragraphs.isEmpty else { return nil }
        return ParagraphIndex(max(0, paragraphs.partitionIndex { $0.span.start > offset } - 1))
    }

    /// The sentence that holds a place, or the last one that begins before it; nil in an empty text.
    public func sentence(at offset: UTF8Offset) -> SentenceIndex? {
        guard !sentences.isEmpty else { return nil }
        return SentenceIndex(max(0, sentences.partitionIndex { $0.span.start > offset } - 1))
    }

    /// The sentences that share at least one byte with a place.
    public func sentences(overlapping span: TextSpan) -> Range<Int> {
        let first = sentences.partitionIndex { $0.span.end > span.start }
        let end = sentences.partitionIndex { $0.span.start >= span.end }
        return first..<max(first, end)
    }

    /// The tokens that share at least one byte with a place, as positions in `tokens`.
    public func tokens(overlapping span: TextSpan) -> Range<Int> {
        let first = tokens.partitionIndex { Int($0.endByte) > span.start.value }
        let end = tokens.partitionIndex { Int($0.startByte) >= span.end.value }
        return first..<max(first, end)
    }

    /// How many Unicode scalars stand before a byte.
    public func scalarOffset(_ offset: UTF8Offset) -> ScalarOffset {
        scalarCounts.scalars(before: offset.value, in: bytes)
    }

    /// The byte at which a scalar begins; the end of the text for a scalar beyond it.
    public func utf8Offset(_ offset: ScalarOffset) -> UTF8Offset {
        scalarCounts.byte(ofScalar: offset.value, in: bytes)
    }
}

extension Array {
    /// The first position from which on `belongsAfter` holds, in an array where it holds for a tail only.
    package func partitionIndex(where belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
