import Testing

@testable import ParallaxCore

@Suite("Cross-references with an index")
struct CrossReferenceTests {
    static let texts = [
        "2018-07|Trump and Putin met in Helsinki on the 16th. It rained. Macron was not there.",
        "2025-03|In 2018 Trump held a summit with Putin in Helsinki. The war in Ukraine goes on.",
        "2025-04|After the Helsinki summit came the Russia-Ukraine war. Macron watched.",
    ]

    @Test("Passages of two sources that tell of one event are linked, and say why")
    func evidence() throws {
        let model = try LinkFixture.model(Self.texts)
        let link = try #require(
            model.crossReferences.first { $0.a.source.value == 0 && $0.b.source.value == 1 })
        #expect(link.isEventLink && link.isLink)
        #expect(
            link.evidence.map(\.says) == [
                "“met” and “summit with Putin in Helsinki” both name Summit of Trump and Putin",
                "same place: Helsinki",
                "same actors: Donald Trump, Vladimir Putin", "“the 16th” falls in “2018” (2018-07-16)",
            ])
    }

    @Test(
        "A long run of words or a quotation that stands in both passages is one witness for them",
        arguments: [
            (
                "Lavrov called it “the entire range of our relations” on Monday.",
                "It was about “the entire range of our relations,” he said.",
                "both quote “the entire range of our relations”: one witness for these words"
            ),
            (
                "He said that the two sides will send envoys to Vienna in May.",
                "Later the two sides will send envoys to Vienna, it seems.",
                "both have the words “the two sides will send envoys to Vienna”: one witness for them"
            ),
            ("He saw the entire range of our relations.", "It was the entire range of our relations.", nil),
            (
                "He called it “the entire range of our relations”.",
                "It was the entire range of our relations.", nil
            ),
            ("They spoke of “our relations”.", "All is about “our relations”.", nil),
        ])
    func sameWords(a: String, b: String, says: String?) throws {
        let model = try LinkFixture.model(["2018|" + a, "2019|" + b])
        let passages = [0, 1].map { Passage(SourceIndex($0), SentenceIndex(0)) }
        #expect(SharedWords.evidence(passages[0], passages[1], in: model.corpus).first?.says == says)
        #expect(SharedWords.evidence(passages[1], passages[0], in: model.corpus).isEmpty == (says == nil))
    }

    @Test("Events come before processes")
    func order() throws {
        let links = LinkFixture.links(try LinkFixture.model(Self.texts), ofEvents: true)
        #expect(links.first == "a:1.1 – b:1.1 summit")
        #expect(links.last == "b:1.2 – c:1.1 war")
    }

    @Test(
        "The order of the sources changes nothing",
        arguments: [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func permuted(order: [Int]) throws {
        func named(_ model: CorpusModel) -> Set<String> {
            Set(
                model.crossReferences.map { link in
                    let ends = [link.a, link.b].map { model.corpus.address(of: $0).description }.sorted()
                    let score = (link.score * 1_000_000).rounded()
                    return
                        "\(ends) \(link.isLink) \(score) \(link.entities.map { model.id(of: $0) }.sorted())"
                })
        }
        #expect(
            named(try LinkFixture.model(Self.texts, order: order)) == named(try LinkFixture.model(Self.texts))
        )
    }

    @Test("Linking twice gives the same links in the same order")
    func deterministic() throws {
        #expect(
            try LinkFixture.model(Self.texts).crossReferences == LinkFixture.model(Self.texts).crossReferences
        )
    }

    @Test("Passages of one source are never linked")
    func oneSource() throws {
        let model = try LinkFixture.model(["Putin met Trump. Putin met Trump again at the Helsinki summit."])
        #expect(model.crossReferences.isEmpty)
    }

    @Test("A sentence printed twice is one witness, and the running text is it")
    func echoes() throws {
        let repeated = "Prospect: the two men smiled at the Helsinki summit when it was over"
        let model = try LinkFixture.model(
            ["\(repeated).\n\nThey came. \(repeated).", "The Helsinki summit was short."])
        #expect(model.echoes.map(\.passages.count) == [2])
        #expect(LinkFixture.links(model, ofEvents: true).count == 1)
    }

    @Test("An empty index, an empty event and one source give no link and no fault")
    func empty() throws {
        #expect(try LinkFixture.model(["Putin."], index: CorpusIndex()).mentions.isEmpty)
        let nameless = CorpusIndex(events: [EventEntry(id: EventID("x"), label: "…")])
        #expect(try LinkFixture.model(["… … .", "…"], index: nameless).crossReferences.isEmpty)
    }

    @Test("Each pass is registered once")
    func registry() {
        let ids = LinkingPasses.withIndex.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
