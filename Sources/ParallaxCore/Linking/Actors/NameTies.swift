/// Ties between sources by the actors that they name: the cosine of their names, rare ones counting more.
enum NameTies {
    /// The ties of a corpus.
    static func find(_ corpus: Corpus, actors: [Actor], mentions: [Mention]) -> SourceTies {
        let count = corpus.sources.count
        var uses: [[Int: Float]] = Array(repeating: [:], count: count)
        for mention in mentions {
            if case .actor(let actor) = mention.entity {
                uses[mention.passage.source.value][actor.value, default: 0] += 1
            }
        }
        var naming = Array(repeating: 0, count: actors.count)
        for own in uses { for actor in own.keys { naming[actor] += 1 } }
        var postings: [[(source: Int, weight: Float)]] = Array(repeating: [], count: actors.count)
        for (source, own) in uses.enumerated() {
            let weights = own.sorted { $0.key < $1.key }.map { actor, uses in
                (actor, uses.squareRoot() * Float(count + 1) / (Float(naming[actor]) + 0.5))
            }
            let norm = weights.reduce(Float(0)) { $0 + $1.1 * $1.1 }.squareRoot()
            for (actor, weight) in weights where naming[actor] > 1 && norm > 0 {
                postings[actor].append((source, weight / norm))
            }
        }
        var ties: [[SourceTies.Tie]] = Array(repeating: [], count: count)
        for source in 0..<count {
            var sums: [Int: Float] = [:]
            for (actor, _) in uses[source].sorted(by: { $0.key < $1.key }) where postings[actor].count <= 256
            {
                guard let own = postings[actor].first(where: { $0.source == source }) else { continue }
                for other in postings[actor] where other.source != source {
                    sums[other.source, default: 0] += own.weight * other.weight
                }
            }
            let best = sums.filter { $0.value > 0.05 }.sorted { a, b in
                a.value != b.value ? a.value > b.value : a.key < b.key
            }.prefix(32)
            ties[source] = best.map { SourceTies.Tie(SourceIndex($0.key), sureness: min(1, $0.value / 0.4)) }
        }
        return SourceTies(ties)
    }
}
