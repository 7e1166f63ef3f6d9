import ParallaxCore
import Testing

@Suite("Side by side")
struct AlignmentTests {
    private static let texts = [
        "The Helsinki summit began.\n\nIt rained.\n\nIt snowed.\n\nThe Quarrel came. It was loud.",
        "Nothing.\n\nThe Quarrel was short.\n\nThe Helsinki summit was long. The Quarrel again.",
    ]

    private func mate(_ sentence: Int, near: Int? = nil) throws -> SourceAlignment.Mate {
        let model = try ModelFixture.model(Self.texts)
        let text = model.corpus[SourceIndex(0)].text
        let alignment = SourceAlignment(of: SourceIndex(0), with: SourceIndex(1), in: model)
        let index = SentenceIndex(sentence)
        return alignment.mate(
            of: index, in: text[index].paragraph, of: text.paragraphs.count,
            near: near.map { SentenceIndex($0) })
    }

    private func other(_ sentence: Int) -> Passage { Passage(SourceIndex(1), SentenceIndex(sentence)) }

    @Test("A passage is brought beside the one that tells of the same event")
    func mate() throws {
        #expect(try mate(0) == .passage(other(2), event: .event(EventIndex(0))))
    }

    @Test("Of several mates the one nearest to where the other column stands is taken")
    func nearest() throws {
        #expect(try mate(3, near: 0) == .passage(other(1), event: .event(EventIndex(2))))
        #expect(try mate(3, near: 4) == .passage(other(3), event: .event(EventIndex(2))))
    }

    @Test("Where the other source has nothing, the gap is counted in paragraphs and the other column stays")
    func gap() throws {
        #expect(try mate(1) == .gap(paragraphs: 2, stay: other(2)))
        #expect(try mate(2) == .gap(paragraphs: 2, stay: other(2)))
    }

    @Test("A sentence beside one with a mate lies in no gap of paragraphs")
    func sameParagraph() throws {
        guard case .gap(let paragraphs, _) = try mate(4) else {
            Issue.record("the sentence has a mate")
            return
        }
        #expect(paragraphs == 0)
    }

    @Test("Two passages are compared word by word, whatever their signs and capitals")
    func words() throws {
        let model = try ModelFixture.model(["The U.S. joined Russia, again.", "the US never joined “Russia”"])
        let comparison = WordComparison(
            Passage(SourceIndex(0), SentenceIndex(0)), Passage(SourceIndex(1), SentenceIndex(0)),
            in: model.corpus)
        func words(_ runs: [WordComparison.Run], _ source: Int, shared: Bool) -> [String] {
            runs.filter { $0.isShared == shared }.map {
                model.corpus[SourceIndex(source)].text.string($0.span)
            }
        }
        #expect(words(comparison.a, 0, shared: true) == ["The U.S. joined Russia,"])
        #expect(words(comparison.a, 0, shared: false) == ["again."])
        #expect(words(comparison.b, 1, shared: false) == ["never"])
    }
}
