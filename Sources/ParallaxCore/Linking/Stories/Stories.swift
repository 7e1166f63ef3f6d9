/// Which sources tell one story, and how surely.
struct Stories {
    /// A source that tells the same story.
    struct Related {
        let source: Int
        /// How surely, 0 to 1.
        let sureness: Float
        /// How like the two sources are by themselves.
        let likeness: Float
    }

    /// For each source those that tell the same story, in order of the sources.
    let related: [[Related]]

    /// For each source those whose passages are compared with its own: a bounded number of the most like of those
    /// that tell the same story.
    let compared: [[Related]]

    /// In a corpus of so many sources and more, fewer others are compared with each.
    private static let largeCorpus = 625
    private static let mostCompared = 32
    private static let fewestCompared = 12
    /// Sources that fall together only below this level are not compared.
    private static let leastLevel: Float = 0.08

    init(_ likeness: SourceLikeness) {
        var edges: [AverageLinkage.Edge] = []
        var symmetric: [[SourceLikeness.Neighbour]] = Array(repeating: [], count: likeness.neighbours.count)
        for (source, neighbours) in likeness.neighbours.enumerated() {
            for neighbour in neighbours {
                let isMutual = likeness.neighbours[neighbour.source].contains { $0.source == source }
                if source < neighbour.source || !isMutual {
                    edges.append(
                        AverageLinkage.Edge(
                            a: source, b: neighbour.source, likeness: neighbour.likeness))
                    symmetric[source].append(neighbour)
                    symmetric[neighbour.source].append(
                        SourceLikeness.Neighbour(of: neighbour.source, source, likeness: neighbour.likeness))
                }
            }
        }
        let tree = AverageLinkage(
            leaves: likeness.neighbours.count, edges: edges, least: Self.leastLevel)
        let related = symmetric.enumerated().map { source, neighbours in
            neighbours.compactMap { neighbour in
                tree.level(source, neighbour.source).map {
                    Related(
                        source: neighbour.source, sureness: LinkWeights.sureness(ofLevel: $0),
                        likeness: neighbour.likeness)
                }
            }.sorted { $0.source < $1.source }
        }
        self.related = related
        let compared = max(
            Self.fewestCompared, Self.mostCompared * Self.largeCorpus / max(Self.largeCorpus, related.count))
        var chosen = related.map { _ in Set<Int>() }
        for (source, others) in related.enumerated() {
            let best = others.sorted {
                if $0.sureness != $1.sureness { return $0.sureness > $1.sureness }
                return $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.source < $1.source
            }
            for other in best.prefix(compared) {
                chosen[source].insert(other.source)
                chosen[other.source].insert(source)
            }
        }
        self.compared = related.enumerated().map { source, others in
            others.filter { chosen[source].contains($0.source) }
        }
    }
}
