/// How much each source's story is about each actor: the share of the passages of its sources that name it or lead
/// to it, surer sources of the story counting more.
struct ActorSalience {
    /// For each source its actors with their shares, in order of the actors.
    private let shares: [[(actor: ActorIndex, share: Float)]]

    /// The story of a source is told by it and so many others at most, and has so many actors at most.
    private static let mostSources = 16
    private static let mostActors = 64

    init(_ passages: ActorPassages, _ ties: SourceTies) {
        var sums = ActorSums(passages.isPerson.count)
        let own = passages.ofSource.map { range in
            for passage in range {
                for entry in passages.entries(of: passage) { sums.add(1, to: passages.entries[entry].actor) }
            }
            return sums.takeLargest(Self.mostActors) { $0 / Float(max(1, range.count)) }
        }
        shares = own.indices.map { source in
            var all: Float = 1
            for entry in own[source] { sums.add(entry.share, to: entry.actor) }
            for tie in ties[SourceIndex(source)].prefix(Self.mostSources) {
                let weight = tie.sureness * tie.sureness
                all += weight
                for entry in own[tie.source.value] { sums.add(weight * entry.share, to: entry.actor) }
            }
            return sums.takeLargest(Self.mostActors) { min(1, $0 / all) }.sorted { $0.actor < $1.actor }
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
        forShared(a, b) { actor, share in
            if share > best?.share ?? 0 { best = (actor, share) }
            return true
        }
        return best?.actor
    }

    /// Whether the stories of two sources have an actor in common.
    func haveChief(_ a: Int, _ b: Int) -> Bool {
        var found = false
        forShared(a, b) { _, share in
            found = share > 0
            return !found
        }
        return found
    }

    /// Calls `body` with each actor of the stories of both sources and the product of its shares, in order of the
    /// actors, as long as it returns true.
    private func forShared(_ a: Int, _ b: Int, _ body: (ActorIndex, Float) -> Bool) {
        let (first, second) = (shares[a], shares[b])
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            if first[i].actor < second[j].actor {
                i += 1
            } else if second[j].actor < first[i].actor {
                j += 1
            } else {
                guard body(first[i].actor, first[i].share * second[j].share) else { return }
                i += 1
                j += 1
            }
        }
    }
}

/// Adds up numbers for a few actors of many.
private struct ActorSums {
    private var sums: [Float]
    private var present: [ActorIndex] = []

    init(_ actors: Int) { sums = Array(repeating: 0, count: actors) }

    mutating func add(_ share: Float, to actor: ActorIndex) {
        guard share > 0 else { return }
        if sums[actor.value] == 0 { present.append(actor) }
        sums[actor.value] += share
    }

    /// The actors with the largest sums, the first of equals first, each with its share; then all sums are 0 again.
    mutating func takeLargest(
        _ most: Int, _ share: (Float) -> Float
    ) -> [(actor: ActorIndex, share: Float)] {
        present.sort { a, b in
            let (x, y) = (sums[a.value], sums[b.value])
            return x != y ? x > y : a < b
        }
        let largest = present.prefix(most).map { ($0, share(sums[$0.value])) }
        for actor in present { sums[actor.value] = 0 }
        present.removeAll(keepingCapacity: true)
        return largest
    }
}
