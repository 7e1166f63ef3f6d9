import Testing

@testable import ParallaxCore

@Suite("Pairs in order of their scores")
struct ScoredPairsTests {
    private struct Pair: ScoredPair, Equatable {
        let a: UInt32
        let b: UInt32
        let score: Float
    }

    /// Pairs with many equal scores, negative ones and both zeros among them, and places beyond eleven bits.
    private func pairs(_ count: Int, seed: UInt64) -> [Pair] {
        var state = seed
        func next(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        return (0..<count).map { position in
            let zero: Float = position % 2 == 0 ? 0 : -0.0
            let score = (Float(next(9)) - 4) / 3
            return Pair(
                a: UInt32(next(5_000_000)), b: UInt32(next(5_000_000)), score: score == 0 ? zero : score)
        }
    }

    @Test(
        "The best pair comes first, and of equals the one that stands first", arguments: [0, 1, 2, 50, 3000])
    func order(count: Int) {
        var sorted = pairs(count, seed: 7)
        let expected = sorted.sorted { $0.comes(before: $1) }
        sorted.sortBestFirst()
        #expect(sorted == expected)
    }

    @Test("The best so many are kept, whatever their order", arguments: [0, 1, 6, 47, 48, 49, 400])
    func best(most: Int) {
        var kept = pairs(48, seed: 11)
        let expected = Array(kept.sorted { $0.comes(before: $1) }.prefix(most))
        kept.keepBest(most)
        #expect(kept.sorted { $0.comes(before: $1) } == expected)
    }
}
