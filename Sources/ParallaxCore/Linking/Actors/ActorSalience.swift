/// How much each source's story is about each actor: the share of the passages of its sources that name it or lead
/// to it, surer sources of the story counting more.
struct ActorSalience {
    /// For each source its actors with their shares, in order of the actors.
    private let shares: [[(actor: ActorIndex, share: Float)]]

    /// The story of a source is told by it and so many others at most, and has so many actors at most.
    private static let mostSources = 16
    private static let mostActors = 64

    init(_ passages: ActorPassages, _ ties: SourceTies) {
        let own: [[(actor: ActorIndex, share: Float)]] = passages.ofSource.map { range in
            var counts: [ActorIndex: Int] = [:]
            for passage in range {
                for entry in passages.entries[passages.entries(of: passage)] {
                    counts[entry.actor, default: 0] += 1
                }
            }
            let best = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            return best.prefix(Self.mostActors).map { ($0.key, Float($0.value) / Float(max(1, range.count))) }
        }
        var sums: [ActorIndex: Float] = [:]
        shares = own.indices.map { source in
            sums.removeAll(keepingCapacity: true)
            var all: Float = 1
            for entry in own[source] { sums[entry.actor] = entry.share }
            for tie in ties[SourceIndex(source)].prefix(Self.mostSources) {
                let weight = tie.sureness * tie.sureness
                all += weight
                for entry in own[tie.source.value] { sums[entry.actor, default: 0] += weight * entry.share }
            }
            let best = sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            return best.prefix(Self.mostActors).map { ($0.key, min(1, $0.value / all)) }
                .sorted { $0.0 < $1.0 }
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

    /// The actor that two sources of one story are most about; nil when they have none in common.
    func chief(of a: Int, _ b: Int) -> ActorIndex? {
        var best: (actor: ActorIndex, share: Float)?
        for entry in shares[a] {
            let share = entry.share * self.share(entry.actor, in: b)
            if share > best?.share ?? 0 { best = (entry.actor, share) }
        }
        return best?.actor
    }
}
