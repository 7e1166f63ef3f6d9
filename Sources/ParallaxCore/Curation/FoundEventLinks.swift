extension FoundEntities {
    /// All links after the events were changed, in the order in which they came: by event, by actor, and those that
    /// are only possible.
    func rewritten(_ links: [CrossReference]) -> [CrossReference] {
        let events = eventLinks(links.filter(\.isEventLink))
        let actors = links.filter { !$0.isEventLink }
        return events.filter(\.isLink) + actors.filter(\.isLink)
            + events.filter { !$0.isLink } + actors.filter { !$0.isLink }
    }

    /// The links by events after the events were changed: each goes by what its two passages tell of now. Passages
    /// that tell of one event because the reader says so are linked, the surest links of the engine first.
    private func eventLinks(_ found: [CrossReference]) -> [CrossReference] {
        var told: [Passage: Set<Entity>] = [:]
        var tellings: [Entity: Set<Passage>] = [:]
        for mention in mentions {
            guard case .event = mention.entity else { continue }
            told[mention.passage, default: []].insert(mention.entity)
            tellings[mention.entity, default: []].insert(mention.passage)
        }
        var met: Set<LinkEnds> = []
        var links = found.compactMap { link -> CrossReference? in
            met.insert(LinkEnds(link.a, link.b))
            guard !link.entities.isEmpty else { return link }
            let shared = (told[link.a] ?? []).intersection(told[link.b] ?? []).sorted()
            guard !shared.isEmpty else { return nil }
            guard shared != link.entities else { return link }
            return CrossReference(
                entities: shared, link.a, link.b, score: link.score, isLink: link.isLink,
                evidence: link.evidence)
        }
        let least = links.filter(\.isLink).map(\.score).min() ?? 0
        for event in joined.sorted() {
            let passages = (tellings[.event(event)] ?? []).sorted()
            let sources = Set(passages.map(\.source)).count
            let evidence = Evidence(
                Curation.pass, .toldTogether(label: events[event.value].label, sources: sources))
            for (number, a) in passages.enumerated() {
                for b in passages[(number + 1)...]
                where a.source != b.source && met.insert(LinkEnds(a, b)).inserted {
                    links.append(
                        CrossReference(
                            entities: [.event(event)], a, b, score: least, isLink: true, evidence: [evidence])
                    )
                }
            }
        }
        return links
    }
}
