/// Links passages of different sources that name the same actor.
///
/// An actor that few sources name tells more than one that all name, and a passage of the same story more than one
/// of another. The work is bounded for each passage: its rare actors and the sources of its story come first, and
/// of an actor that all sources name only the passages of the same story.
public enum ActorLinks {
    /// The pass in evidence.
    static let id = PassID("shared-actor")

    /// The links by actors, best first; also those under the floor. Each passage keeps its best `keeping` links;
    /// by default as many as a corpus of its size can bear.
    public static func find(
        _ corpus: Corpus, actors: [Actor], mentions: [Mention], ties: SourceTies, keeping: Int? = nil
    ) -> [CrossReference] {
        let passages = ActorPassages(corpus, actors: actors, mentions: mentions)
        guard passages.count > 1 else { return [] }
        let salience = ActorSalience(passages, ties)
        let pairs = ActorPairs(passages, salience, ties, keeping: keeping).pairs()
        return pairs.compactMap { pair in
            let shared = passages.shared(pair.a, pair.b)
            var entities = shared.map { Entity.actor($0.actor) }
            var facts = shared.map { passages.fact($0, actors, corpus) }
            facts += passages.sharedNouns(pair.a, pair.b).map { .sameDescription($0) }
            if shared.isEmpty {
                guard let chief = salience.chief(of: passages.source[pair.a], passages.source[pair.b])
                else { return nil }
                entities = [.actor(chief)]
                facts.append(.sameStory(of: actors[chief.value].name))
            }
            return CrossReference(
                entities: entities, passages.passages[pair.a], passages.passages[pair.b],
                score: Double(pair.score), isLink: pair.score >= ActorWeights.floor,
                evidence: facts.map { Evidence(id, $0) })
        }
    }
}
