/// Finds, in the texts alone, the passages of different sources that tell of the same event.
///
/// Sources that tell one story are found first (`SourceLikeness`, `Stories`); then what each story is about
/// (`StoryWords`); then passages of related sources are compared by the words of the story that they share and by
/// their wording (`PassageVectors`, `PassagePairs`). A pure function of the texts; their order does not matter.
/// The work grows with the text: a source is compared with a bounded number of others, and each passage keeps a
/// bounded number of pairs.
public enum EventLinks {
    /// What was found.
    public struct Result: Sendable {
        /// The events: passages that tell of one thing, most told first.
        public let events: [FoundEvent]
        /// The pairs of passages, best first; also those under the floor.
        public let references: [FoundReference]
        /// Which sources tell one story.
        public let ties: SourceTies
    }

    /// Two passages and why they may tell of one event.
    public struct FoundReference: Sendable {
        /// The passage that comes first in corpus order.
        public let a: Passage
        /// The other one.
        public let b: Passage
        /// How sure: from about -4 to 10, the logarithm of the odds.
        public let score: Double
        /// Whether it stands above the floor.
        public let isLink: Bool
        /// The event that both tell of, as a position in `events`; nil when no event was made of them.
        public let event: Int?
        let pair: LinkedPair
        let grounds: EventGrounds

        /// Why, the weightiest reason first; never empty.
        public var evidence: [Evidence] { grounds.evidence(for: pair) }
    }

    /// Links the passages of a corpus, given the time expressions of each source by place.
    public static func find(_ corpus: Corpus, times: [[TimeExpression]] = []) -> Result {
        let list = PassageList(corpus)
        guard list.sources.count > 1 else {
            return Result(
                events: [], references: [], ties: SourceTies(corpus.sources.map { _ in [] }))
        }
        var table = TermTable(corpus, list)
        let days = PassageDays(times, in: corpus)
        let terms = PassageTerms(corpus, list, &table, days)
        let stories = Stories(SourceLikeness(list, terms, table))
        var words = StoryWords(list, terms, stories, termCount: table.count)
        let vectors = PassageVectors(list, terms, table, &words)
        let pairs = PassagePairs(list, vectors, stories, termCount: table.count).pairs
        let clusters = EventClusters(
            corpus, list, table, vectors, links: pairs.filter { $0.score >= LinkWeights.floor })
        let grounds = EventGrounds(
            StoryEvidence(corpus: corpus, list: list, table: table, vectors: vectors, days: days),
            eventOfPassage: clusters.eventOfPassage)
        let references = pairs.map { pair in
            let linked = LinkedPair(Int(pair.a), Int(pair.b))
            let (a, b) = (list.passages[Int(pair.a)], list.passages[Int(pair.b)])
            return FoundReference(
                a: min(a, b), b: max(a, b), score: Double(pair.score),
                isLink: pair.score >= LinkWeights.floor, event: grounds.event(of: linked), pair: linked,
                grounds: grounds)
        }
        return Result(
            events: clusters.events, references: references, ties: ties(stories, list, corpus.sources.count))
    }

    private static func ties(_ stories: Stories, _ list: PassageList, _ count: Int) -> SourceTies {
        var ties: [[SourceTies.Tie]] = Array(repeating: [], count: count)
        for (position, related) in stories.compared.enumerated() {
            ties[list.sources[position].value] = related.map {
                SourceTies.Tie(list.sources[$0.source], sureness: $0.sureness)
            }
        }
        return SourceTies(ties)
    }
}
