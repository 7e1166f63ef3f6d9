/// Links passages of different sources that name the same actor.
///
/// An actor that few sources name tells more than one that all name, and a passage of the same story more than one
/// of another. The work is bounded for each passage: its rare actors and the sources of its story come first, and
/// of an actor that all sources name only the passages of the same story.
public enum ActorLinks {
    static let pass = LinkingPass(
        "shared-actor", .links,
        "Passages that name one actor are linked, in sources of one story first, and rare actors first",
        example: "both name Sergei Lavrov, in two reports on one meeting")

    /// The pass in evidence.
    static let id = pass.id

    /// The links by actors, best first; also those under the floor. Each passage keeps its best `keeping` links;
    /// by default as many as a corpus of its size can bear.
    public static func find(
        _ corpus: Corpus, actors: [Actor], mentions: [Mention], ties: SourceTies, keeping: Int? = nil
    ) -> [CrossReference] {
        let found = links(corpus, actors: actors, mentions: mentions, ties: ties, keeping: keeping)
        var links: [CrossReference] = []
        found.append(found.pairs.indices, to: &links)
        return links
    }

    /// The same as pairs.
    static func links(
        _ corpus: Corpus, actors: [Actor], mentions: [Mention], ties: SourceTies, keeping: Int? = nil
    ) -> FoundLinks<ActorPairs.Pair> {
        let passages = ActorPassages(corpus, actors: actors, mentions: mentions)
        let salience = ActorSalience(passages, ties)
        let grounds = ActorGrounds(corpus, actors, passages, salience)
        guard passages.count > 1 else { return FoundLinks(pairs: [], grounds: grounds) }
        var pairs = ActorPairs(passages, salience, ties, keeping: keeping).pairs()
        pairs.removeAll { !$0.sharesActor && !grounds.haveChief(LinkedPair($0.a, $0.b)) }
        return FoundLinks(pairs: pairs, grounds: grounds)
    }
}

/// What the links by actors rest on: the actors that both passages name, the common nouns that both use, and where
/// they share none the actor of whom their story tells.
private final class ActorGrounds: LinkGrounds {
    private let corpus: Corpus
    private let actors: [Actor]
    private let passages: ActorPassages
    private let salience: ActorSalience

    init(_ corpus: Corpus, _ actors: [Actor], _ passages: ActorPassages, _ salience: ActorSalience) {
        self.corpus = corpus
        self.actors = actors
        self.passages = passages
        self.salience = salience
    }

    var areEvents: Bool { false }
    var floor: Float { ActorWeights.floor }

    func passage(_ number: UInt32) -> Passage { passages.passages[Int(number)] }

    func entities(of pair: LinkedPair) -> [Entity] {
        let shared = passages.shared(pair)
        return shared.isEmpty ? chief(of: pair).map { [.actor($0)] } ?? [] : shared.map { .actor($0.actor) }
    }

    func evidence(for pair: LinkedPair) -> [Evidence] {
        let shared = passages.shared(pair)
        var facts = shared.map { passages.fact($0, pair, actors, corpus) }
        facts += passages.sharedNouns(pair).map { .sameDescription($0) }
        if shared.isEmpty, let chief = chief(of: pair) {
            facts.append(.sameStory(of: actors[chief.value].name))
        }
        return facts.map { Evidence(ActorLinks.id, $0) }
    }

    /// The actor of whom the story of both passages tells most.
    func chief(of pair: LinkedPair) -> ActorIndex? {
        salience.chief(of: passages.source[Int(pair.a)], passages.source[Int(pair.b)])
    }

    /// Whether there is such an actor.
    func haveChief(_ pair: LinkedPair) -> Bool {
        salience.haveChief(passages.source[Int(pair.a)], passages.source[Int(pair.b)])
    }
}
