import Testing

@testable import ParallaxCore

@Suite("Event links found in the texts alone")
struct EventLinksTests {
    @Test("The first link of a passage leads to the passage that tells of the same event")
    func bestLink() throws {
        let texts = try StoryTexts(StoryTexts.reports)
        let references = EventLinks.find(texts.corpus).references
        for (_, passage) in texts.marked {
            let best = try #require(references.first { $0.a == passage || $0.b == passage })
            #expect(best.isLink)
            #expect(texts.areMarkedAlike(best.a, best.b), "\(best)")
        }
    }

    @Test("Passages of different stories are never links")
    func otherStory() throws {
        let texts = try StoryTexts(StoryTexts.reports)
        let story = { (passage: Passage) in texts.corpus[passage.source].id.value.prefix(5) }
        for reference in EventLinks.find(texts.corpus).references where reference.isLink {
            #expect(story(reference.a) == story(reference.b))
        }
    }

    @Test("A link says which words, names and numbers both passages have")
    func evidence() throws {
        let texts = try StoryTexts(StoryTexts.reports)
        let first = try #require(
            EventLinks.find(texts.corpus).references.first {
                texts.areMarkedAlike($0.a, $0.b) && texts.marked[0].passage == $0.a
            })
        let said = first.evidence.map(\.says)
        #expect(
            said.contains {
                $0.hasPrefix("both use words of the story: “earthquake”") || $0.contains("“killing”")
            })
        #expect(said.contains { $0.hasPrefix("both name") && $0.contains("“Aceh”") })
        #expect(said.contains("both give “35”"))
    }

    @Test("The order of the sources changes nothing")
    func order() throws {
        func described(_ reports: [(id: String, text: String)]) throws -> [String] {
            let corpus = try StoryTexts(reports).corpus
            let found = EventLinks.find(corpus)
            return found.references.map { reference in
                let ends = [reference.a, reference.b].map { corpus.address(of: $0).description }.sorted()
                return "\(ends) \(reference.score) \(reference.isLink) \(reference.events)"
            } + found.events.map(\.label)
        }
        let expected = try described(StoryTexts.reports)
        #expect(try described(StoryTexts.reports.reversed()) == expected)
        #expect(try described(Array(StoryTexts.reports[2...] + StoryTexts.reports[..<2])) == expected)
    }

    @Test("Linked passages of several sources make an event that is known by what they share")
    func events() throws {
        let texts = try StoryTexts(StoryTexts.reports)
        let found = EventLinks.find(texts.corpus)
        #expect(!found.events.isEmpty)
        for event in found.events { #expect(Set(event.tellings.map(\.passage.source)).count > 1) }
        let strike = try #require(
            found.events.first { event in
                event.tellings.contains { texts.corpus[$0.passage.source].id.value == "strike-a" }
            })
        #expect(strike.label.contains("akers"))
        #expect(strike.label.hasSuffix("(Lyon)"))
    }

    @Test(
        "There is nothing to link in one source, or in sources without words",
        arguments: [["A war began."], ["…", "—"], ["The of and.", "The of and."]])
    func nothing(texts: [String]) throws {
        let texts = try StoryTexts(texts.enumerated().map { ("s\($0)", $1) })
        #expect(EventLinks.find(texts.corpus).references.isEmpty)
    }

    @Test("Two identical sources link every passage to its twin first")
    func twins() throws {
        let text = StoryTexts.reports[0].text
        let texts = try StoryTexts([("a", text), ("b", text), ("c", StoryTexts.reports[2].text)])
        let references = EventLinks.find(texts.corpus).references
        for sentence in texts.corpus.sources[0].text.sentences.indices {
            let passage = Passage(SourceIndex(0), SentenceIndex(sentence))
            let best = try #require(references.first { $0.a == passage })
            #expect(best.b == Passage(SourceIndex(1), SentenceIndex(sentence)))
        }
    }

    @Test("Passages that name the same day are linked by it, however each writes it")
    func sameDay() throws {
        let texts = try StoryTexts([
            (
                "a",
                "The ministers of both countries met in Riyadh on February 18, 2025.\nThe talks took four hours."
            ),
            (
                "b",
                "After the Riyadh talks of 18 Feb. 2025 the ministers said little.\nThe price of oil fell."
            ),
        ])
        let tagger = TimeTagger(vocabulary: texts.corpus.vocabulary)
        let times = texts.corpus.sources.map { tagger.tag($0.text, date: nil) }
        let best = try #require(EventLinks.find(texts.corpus, times: times).references.first)
        #expect(
            best.evidence.map(\.says).contains(
                "same date: “February 18, 2025” and “18 Feb. 2025” (2025-02-18)"))
        #expect(try #require(EventLinks.find(texts.corpus).references.first).score < best.score)
    }

    @Test("Bylines, teasers and addresses carry no links")
    func apparatus() throws {
        var reader = TextReader()
        let line = "A strong earthquake struck the Indonesian province of Aceh on Tuesday."
        let layout = LayoutHints(apparatus: [(lines: 1...1, kind: .teaser)])
        let sources = try ["a", "b"].map { id in
            Source(
                id: SourceID(id), file: id, metadata: SourceMetadata(title: id),
                text: try reader.read(Array("\(line)\n\nSoldiers brought tents.".utf8), layout: layout))
        }
        let corpus = Corpus(sources: sources, vocabulary: reader.vocabulary)
        for reference in EventLinks.find(corpus).references {
            #expect(reference.a.sentence == SentenceIndex(1))
            #expect(reference.b.sentence == SentenceIndex(1))
        }
    }

    @Test("Texts that are not made of sentences are linked without a crash")
    func hostile() throws {
        let names = (0..<5000).map { "Name\($0 % 700)" }.joined(separator: " ")
        let capitals = "THE WAR ENDED AND THE TREATY WAS SIGNED IN THE PALACE"
        let foreign = "战争于四月结束 条约在宫殿签署"
        let texts = try StoryTexts([
            ("a", "\(names)\n\(capitals)\n\(foreign)"), ("b", "\(capitals)\n\(foreign)\n\(names)"),
        ])
        for reference in EventLinks.find(texts.corpus).references {
            #expect(!reference.evidence.isEmpty)
            #expect(reference.score.isFinite)
        }
    }

    @Test("A passage keeps a bounded number of pairs, however long the sources are")
    func bounded() throws {
        let line = "The senate of Rome voted on the treaty with Carthage in the temple of Bellona."
        let long = Array(repeating: line, count: 600).joined(separator: "\n")
        let texts = try StoryTexts([("a", long), ("b", long)])
        #expect(EventLinks.find(texts.corpus).references.count <= 1200 * 100)
    }
}
