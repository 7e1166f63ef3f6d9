import Testing

@testable import ParallaxCore

@Suite("Average linkage")
struct AverageLinkageTests {
    private func tree(_ likenesses: [(Int, Int, Float)], leaves: Int, least: Float) -> AverageLinkage {
        AverageLinkage(
            leaves: leaves,
            edges: likenesses.map { AverageLinkage.Edge(a: $0.0, b: $0.1, likeness: $0.2) }, least: least)
    }

    @Test("The level of two leaves is the mean likeness of the clusters in which they fall together")
    func level() {
        let tree = tree([(0, 1, 0.8), (0, 2, 0.4), (1, 2, 0.2)], leaves: 3, least: 0.1)
        #expect(tree.level(0, 1) == 0.8)
        #expect(tree.level(0, 2) == Float((Double(Float(0.4)) + Double(Float(0.2))) / 2))
        #expect(tree.level(2, 1) == tree.level(0, 2))
    }

    @Test("A pair that is not given counts as unlike")
    func missing() {
        let tree = tree([(0, 1, 0.8), (1, 2, 0.3)], leaves: 3, least: 0.2)
        #expect(tree.level(0, 2) == nil)
        #expect(tree.clusters == [[0, 1], [2]])
    }

    @Test("Of equal likenesses the older clusters fall together first")
    func ties() {
        let tree = tree([(2, 3, 0.5), (0, 1, 0.5), (1, 2, 0.5)], leaves: 4, least: 0.3)
        #expect(tree.clusters == [[0, 1], [2, 3]])
    }

    @Test("Nothing to cluster", arguments: [0, 1, 3])
    func empty(leaves: Int) {
        #expect(tree([], leaves: leaves, least: 0.1).clusters == (0..<leaves).map { [$0] })
    }
}
