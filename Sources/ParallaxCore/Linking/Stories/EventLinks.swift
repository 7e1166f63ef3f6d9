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
        /// Which sources tell one story.
        public let ties: SourceTies
        let links: FoundLinks<PassagePairs.Pair>?

        /// The pairs of passages, best first; also those under the floor.
        public var references: [FoundReference] {
            guard let links, let grounds = links.grounds as? EventGrounds else { return [] }
            return links.pairs.map { FoundReference($0, grounds) }
        }
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
        /// The events that both tell of, as positions in `events`; none when no event was made of them.
        public let events: [Int]
        /// Why, the weightiest reason first; never empty.
        public let evidence: [Evidence]

        init(_ pair: PassagePairs.Pair, _ grounds: EventGrounds) {
            let linked = LinkedPair(pair.a, pair.b)
            let (first, second) = (grounds.passage(pair.a), grounds.passage(pair.b))
            a = min(first, second)
            b = max(first, second)
            score = Double(pair.score)
            isLink = pair.score >= grounds.floor
            events = grounds.events(of: linked)
            evidence = grounds.evidence(for: linked)
        }
    }

    /// Links the passages of a corpus, given the time expressions of each source by place, and the actors found
    /// with their mentions.
    public static func find(
        _ corpus: Corpus, times: [[TimeExpression]] = [], actors: [Actor] = [], mentions: [Mention] = []
    ) -> Result {
        let list = PassageList(corpus)
        guard list.sources.count > 1 else {
            return Result(events: [], ties: SourceTies(corpus.sources.map { _ in [] }), links: nil)
        }
        var table = TermTable(corpus, list)
        let days = PassageDays(times, in: corpus)
        let terms = PassageTerms(corpus, list, &table, days)
        let stories = Stories(SourceLikeness(list, terms, table))
        var words = StoryWords(list, terms, stories, termCount: table.count)
        let marks = ActorMarks(corpus, mentions)
        let phrases = EventPhraseReader(corpus, list, actors: actors).phrases(marks)
        let namedEvents = NamedEvents(
            list, phrases, stories: stories, marks: marks, actors: actors,
            times: PhraseTimes(corpus: corpus, times: times))
        let named = NamedTerms(
            list, after: table, namedEvents, SharedPhrases(corpus, list, table, marks, times: times),
            RareNames(corpus, list, marks, actors: actors))
        let vectors = PassageVectors(list, terms, table, &words, named: named)
        let pairs = PassagePairs(list, vectors, stories, termCount: named.count).pairs
        let labels = EventLabels(corpus, list, actors)
        let namedFound = namedEvents.events.map { labels.event($0) }
        let clusters = EventClusters(
            corpus, list, table, vectors,
            links: pairs.filter {
                $0.score >= LinkWeights.floor && named.events(of: Int($0.a), Int($0.b)).isEmpty
            })
        let grounds = EventGrounds(
            StoryEvidence(
                corpus: corpus, list: list, table: table, vectors: vectors, days: days, named: named,
                actors: actors, events: namedFound),
            eventOfPassage: clusters.eventOfPassage)
        return Result(
            events: namedFound + clusters.events, ties: ties(stories, list, corpus.sources.count),
            links: FoundLinks(pairs: pairs, grounds: grounds))
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
