/// Why the bytes of a file cannot be read as a text.
public enum UnreadableText: Error, Hashable, Sendable {
    /// The bytes are not UTF-8 from this place on; the line is counted from 1.
    case notUTF8(UTF8Offset, line: Int)
    /// The file is larger than 4 GiB, which offsets cannot count.
    case tooLarge
    /// Nothing but white space.
    case empty
}

/// Reads the sources of one corpus, all into one vocabulary.
public struct TextReader: Sendable {
    /// The word forms met so far.
    public private(set) var vocabulary: Vocabulary
    private let splitter: SentenceSplitter

    /// A reader whose vocabulary has only the words that part sentences.
    public init() {
        var vocabulary = Vocabulary()
        splitter = SentenceSplitter(vocabulary: &vocabulary)
        self.vocabulary = vocabulary
    }

    /// Cuts a file into paragraphs, sentences and tokens. The bytes are kept unchanged.
    ///
    /// - Throws: `UnreadableText`, and the vocabulary is unchanged.
    public mutating func read(
        _ bytes: [UInt8], layout: LayoutHints = LayoutHints()
    ) throws(UnreadableText) -> SourceText {
        guard bytes.count < Int(UInt32.max) else { throw .tooLarge }
        if let fault = bytes.withUnsafeBufferPointer(UTF8Validation.firstFault) {
            let line = bytes[..<fault].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
            throw .notUTF8(UTF8Offset(fault), line: line)
        }
        let blocks = bytes.withUnsafeBufferPointer { ParagraphScanner(bytes: $0, layout: layout).blocks() }
        guard !blocks.isEmpty else { throw .empty }
        var tokeniser = Tokeniser()
        var paragraphs: [Paragraph] = []
        var sentences: [Sentence] = []
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 4)
        bytes.withUnsafeBufferPointer { buffer in
            for (position, block) in blocks.enumerated() {
                let firstToken = tokens.count
                let firstSentence = sentences.count
                tokeniser.tokenise(buffer, block.span.bytes, into: &tokens, vocabulary: &vocabulary)
                splitter.split(
                    tokens, from: firstToken, block: block.span, paragraph: position, into: &sentences)
                paragraphs.append(
                    Paragraph(
                        numbers: block.numbers, lines: block.lines, span: block.span,
                        sentences: firstSentence..<sentences.count, apparatus: block.apparatus))
            }
        }
        return SourceText(bytes: bytes, paragraphs: paragraphs, sentences: sentences, tokens: tokens)
    }
}
