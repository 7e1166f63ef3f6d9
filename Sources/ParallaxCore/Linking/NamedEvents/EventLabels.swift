/// Makes events of named ones: calls each by its commonest noun, its place and those who took part, and says why each
/// passage tells of it.
///
/// Worked example: "the Riyadh talks", "talks between the U.S. and Russia in Riyadh" and "the meeting" become
/// "talks in Riyadh (United States, Russia)".
struct EventLabels {
    /// So many who took part stand in a label.
    private static let mostActors = 2
    /// Who took part must be named in so great a share of the phrases that have names.
    private static let leastShare = 0.25

    private let corpus: Corpus
    private let list: PassageList
    private let actors: [Actor]

    init(_ corpus: Corpus, _ list: PassageList, _ actors: [Actor]) {
        self.corpus = corpus
        self.list = list
        self.actors = actors
    }

    /// The event with its label.
    func event(_ found: NamedEvents.Found) -> FoundEvent {
        var heads: [String: Int] = [:]
        var counts: [ActorIndex: Int] = [:]
        var named = 0
        for telling in found.tellings {
            heads[word(telling.phrase.head, telling.passage).lowercased(), default: 0] += 1
            guard !telling.phrase.actors.isEmpty else { continue }
            named += 1
            for actor in telling.phrase.actors { counts[actor, default: 0] += 1 }
        }
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .filter { Double($0.value) >= Self.leastShare * Double(named) }.map(\.key)
        let place = ranked.first { actors[$0.value].kind == .place }
        let others = ranked.filter { actors[$0.value].kind != .place }
        let head = heads.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? ""
        var label = head
        if let place { label += " in \(actors[place.value].name)" }
        if !others.isEmpty {
            label +=
                " (\(others.prefix(Self.mostActors).map { actors[$0.value].name }.joined(separator: ", ")))"
        }
        var last: [SourceIndex: String] = [:]
        let tellings = found.tellings.map { telling in
            let passage = list.passages[telling.passage]
            let text = corpus[passage.source].text
            let span = text.span(telling.phrase.tokens)
            let words = text.string(span)
            let fact: Fact
            switch telling.naming {
            case .named:
                fact = .named(words: words, name: label)
                last[passage.source] = words
            case .pointing:
                fact =
                    last[passage.source].map { .refersBack(words: words, to: $0, event: label) }
                    ?? .onlyOfKind(words: words, event: label)
            case .only: fact = .onlyOfKind(words: words, event: label)
            }
            return FoundEvent.Telling(
                passage: passage, trigger: span, form: telling.naming == .named ? .name : .description,
                reason: Evidence(NamedEvents.pass.id, fact))
        }
        return FoundEvent(
            label: label, place: place, actors: others, tellings: tellings.sorted { $0.passage < $1.passage })
    }

    private func word(_ token: Int, _ passage: Int) -> String {
        let text = corpus[list.passages[passage].source].text
        return text.string(text.tokens[token].span)
    }
}
