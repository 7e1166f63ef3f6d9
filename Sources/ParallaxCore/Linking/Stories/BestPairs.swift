/// The best pairs of each passage, a bounded number: a heap for each, its worst pair at the top.
struct BestPairs {
    private struct Offer {
        var other: Int32 = 0
        var score: Float = 0

        /// The lower score first; of equals the later passage.
        func isWorse(than offer: Offer) -> Bool {
            score != offer.score ? score < offer.score : other > offer.other
        }
    }

    private let kept: Int
    private var counts: [Int32]
    private var offers: [Offer]

    init(passages: Int, kept: Int) {
        self.kept = kept
        counts = Array(repeating: 0, count: passages)
        offers = Array(repeating: Offer(), count: passages * kept)
    }

    /// Keeps a pair if it is among the best of either passage.
    mutating func offer(_ a: Int, _ b: Int, _ score: Float) {
        offer(Offer(other: Int32(b), score: score), to: a)
        offer(Offer(other: Int32(a), score: score), to: b)
    }

    /// Every pair that is kept, once, best first, then by place.
    func pairs() -> [PassagePairs.Pair] {
        var pairs: [PassagePairs.Pair] = []
        for passage in counts.indices {
            for offer in kept(of: passage) {
                let other = Int(offer.other)
                if passage < other || !kept(of: other).contains(where: { Int($0.other) == passage }) {
                    pairs.append(
                        PassagePairs.Pair(
                            a: UInt32(min(passage, other)), b: UInt32(max(passage, other)),
                            score: offer.score))
                }
            }
        }
        pairs.sortBestFirst()
        return pairs
    }

    private func kept(of passage: Int) -> ArraySlice<Offer> {
        offers[passage * kept..<passage * kept + Int(counts[passage])]
    }

    private mutating func offer(_ offer: Offer, to passage: Int) {
        let base = passage * kept
        let count = Int(counts[passage])
        if count < kept {
            counts[passage] += 1
            rise(offer, from: count, base: base)
        } else if offers[base].isWorse(than: offer) {
            sink(offer, base: base)
        }
    }

    private mutating func rise(_ offer: Offer, from last: Int, base: Int) {
        var child = last
        while child > 0, offer.isWorse(than: offers[base + (child - 1) / 2]) {
            offers[base + child] = offers[base + (child - 1) / 2]
            child = (child - 1) / 2
        }
        offers[base + child] = offer
    }

    private mutating func sink(_ offer: Offer, base: Int) {
        var parent = 0
        while 2 * parent + 1 < kept {
            var child = 2 * parent + 1
            if child + 1 < kept, offers[base + child + 1].isWorse(than: offers[base + child]) { child += 1 }
            guard offers[base + child].isWorse(than: offer) else { break }
            offers[base + parent] = offers[base + child]
            parent = child
        }
        offers[base + parent] = offer
    }
}
