/// The position of something in an ordered collection of the model. Each kind of position is a type of
/// its own, so that a sentence number can never stand where a source number is meant.
public protocol OrdinalIndex: Hashable, Comparable, Sendable {
    /// The 0-based position.
    var value: Int { get }
    /// The position `value`, 0-based.
    init(_ value: Int)
}

extension OrdinalIndex {
    /// By position.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The position of a source in its corpus (`Corpus.sources`).
public struct SourceIndex: OrdinalIndex {
    /// The 0-based position.
    public let value: Int
    /// The position `value`, 0-based.
    public init(_ value: Int) { self.value = value }
}

/// The position of a paragraph in its source (`SourceText.paragraphs`); not the number that a reader sees.
public struct ParagraphIndex: OrdinalIndex {
    /// The 0-based position.
    public let value: Int
    /// The position `value`, 0-based.
    public init(_ value: Int) { self.value = value }
}

/// The position of a sentence in its source (`SourceText.sentences`), counted over all paragraphs.
public struct SentenceIndex: OrdinalIndex {
    /// The 0-based position.
    public let value: Int
    /// The position `value`, 0-based.
    public init(_ value: Int) { self.value = value }
}

/// A sentence of a source of the corpus: what a cross-reference links.
public struct Passage: Hashable, Comparable, Sendable {
    /// The source.
    public let source: SourceIndex
    /// The sentence in that source.
    public let sentence: SentenceIndex

    /// A sentence of a source.
    public init(_ source: SourceIndex, _ sentence: SentenceIndex) {
        self.source = source
        self.sentence = sentence
    }

    /// In corpus order.
    public static func < (a: Self, b: Self) -> Bool {
        a.source != b.source ? a.source < b.source : a.sentence < b.sentence
    }
}
