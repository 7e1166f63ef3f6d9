/// How much each source's story is about each actor: the share of the sources of one story whose beginnings name it.
struct ActorSalience {
    /// For each source its salient actors with their shares, in order of the actors.
    private let shares: [[(actor: ActorIndex, share: Float)]]

    /// The title and so many more passages are the beginning of a source.
    private static let lead = 6

    init(_ passages: ActorPassages, _ ties: SourceTies) {
        let leads: [[ActorIndex]] = passages.ofSource.map { range in
            var actors: Set<ActorIndex> = []
            for passage in range.prefix(Self.lead) {
                for entry in passages.entries[passage] { actors.insert(entry.actor) }
            }
            return actors.sorted()
        }
        var sums: [ActorIndex: Float] = [:]
        shares = leads.indices.map { source in
            sums.removeAll(keepingCapacity: true)
            var all: Float = 1
            for actor in leads[source] { sums[actor] = 1 }
            for tie in ties[SourceIndex(source)] {
                let weight = tie.sureness * tie.sureness
                all += weight
                for actor in leads[tie.source.value] { sums[actor, default: 0] += weight }
            }
            return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value / all) }
        }
    }

    /// The share of an actor in the story of a source, 0 to 1.
    func share(_ actor: ActorIndex, in source: Int) -> Float {
        let own = shares[source]
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].actor < actor { low = middle + 1 } else { high = middle }
        }
        return low < own.count && own[low].actor == actor ? own[low].share : 0
    }

    /// The actor that two sources of one story are most about.
    func chief(of a: Int, _ b: Int) -> ActorIndex {
        var best: (actor: ActorIndex, share: Float) = (ActorIndex(0), -1)
        for entry in shares[a] {
            let share = entry.share * self.share(entry.actor, in: b)
            if share > best.share { best = (entry.actor, share) }
        }
        return best.actor
    }
}
