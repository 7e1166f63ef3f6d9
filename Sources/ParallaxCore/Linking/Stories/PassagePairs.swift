/// Scores the pairs of passages of related sources, and keeps the best of each passage.
struct PassagePairs {
    /// Two passages, as positions in the `PassageList`, the first before the second, and their score.
    struct Pair: ScoredPair {
        let a: UInt32
        let b: UInt32
        let score: Float
    }

    /// The pairs kept, best first.
    let pairs: [Pair]

    /// In a large corpus about so many pairs in all are kept, and of each passage between `fewest` and `most`.
    private static let mostInAll = 400_000
    private static let fewest = 2
    private static let most = 100
    /// A word that so many passages of one source have is passed over there.
    private static let mostPassagesOfTerm = 512

    init(_ list: PassageList, _ vectors: PassageVectors, _ stories: Stories, termCount: Int) {
        let kept = max(Self.fewest, min(Self.most, Self.mostInAll / max(1, list.count)))
        var best = BestPairs(passages: list.count, kept: kept)
        var index = PassageIndex(termCount: termCount)
        var row = ScoreRow()
        for (source, passages) in list.ofSource.enumerated() {
            let later = stories.compared[source].filter { $0.source > source }
            guard !later.isEmpty else { continue }
            index.fill(passages, vectors, most: Self.mostPassagesOfTerm)
            row.reset(passages.count)
            for related in later {
                let length =
                    LinkWeights.breadth(passages.count)
                    + LinkWeights.breadth(list.ofSource[related.source].count)
                let base =
                    LinkWeights.story * related.sureness - LinkWeights.doubt - LinkWeights.length * length / 2
                for other in list.ofSource[related.source] {
                    row.add(other, of: vectors, index)
                    row.drain(above: max(0, LinkWeights.least - base)) { passage, score in
                        best.offer(passages.lowerBound + passage, other, base + score)
                    }
                }
            }
        }
        pairs = best.pairs()
    }
}
