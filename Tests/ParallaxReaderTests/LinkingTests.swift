import ParallaxCore
import Testing

@testable import ParallaxReader

/// The texts are shown before they are linked.
@Suite("Reading while the texts are being linked")
struct LinkingTests {
    private let linked = Sample.reset.model

    private func reader() throws -> ReaderState {
        try #require(
            ReaderState(
                model: .unlinked(linked.corpus), keymap: Reading.keymap("default").keymap,
                size: ScreenSize(width: 120, height: 40), isLinking: true))
    }

    @Test("The text can be read, and both panes say that the links are yet to come")
    func reads() throws {
        var state = try reader()
        let screen = draw(state).rowsOfText
        #expect(screen.contains { $0.contains(" 2 ") && $0.contains("│") }, "numbered paragraphs")
        #expect(screen.filter { $0.contains("linking…") }.count == 2, "in the sidebar and beside the text")
        #expect(!screen.contains { $0.contains("no other source tells of this") })
        let before = state.address
        _ = state.apply(.run(Invocation(.paraNext)))
        #expect(state.address != before)
    }

    @Test(
        "What goes by links says that they are yet to come",
        arguments: [
            Invocation(.follow), Invocation(.linkedNext), Invocation(.why), Invocation(.focusUnder),
            Invocation(.view, "synopsis"), Invocation(.view, "matrix"), Invocation(.side, "diff"),
        ])
    func waits(for invocation: Invocation) throws {
        var state = try reader()
        _ = state.apply(.run(invocation))
        #expect(state.message?.text == "the texts are still being linked")
        #expect(state.views.isEmpty)
    }

    @Test("When the links come, the place, the search and the open view stay")
    func arrives() throws {
        var state = try reader()
        _ = state.apply(.run(Invocation(.paraNext)))
        _ = state.apply(.run(Invocation(.search, "Helsinki")))
        _ = state.apply(.run(Invocation(.help)))
        let before = (place: state.place, hits: state.search?.hits, views: state.views.count)
        _ = state.apply(.linked(LinkedCorpus(linked)))
        #expect(state.place == before.place)
        #expect(state.search?.hits == before.hits)
        #expect(state.views.count == before.views)
        _ = state.apply(.run(Invocation(.close)))
        #expect(
            draw(state).rowsOfText.contains {
                $0.contains("Helsinki · 16 Jul 2018") || $0.contains("thinktank")
            })
        #expect(!state.isLinking)
    }

    @Test("A view of links is made anew when the texts are linked anew, and the selection stays")
    func renews() throws {
        var reading = try Reading()
        try reading.press("g m j l")
        let before = reading.screen
        let place = reading.state.place
        _ = reading.state.apply(.linked(LinkedCorpus(linked)))
        #expect(reading.screen == before)
        try reading.press("q")
        #expect(reading.state.views.isEmpty)
        #expect(reading.state.place == place)
    }

    @Test("A decision is linked with, and the selected telling, the sidebar and the focus stay")
    func decides() throws {
        var reading = try Reading()
        try reading.press(") ) o J J")
        let before = reading.glance
        let hidden = CuratedEntity(key: .actor(ActorID("rubio")), name: "Marco Rubio")
        let record = CurationRecord(
            id: RecordID(high: 1, low: 1), decision: .hide(hidden), author: "ann",
            created: Timestamp(milliseconds: 0))
        let effects = reading.state.apply(.notesChanged(NotesUpdate(records: [record])))
        #expect(effects == [.relink(Curation([record]))])
        #expect(reading.state.apply(.input(.wake)) == [], "one at a time")
        _ = reading.state.apply(.linked(LinkedCorpus(linked, Curation([record]))))
        var after = reading.glance
        after.message = before.message
        #expect(after == before)
        #expect(!reading.state.model.actors.contains { $0.name == "Marco Rubio" })
    }

    @Test("The list of notes does not wait for links, and stays open when they come")
    func notesView() throws {
        var state = try reader()
        _ = state.apply(.run(Invocation(.view, "notes")))
        #expect(state.views.last is NotesView)
        _ = state.apply(.linked(LinkedCorpus(linked)))
        #expect(state.views.last is NotesView)
    }

    @Test("When a source is gone, its marks and places go with it, and those of the others stay")
    func sourceGone() throws {
        var reading = try Reading()
        try reading.press("m A ] s m B ] s m C")
        let address = reading.state.address
        let left = Sample([
            (
                "thinktank", "Why a Reset Remains Impossible", nil,
                "In 2018, [trump|Trump] organized [helsinki|a summit] with [putin|Putin] in Helsinki."
            )
        ])
        _ = reading.state.apply(.modelChanged(LinkedCorpus(left.model)))
        #expect(reading.state.address == address)
        #expect(reading.state.marks.ordered.map(\.name.character) == ["C"])
        try reading.press("H H H")
        #expect(reading.state.document.source == SourceIndex(0))
    }
}
