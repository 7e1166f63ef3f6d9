/// The name of a place that a person can write down: `valdai:22` is the paragraph 22 of the source `valdai`,
/// `valdai:22.3` its third sentence, `valdai` its beginning.
public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The source.
    public let source: SourceID
    /// The paragraph's number, from 1; nil for the whole source.
    public let paragraph: Int?
    /// The sentence's number in the paragraph, from 1; nil for the whole paragraph.
    public let sentence: Int?

    /// An address from its parts.
    public init(source: SourceID, paragraph: Int? = nil, sentence: Int? = nil) {
        self.source = source
        self.paragraph = paragraph
        self.sentence = sentence
    }

    /// Reads `source`, `source:paragraph` or `source:paragraph.sentence`; nil when it is none of these.
    /// A source id may hold colons: the last one counts.
    public init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else {
            guard !text.isEmpty else { return nil }
            self.init(source: SourceID(text))
            return
        }
        let parts = text[text.index(after: colon)...].split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.map { Int($0) ?? 0 }
        guard colon != text.startIndex, (1...2).contains(parts.count), numbers.allSatisfy({ $0 > 0 })
        else { return nil }
        self.init(
            source: SourceID(String(text[..<colon])), paragraph: numbers[0],
            sentence: numbers.count == 2 ? numbers[1] : nil)
    }

    /// As a person writes it.
    public var description: String {
        var text = source.value
        if let paragraph { text += ":\(paragraph)" }
        if let sentence { text += ".\(sentence)" }
        return text
    }
}
