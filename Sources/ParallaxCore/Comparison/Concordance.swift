/// Every place of a word, an actor or an event with the words to its left and right (KWIC).
public struct Concordance: Sendable {
    /// A place with its context.
    public struct Line: Hashable, Sendable {
        /// The sentence in which it stands.
        public let passage: Passage
        /// The place.
        public let span: TextSpan
        /// What stands before it in its paragraph.
        public let left: TextSpan
        /// What stands after it in its paragraph.
        public let right: TextSpan
    }

    /// By which context the lines are sorted.
    public enum Order: String, CaseIterable, Hashable, Sendable {
        /// As they stand in the corpus.
        case place
        /// By the word before, then the one before that.
        case left
        /// By the word after, then the one after that.
        case right
    }

    /// The lines.
    public let lines: [Line]
    /// The sources in which there is none.
    public let silent: [SourceIndex]

    /// At most this many words on each side count for the order.
    private static let wordsCompared = 4

    /// The places of a search.
    public init(_ search: TextSearch, in corpus: Corpus, order: Order = .place) {
        var places: [(Passage, TextSpan)] = []
        for source in corpus.indices {
            let text = corpus[source].text
            for span in search.matches(in: text) {
                if let sentence = text.sentence(at: span.start) {
                    places.append((Passage(source, sentence), span))
                }
            }
        }
        self.init(places, in: corpus, order: order)
    }

    /// The mentions of an actor or event.
    public init(_ entity: Entity, in model: CorpusModel, order: Order = .place) {
        self.init(model.mentions(of: entity).map { ($0.passage, $0.span) }, in: model.corpus, order: order)
    }

    private init(_ places: [(passage: Passage, span: TextSpan)], in corpus: Corpus, order: Order) {
        let found = Set(places.map(\.passage.source))
        silent = corpus.indices.filter { !found.contains($0) }
        let unsorted = places.map { place in
            let text = corpus[place.passage.source].text
            let paragraph = text[text[place.passage.sentence].paragraph].span
            return Line(
                passage: place.passage, span: place.span, left: TextSpan(paragraph.start, place.span.start),
                right: TextSpan(place.span.end, paragraph.end))
        }
        guard order != .place else {
            lines = unsorted
            return
        }
        let keyed = unsorted.map { (key: Self.key($0, order, corpus), line: $0) }
        lines = keyed.sorted { a, b in
            if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
            return (a.line.passage, a.line.span) < (b.line.passage, b.line.span)
        }.map(\.line)
    }

    private static func key(_ line: Line, _ order: Order, _ corpus: Corpus) -> [String] {
        let text = corpus[line.passage.source].text
        let inside = text.tokens(overlapping: order == .left ? line.left : line.right)
        let words = text.tokens[inside].lazy.filter { $0.kind == .word || $0.kind == .number }
        let near =
            order == .left
            ? Array(words.suffix(wordsCompared).reversed()) : Array(words.prefix(wordsCompared))
        return near.map { corpus.vocabulary[$0.form] }
    }
}
