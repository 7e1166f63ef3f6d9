/// The sources that are read against each other, in the order that the manifest gives them.
public struct Corpus: Sendable {
    /// The corpus's title; nil when no manifest names one.
    public let title: String?
    /// The sources in order.
    public let sources: [Source]
    /// The word forms of all sources.
    public let vocabulary: Vocabulary
    private let indexByID: [SourceID: SourceIndex]

    /// A corpus of sources whose tokens were all interned in `vocabulary`.
    /// Of two sources with one id the first is found by that id.
    public init(title: String? = nil, sources: [Source], vocabulary: Vocabulary) {
        self.title = title
        self.sources = sources
        self.vocabulary = vocabulary
        indexByID = Dictionary(
            sources.enumerated().map { ($1.id, SourceIndex($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// The source at a position.
    public subscript(index: SourceIndex) -> Source { sources[index.value] }

    /// The sentence of a passage.
    public subscript(passage: Passage) -> Sentence {
        sources[passage.source.value].text.sentences[passage.sentence.value]
    }

    /// The position of the source with an id; nil when there is none.
    public func index(of id: SourceID) -> SourceIndex? { indexByID[id] }

    /// All positions in order.
    public var indices: [SourceIndex] { sources.indices.map { SourceIndex($0) } }

    /// The address of a passage, with its sentence number.
    public func address(of passage: Passage) -> Address {
        let source = self[passage.source]
        let sentence = source.text[passage.sentence]
        return Address(
            source: source.id, paragraph: source.text[sentence.paragraph].number, sentence: sentence.number)
    }

    /// The words of a passage.
    public func quote(_ passage: Passage) -> String { self[passage.source].text.string(self[passage].span) }

    /// The passages that an address names: one sentence, those of a paragraph, or those of a source;
    /// empty when there is no such place. A number inside a joined paragraph names that paragraph.
    public func passages(at address: Address) -> [Passage] {
        guard let index = index(of: address.source) else { return [] }
        let text = self[index].text
        guard let number = address.paragraph else {
            return text.sentences.indices.map { Passage(index, SentenceIndex($0)) }
        }
        guard let paragraph = text.paragraph(numbered: number) else { return [] }
        let all = text[paragraph].sentences
        guard let sentence = address.sentence else {
            return all.map { Passage(index, SentenceIndex($0)) }
        }
        guard sentence <= all.count else { return [] }
        return [Passage(index, SentenceIndex(all.lowerBound + sentence - 1))]
    }
}
