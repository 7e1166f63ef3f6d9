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
        _ = state.apply(.linked(linked))
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

    @Test("A view of links closes when the texts are linked anew, and the text goes back to where it was")
    func closes() throws {
        var state = try Reading().state
        _ = state.apply(.run(Invocation(.view, "matrix")))
        #expect(state.views.count == 1)
        let place = state.place
        _ = state.apply(.linked(linked))
        #expect(state.views.isEmpty)
        #expect(state.place == place)
    }
}
