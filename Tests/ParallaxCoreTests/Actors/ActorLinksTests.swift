import ParallaxCore
import Testing

@Suite("Links by actors")
struct ActorLinksTests {
    /// The links between texts, as `s1:1.1 s2:1.1 reason; reason`, best first.
    private func links(_ texts: [String], sureness: Float = 0.9) throws -> [String] {
        let corpus = try MarkedNames.corpus(texts)
        let (actors, mentions) = ActorFinder.find(corpus)
        let ties = SourceTies(
            corpus.indices.map { source in
                corpus.indices.filter { $0 != source }.map { SourceTies.Tie($0, sureness: sureness) }
            })
        return ActorLinks.find(corpus, actors: actors, mentions: mentions, ties: ties).filter(\.isLink).map {
            "\(corpus.address(of: $0.a)) \(corpus.address(of: $0.b)) "
                + $0.evidence.map(\.says).joined(separator: "; ")
        }
    }

    @Test("Two passages that name one person are linked, with the words of both")
    func named() throws {
        let found = try links([
            "Yesterday the tired senators met Marco Rubio in the old town hall. Rubio spoke for two hours there.",
            "It rained. For hours nobody could reach Marco Rubio by telephone after the long session.",
        ])
        #expect(found.first == "s1:1.1 s2:1.2 both say “Marco Rubio” (Marco Rubio)")
        #expect(found.contains("s1:1.2 s2:1.2 “Rubio” and “Marco Rubio” both name Marco Rubio"))
    }

    @Test("A people's name leads to its state, and says so")
    func led() throws {
        let found = try links([
            "In the long talks the Russian side did not move at all on any of the questions before it.",
            "For three long years the army of Russia has stood where it stands today, and it will not go.",
        ])
        #expect(found == ["s1:1.1 s2:1.1 “Russian” and “Russia” both name Russia"])
    }

    @Test("The links are the same for any order of the sources")
    func order() throws {
        let texts = [
            "Yesterday the senators met Marco Rubio in the old town hall. The driver waited for him outside.",
            "For hours nobody could reach Marco Rubio by telephone. Only the driver knew where he had gone.",
            "There Sergey Lavrov and Marco Rubio shook hands for the first time in many years of silence.",
        ]
        func pairs(_ order: [Int]) throws -> Set<String> {
            let corpus = try MarkedNames.corpus(order.map { texts[$0] })
            let (actors, mentions) = ActorFinder.find(corpus)
            let ties = SourceTies(corpus.indices.map { _ in [] })
            return Set(
                ActorLinks.find(corpus, actors: actors, mentions: mentions, ties: ties).map {
                    "\([corpus.quote($0.a), corpus.quote($0.b)].sorted()) \($0.score) \($0.isLink)"
                })
        }
        #expect(try !pairs([0, 1, 2]).isEmpty)
        #expect(try pairs([0, 1, 2]) == pairs([2, 1, 0]))
    }

    @Test("An actor whom all passages name does not make as many links as there are pairs")
    func bounded() throws {
        let text = String(repeating: "Here Boris Yeltsin spoke again about the same old things. ", count: 60)
        let corpus = try MarkedNames.corpus([text, text])
        let (actors, mentions) = ActorFinder.find(corpus)
        let ties = SourceTies([
            [SourceTies.Tie(SourceIndex(1), sureness: 1)], [SourceTies.Tie(SourceIndex(0), sureness: 1)],
        ])
        let links = ActorLinks.find(corpus, actors: actors, mentions: mentions, ties: ties, keeping: 4)
        #expect((240...480).contains(links.count))
    }
}
