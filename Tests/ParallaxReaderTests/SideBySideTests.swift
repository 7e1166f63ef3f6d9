import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Sources side by side")
struct SideBySideTests {
    /// The address at which each column stands, from left to right.
    private func addresses(_ state: ReaderState) -> [String] {
        guard let side = state.side else { return [] }
        return side.columns.enumerated().map { number, column in
            let pane = number == side.active ? state.document : column.document
            let sentence = state.model.corpus[pane.source].text.sentence(at: pane.cursor) ?? SentenceIndex(0)
            return state.model.corpus.address(of: Passage(pane.source, sentence)).description
        }
    }

    @Test("Moving in one column brings the other beside the passage that tells of the same")
    func lock() throws {
        var reading = try Reading()
        try reading.press("s s g g")
        #expect(addresses(reading.state) == ["prospect:1.1", "commentary:1.1"])
        try reading.press(") ) ) )")
        try reading.press("(")
        #expect(addresses(reading.state)[0] == "prospect:2.3")
        #expect(addresses(reading.state)[1] == "commentary:1.1")
    }

    @Test("Without the lock the other column stays where it is")
    func unlocked() throws {
        var reading = try Reading()
        try reading.press("s s s l Tab G Tab")
        let before = addresses(reading.state)[1]
        try reading.press("g g ] x")
        #expect(addresses(reading.state)[1] == before)
    }

    @Test("Where the other source has nothing, the gap is shown")
    func gap() throws {
        var reading = try Reading(height: 24)
        try reading.press("s s s n")
        while addresses(reading.state).last?.hasPrefix("thinktank") != true { try reading.press("s n") }
        try reading.press("Tab G")
        #expect(addresses(reading.state)[1] == "thinktank:2.1")
        #expect(reading.screen.contains { $0.contains("┄ nothing here") })
    }

    @Test("Tab goes to the other column, and every key works there")
    func otherColumn() throws {
        var reading = try Reading()
        try reading.press("s s Tab")
        #expect(reading.state.source.id == SourceID("commentary"))
        try reading.press("/ n o t h i n g Enter")
        #expect(addresses(reading.state)[1] == "commentary:2.2")
        try reading.press("Tab")
        #expect(reading.state.source.id == SourceID("prospect"))
    }

    @Test("A third source stands beside two, and goes again; the last way out is one source alone")
    func three() throws {
        var reading = try Reading(width: 200, height: 50)
        try reading.press("s s s a")
        #expect(Set(addresses(reading.state).map { $0.prefix { $0 != ":" } }).count == 3)
        try reading.press("s x")
        #expect(reading.state.side?.columns.count == 2)
        try reading.press("q")
        #expect(reading.state.side == nil)
        #expect(reading.effects.isEmpty)
    }

    @Test("On a narrow screen the sources stand one under the other")
    func narrow() throws {
        var reading = try Reading(width: 60, height: 24)
        try reading.press("s s")
        let areas = reading.state.layout.columns
        #expect(areas.map(\.width) == [60, 60])
        #expect(areas[0].y < areas[1].y)
    }

    @Test("One source alone has nothing beside it")
    func alone() throws {
        var reader = TextReader()
        let text = try reader.read(Array("One text. Nothing else.".utf8))
        let source = Source(
            id: SourceID("a"), file: "a.txt", metadata: SourceMetadata(title: "a"), text: text)
        let corpus = Corpus(sources: [source], vocabulary: reader.vocabulary)
        var reading = try Reading(Linker.link(corpus, index: nil))
        try reading.press("s s")
        #expect(reading.state.side == nil)
    }
}
