/// Links passages of different sources that name the same event or actor.
enum SharedNamePass {
    static let id = PassID("shared-name")

    static func links(
        _ mentions: [Mention], corpus: Corpus, actors: [Actor], events: [Event]
    ) -> [CrossReference] {
        var byEntity: [Entity: [Mention]] = [:]
        for mention in mentions {
            if let apparatus = apparatus(of: mention, in: corpus), !apparatus.carriesLinks { continue }
            byEntity[mention.entity, default: []].append(mention)
        }
        var links: [CrossReference] = []
        for entity in byEntity.keys.sorted() {
            let (label, score): (String, Double) =
                switch entity {
                case .actor(let index): (actors[index.value].name, 1)
                case .event(let index): (events[index.value].label, 2)
                }
            let all = byEntity[entity] ?? []
            var seen: Set<[Passage]> = []
            for (position, first) in all.enumerated() {
                for second in all[(position + 1)...] where second.passage.source != first.passage.source {
                    guard seen.insert([first.passage, second.passage]).inserted else { continue }
                    let fact = Fact.sameNamed(
                        a: corpus[first.passage.source].text.string(first.span),
                        b: corpus[second.passage.source].text.string(second.span), name: label)
                    links.append(
                        CrossReference(
                            entities: [entity], first.passage, second.passage, score: score, isLink: true,
                            evidence: [Evidence(id, fact)]))
                }
            }
        }
        return links
    }

    private static func apparatus(of mention: Mention, in corpus: Corpus) -> Apparatus? {
        let text = corpus[mention.passage.source].text
        return text[text[mention.passage.sentence].paragraph].apparatus
    }
}
