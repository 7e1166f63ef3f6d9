/// Links passages of different sources that name the same actor.
///
/// An actor whom every passage names links nothing: such a link is only possible, unless the passages share
/// three of them.
struct SharedActorPass {
    static let pass = LinkingPass(
        "shared-actor", .links,
        "Passages of two sources that name one actor belong together, rare actors first.",
        example: "both name Sergei Lavrov")

    /// How many of another source's passages a passage is linked to through one actor.
    private static let mostPerSource = 6
    /// An actor named in more than this share of the passages, and in this many, is named everywhere.
    private static let ubiquitousShare = 0.125
    private static let ubiquitousCount = 24
    /// How many actors named everywhere make a link together.
    private static let mostUbiquitous = 3

    let corpus: Corpus
    let actors: [Actor]
    let actorsOfPassage: [Passage: Set<ActorIndex>]

    private struct Pair: Hashable {
        let a: Passage
        let b: Passage
    }

    /// The links of all actors; `passages` holds those that name each actor, in corpus order.
    func links(_ passages: [[Passage]]) -> [CrossReference] {
        let total = Double(max(1, actorsOfPassage.count))
        let rarity = passages.map { self.rarity(of: $0.count, among: total) }
        let isEverywhere = passages.map {
            $0.count >= Self.ubiquitousCount && Double($0.count) > Self.ubiquitousShare * total
        }
        var pairs: Set<Pair> = []
        for (actor, all) in passages.enumerated() where all.count > 1 {
            collect(all, isEverywhere: isEverywhere[actor], &pairs)
        }
        return pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }.map { pair in
            let shared = (actorsOfPassage[pair.a] ?? []).intersection(actorsOfPassage[pair.b] ?? [])
                .sorted { (rarity[$1.value], $0) < (rarity[$0.value], $1) }
            let isLink = shared.contains { !isEverywhere[$0.value] } || shared.count >= Self.mostUbiquitous
            return CrossReference(
                entities: shared.map { .actor($0) }, pair.a, pair.b,
                score: shared.reduce(0) { $0 + rarity[$1.value] }, isLink: isLink,
                evidence: [Evidence(Self.pass.id, .sameActors(shared.map { actors[$0.value].name }))])
        }
    }

    private func rarity(of count: Int, among total: Double) -> Double {
        1 / (1 + 8 * Double(count) / total)
    }

    /// Pairs each passage with the best ones of every other source. Of an actor named everywhere only the best
    /// ones are paired: the others would share him alone, and are no links.
    private func collect(_ all: [Passage], isEverywhere: Bool, _ pairs: inout Set<Pair>) {
        var bySource: [[Passage]] = []
        for passage in all {
            if bySource.last?.first?.source == passage.source {
                bySource[bySource.count - 1].append(passage)
            } else {
                bySource.append([passage])
            }
        }
        // The passages that name the most actors besides tell the most of this one's dealings.
        let best = bySource.map { passages in
            passages.count <= Self.mostPerSource
                ? passages
                : Array(
                    passages.sorted {
                        (actorsOfPassage[$1]?.count ?? 0, $0) < (actorsOfPassage[$0]?.count ?? 0, $1)
                    }.prefix(Self.mostPerSource))
        }
        for (first, passages) in (isEverywhere ? best : bySource).enumerated() {
            for second in bySource.indices where second != first {
                for a in passages {
                    for b in best[second] { pairs.insert(Pair(a: min(a, b), b: max(a, b))) }
                }
            }
        }
    }
}
