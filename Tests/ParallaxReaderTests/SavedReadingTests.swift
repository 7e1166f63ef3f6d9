import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Where a reading stands")
struct SavedReadingTests {
    @Test("What was kept of a reading is what a new reader stands at")
    func roundTrip() throws {
        var reading = try Reading()
        try reading.press(") ) m A o ] s m b } w a o s s z n")
        let saved = reading.state.saved
        var other = try Reading()
        _ = other.state.apply(.comeBack(saved))
        #expect(other.state.saved == saved)
        #expect(other.screen.dropLast() == reading.screen.dropLast())
    }

    @Test("Nothing moves for who has begun to read; marks and the way back are there")
    func underWay() throws {
        var reading = try Reading()
        try reading.press("m A ] s } }")
        let saved = reading.state.saved
        var other = try Reading()
        try other.press(")")
        let address = other.state.address
        _ = other.state.apply(.comeBack(saved))
        #expect(other.state.address == address)
        #expect(other.state.marks.ordered.map(\.name.character) == ["A"])
        try other.press("H")
        #expect(other.state.address != address)
    }

    @Test(
        "Whatever was kept, no place lies outside the texts and no choice breaks the screen",
        arguments: 0..<20 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        func place() -> Place { Place(SourceIndex(random.below(6)), UTF8Offset(random.below(4000))) }
        var saved = SavedReading()
        saved.source = SourceIndex(random.below(6))
        saved.windows = (0..<4).map { _ in .init(cursor: place(), top: UTF8Offset(random.below(4000))) }
        saved.columns = .init(
            sources: (0..<random.below(6)).map { _ in SourceIndex(random.below(6)) },
            active: random.below(9), isLocked: random.below(2) == 0)
        for character in "aAé9" { saved.marks.set(character, place()) }
        saved.past = (0..<5).map { _ in place() }
        saved.future = (0..<5).map { _ in place() }
        saved.focus = .actor(ActorID(random.below(2) == 0 ? "trump" : "nobody"))
        let values = ["true", "synopsis", "-9999999", "", "events", "matrix", "date", "help", "\u{1B}[31m"]
        let names = [
            "view", "tab", "measure", "numbers", "folded", "order-events", "sidebar-columns", "xref-rows",
            "?",
        ]
        for name in names { saved.choices[name] = values[random.below(values.count)] }
        var reading = try Reading()
        _ = reading.state.apply(.comeBack(saved))
        for keys in ["j", "H", "' A", "L", "' a", "q", "Tab j", "H H H"] {
            try reading.press(keys)
            let text = reading.state.source.text
            #expect(text.nearestPlace(reading.state.document.cursor) == reading.state.document.cursor)
            #expect(reading.screen.count == 40)
        }
    }
}
