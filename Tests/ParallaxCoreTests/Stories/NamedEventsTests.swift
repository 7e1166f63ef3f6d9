import Testing

@testable import ParallaxCore

@Suite("Events named by their kind and by what belongs to them, with no index")
struct NamedEventsTests {
    /// The tellings of the events that two sources and more name, as `address: words`, one list for each event.
    private func events(_ texts: [String]) throws -> [[String]] {
        let model = try LinkFixture.model(texts, index: nil)
        var found: [EventIndex: [String]] = [:]
        for mention in model.mentions {
            guard case .event(let event) = mention.entity, mention.evidence[0].pass == NamedEvents.pass.id
            else { continue }
            let text = model.corpus[mention.passage.source].text
            found[event, default: []].append(
                "\(model.corpus.address(of: mention.passage)): \(text.string(mention.span))")
        }
        return found.keys.sorted().compactMap { found[$0] }
    }

    /// Two texts of one story, long enough for nothing in them to stand everywhere.
    private func story(_ a: String, _ b: String) -> [String] {
        let rest = """


            The ministers of Norway and Chile spoke of fish, ships and harbours in the north all day long.

            Fishermen from Norway sold salmon to Chile, and ships brought it into harbours of the south.
            """
        return [a + rest, b + rest]
    }

    @Test(
        "Phrases of one kind with one place or people name one event, in whatever words",
        arguments: [
            ("The Oslo talks began.", "A meeting in Oslo ended.", ["Oslo talks", "meeting in Oslo"]),
            (
                "The war in Ukraine goes on.", "The Ukrainian conflict goes on. Ukraine waits.",
                ["war in Ukraine", "Ukrainian conflict"]
            ),
            (
                "NATO’s expansion was slow.", "The enlargement of NATO was slow.",
                ["NATO’s expansion", "enlargement of NATO"]
            ),
        ])
    func oneEvent(a: String, b: String, expected: [String]) throws {
        let found = try events(story(a, b))
        #expect(found.contains(["a:1.1: \(expected[0])", "b:1.1: \(expected[1])"]), "\(found)")
    }

    @Test(
        "Another place, another day or another kind is another event",
        arguments: [
            ("The Oslo talks began.", "A meeting in Vienna ended."),
            ("The Oslo talks of 3 May 2021 began.", "The Oslo talks of 9 August 2022 began."),
            ("The Oslo talks began.", "The siege of Oslo and the war in Oslo began."),
        ])
    func otherEvent(a: String, b: String) throws {
        let found = try events(story(a, b))
        #expect(found.isEmpty, "\(found)")
    }

    @Test("A definite noun points back to the event of that kind that the text told last")
    func pointing() throws {
        let found = try events(
            story("The Oslo talks began. The meeting was short.", "A meeting in Oslo ended late."))
        #expect(
            found.contains(["a:1.1: Oslo talks", "a:1.2: meeting", "b:1.1: meeting in Oslo"]), "\(found)")
    }

    @Test("A noun without a name stands for the only event of its kind in the story")
    func only() throws {
        let found = try events(story("The sanctions hurt.", "They lifted the sanctions at last."))
        #expect(found.contains(["a:1.1: sanctions", "b:1.1: sanctions"]), "\(found)")
    }

    @Test(
        "A noun that another word tells apart is not that event",
        arguments: [
            "A conflict of interests arose.", "The trade war began.", "The fight against hunger goes on.",
        ])
    func qualified(b: String) throws {
        #expect(try events(story("The war in Ukraine goes on. Ukraine waits.", b)).isEmpty)
    }

    @Test("What a link by a named event rests on is said in the words of both passages")
    func evidence() throws {
        let model = try LinkFixture.model(
            story("The Oslo talks began.", "A meeting in Oslo ended."), index: nil)
        let said = model.crossReferences.flatMap(\.evidence).map(\.says)
        #expect(said.contains { $0.hasPrefix("“Oslo talks” and “meeting in Oslo” both name") }, "\(said)")
    }
}

@Suite("Phrases that sources share")
struct SharedPhraseTests {
    private func phrases(_ texts: [String]) throws -> Set<String> {
        let model = try LinkFixture.model(texts, index: nil)
        return Set(
            model.crossReferences.flatMap(\.evidence).filter { $0.pass == SharedPhrases.pass.id }.map(\.says))
    }

    @Test(
        "Two words in one phrase are shared, however inflected",
        arguments: [
            (
                "They spoke of security guarantees.", "A security guarantee was given.",
                "both speak of one thing: “security guarantees”, “security guarantee”"
            ),
            (
                "The control of arms failed.", "Talk of arms control went on.",
                "both speak of one thing: “control of arms”, “arms control”"
            ),
        ])
    func shared(a: String, b: String, said: String) throws {
        let rest = "\n\nNorway sold salmon to Chile, and ships brought it into harbours of the south."
        let found = try phrases([a + rest, b + rest])
        #expect(found.contains(said), "\(found)")
    }

    @Test(
        "Times, titles, peoples and words apart are no phrase",
        arguments: [
            ("It rained last week.", "It snowed last week."),
            ("The Norwegian president left.", "A Norwegian president came."),
            ("Security came first, guarantees later.", "Security first; no guarantees."),
        ])
    func apart(a: String, b: String) throws {
        let found = try phrases([a, b])
        #expect(found.isEmpty, "\(found)")
    }
}
