/// Makes events of the links: passages that are linked closely, each with nearly all others, are one event
/// (average linkage over how sure the links are). A link whose passages fall into different events stays a link.
///
/// Worked example: A and B, B and C, A and C are linked: one event. D is linked with C alone: its mean over A, B
/// and C lies under `coherence`, and D stays out.
struct EventClusters {
    static let pass = LinkingPass(
        "event-cluster", .marks,
        "Passages of which nearly all are linked with one another tell of one event, known by the words they share",
        example: "three reports of a landing, each linked with both others")

    /// The events, most told first.
    let events: [FoundEvent]
    /// For each passage its event, as a position in `events`; nil for one of none.
    let eventOfPassage: [Int?]

    /// How sure the links between two groups must be on average, those not given counting as 0, for the groups
    /// to be one event.
    private static let coherence: Float = 0.4
    private static let mostWords = 2

    init(
        _ corpus: Corpus, _ list: PassageList, _ table: TermTable, _ vectors: PassageVectors,
        links: [PassagePairs.Pair]
    ) {
        let tree = AverageLinkage(
            leaves: list.count,
            edges: links.map {
                AverageLinkage.Edge(
                    a: Int($0.a), b: Int($0.b), likeness: LinkWeights.sureness(ofScore: $0.score))
            }, least: Self.coherence)
        var weight: [Float] = Array(repeating: 0, count: list.count)
        for link in links {
            weight[Int(link.a)] += LinkWeights.sureness(ofScore: link.score)
            weight[Int(link.b)] += LinkWeights.sureness(ofScore: link.score)
        }
        let groups = tree.clusters.filter { members in
            members.contains { list.source[$0] != list.source[members[0]] }
        }.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
        var eventOfPassage: [Int?] = Array(repeating: nil, count: list.count)
        var events: [FoundEvent] = []
        for members in groups {
            let words = Self.commonWords(members, table, vectors)
            let heart =
                members.max { weight[$0] != weight[$1] ? weight[$0] < weight[$1] : $0 > $1 } ?? members[0]
            for member in members { eventOfPassage[member] = events.count }
            let label = Self.label(words, heart, corpus, list, table, vectors, members)
            let sources = Set(members.map { list.source[$0] }).count
            events.append(
                FoundEvent(
                    label: label, place: nil, actors: [],
                    tellings: members.map { member in
                        FoundEvent.Telling(
                            passage: list.passages[member],
                            trigger: Self.trigger(member, words, corpus, list, vectors), form: .inferred,
                            reason: Evidence(Self.pass.id, .toldTogether(label: label, sources: sources)))
                    }.sorted { $0.passage < $1.passage }))
        }
        self.events = events
        self.eventOfPassage = eventOfPassage
    }

    /// The terms of the passages, each with its weight in all of them together, the weightiest first.
    private static func commonWords(
        _ members: [Int], _ table: TermTable, _ vectors: PassageVectors
    ) -> [(term: TermID, weight: Float)] {
        var weights: [TermID: Float] = [:]
        for member in members {
            for entry in vectors.own(member) where Int(entry.term) < table.count {
                weights[entry.term, default: 0] += entry.story
            }
        }
        return weights.map { ($0.key, $0.value) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    }

    private static func label(
        _ words: [(term: TermID, weight: Float)], _ heart: Int, _ corpus: Corpus, _ list: PassageList,
        _ table: TermTable, _ vectors: PassageVectors, _ members: [Int]
    ) -> String {
        func best(_ isWanted: (TermTable.Kind) -> Bool) -> [String] {
            words.filter { isWanted(table.kinds[Int($0.term)]) }.prefix(mostWords).compactMap { word in
                for member in [heart] + members {
                    if let entry = vectors.own(member).first(where: { $0.term == word.term }) {
                        let text = corpus[list.passages[member].source].text
                        return text.string(text.tokens[Int(entry.token)].span)
                    }
                }
                return nil
            }
        }
        let acts = best { $0.isDisjoint(with: [.name, .number, .day]) }
        let names = best { $0.contains(.name) }
        let what = acts.joined(separator: ", ")
        let who = names.joined(separator: ", ")
        return what.isEmpty ? who : who.isEmpty ? what : "\(what) (\(who))"
    }

    private static func trigger(
        _ member: Int, _ words: [(term: TermID, weight: Float)], _ corpus: Corpus, _ list: PassageList,
        _ vectors: PassageVectors
    ) -> TextSpan {
        let own = vectors.own(member)
        let text = corpus[list.passages[member].source].text
        for word in words {
            if let entry = own.first(where: { $0.term == word.term }) {
                return text.tokens[Int(entry.token)].span
            }
        }
        return text[list.passages[member].sentence].span
    }
}
