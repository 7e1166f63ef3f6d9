import Testing

@testable import ParallaxCore

@Suite("What the event links are made of")
struct StoryPassesTests {
    private func table(_ texts: [String]) throws -> (Corpus, TermTable) {
        let corpus = try StoryTexts(texts.enumerated().map { ("s\($0)", $1) }).corpus
        let list = PassageList(corpus)
        return (corpus, TermTable(corpus, list))
    }

    private func kind(of word: String, _ corpus: Corpus, _ table: TermTable) -> TermTable.Kind? {
        for source in corpus.sources {
            for token in source.text.tokens where source.text.string(token.span) == word {
                let term = table.term(of: token)
                return term == TermTable.none ? nil : table.kinds[Int(term)]
            }
        }
        return nil
    }

    @Test(
        "Words are names, numbers, acts, things, or nothing at all",
        arguments: [
            ("Rubio", TermTable.Kind.name), ("US", .name), ("18", .number), ("Monday", .number),
            ("met", .act), ("negotiation", .act), ("table", []), ("the", nil), ("us", nil), ("didn't", nil),
            ("said", nil),
        ] as [(String, TermTable.Kind?)])
    func kinds(word: String, expected: TermTable.Kind?) throws {
        let (corpus, table) = try table([
            "There the US and Mr Rubio met us on Monday the 18th after 18 hours of negotiation at the table.",
            "He said that Rubio didn't stay.",
        ])
        #expect(kind(of: word, corpus, table) == expected)
    }

    @Test("The first word of a sentence and a headline in capitals say nothing of names")
    func capitals() throws {
        let (corpus, table) = try table([
            "Bakers Walk Out In Lyon Over Low Wages", "Wages fell.", "The wages of bakers in Lyon fell.",
        ])
        #expect(kind(of: "Bakers", corpus, table) == [])
        #expect(kind(of: "Lyon", corpus, table) == .name)
    }

    @Test("Sources that tell one story are related, others are not")
    func stories() throws {
        let corpus = try StoryTexts(StoryTexts.reports).corpus
        let list = PassageList(corpus)
        var table = TermTable(corpus, list)
        let terms = PassageTerms(corpus, list, &table, PassageDays([], in: corpus))
        let stories = Stories(SourceLikeness(list, terms, table))
        #expect(
            stories.related.map { $0.filter { $0.sureness > 0.5 }.map(\.source) } == [[1], [0], [3], [2]])
    }

    @Test("A word of all leads of a story counts more than a word of one")
    func shares() throws {
        let corpus = try StoryTexts(StoryTexts.reports).corpus
        let list = PassageList(corpus)
        var table = TermTable(corpus, list)
        let terms = PassageTerms(corpus, list, &table, PassageDays([], in: corpus))
        let stories = Stories(SourceLikeness(list, terms, table))
        var words = StoryWords(list, terms, stories, termCount: table.count)
        let form = { (word: String) in
            corpus.sources[0].text.tokens.first { corpus.vocabulary[$0.form] == word }.map {
                table.term(of: $0)
            }
        }
        let earthquake = try #require(form("earthquake"))
        let beaches = try #require(form("beaches"))
        words.withShares(of: 0) { share in
            #expect(abs(share[Int(earthquake)] - 1) < 0.001)
            #expect(share[Int(beaches)] < 1)
            #expect(share[Int(beaches)] > 0)
        }
    }

    @Test("Of the pairs of a passage the best are kept, ties by place")
    func best() {
        var best = BestPairs(passages: 6, kept: 2)
        for (other, score) in [(1, 1), (2, 3), (3, 2), (4, 3), (5, 0)] as [(Int, Float)] {
            best.offer(0, other, score)
        }
        // The pairs are among the best of the other passage, which has no better ones.
        #expect(best.pairs().map(\.b) == [2, 4, 3, 1, 5])
        best.offer(4, 5, 9)
        best.offer(5, 3, 9)
        #expect(best.pairs().first { $0.a == 0 && $0.b == 5 } == nil)
    }
}
