import ParallaxCore
import ParallaxStore
import Testing

/// What the engine must reach on the shipped corpus with its index. The figures are those that the project set
/// itself, not those that it reaches.
@Suite("The engine with the index")
struct FiguresTests {
    let score: ReadingScore

    init() throws {
        let folder = try CorpusFolder.read(Reading.corpus.path)
        score = ReadingScore(
            Linker.link(folder.corpus, index: folder.index),
            against: PlacedReading(try Reading(), in: folder.corpus), isIndexed: true)
    }

    @Test("At least 95 of 100 namings of actors are found")
    func actors() throws { #expect(try #require(score.actorsFound.value) >= 0.95) }

    @Test("At least 80 of 100 mentions of events are found")
    func events() throws { #expect(try #require(score.eventsFound.value) >= 0.8) }

    @Test("Of each event at least 80 of 100 links are found, and 80 of 100 made are right, on the mean")
    func links() throws {
        #expect(try #require(Share.mean(Array(score.linksFound.values))) >= 0.8)
        #expect(try #require(Share.mean(Array(score.linksRight.values))) >= 0.8)
    }

    @Test(
        "Every link that a reader must be offered is offered: Helsinki, TongRumen, Riyadh, 28 February, START"
    )
    func needed() { #expect(score.needed.right == score.needed.all) }

    @Test("The first three links offered are mostly those that a reader wants")
    func firstThree() throws { #expect(try #require(score.firstThree.value) >= 0.85) }
}
