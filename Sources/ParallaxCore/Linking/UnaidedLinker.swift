/// Links a corpus by its texts alone.
enum UnaidedLinker {
    /// Finds actors, events and cross-references. The surest links come first, those by event before those by
    /// actor, and what is only possible last.
    ///
    /// - Parameter curation: What the reader decided about actors and events; links are looked for after that.
    static func link(
        _ corpus: Corpus, times: [[TimeExpression]], curation: Curation = Curation()
    ) -> CorpusModel {
        let named = ActorFinder.find(corpus)
        var people = FoundEntities(
            actors: named.actors, events: [], mentions: named.mentions, corpus: corpus)
        people.apply(curation)
        let (actors, actorMentions) = (people.actors, people.mentions)
        let found = EventLinks.find(corpus, times: times, actors: actors, mentions: actorMentions)
        let actorLinks = ActorLinks.links(
            corpus, actors: actors, mentions: actorMentions, ties: found.ties)
        var taken: Set<String> = []
        let foundEvents = found.events.map { event in
            Event(
                id: EventID(name(event.label, not: &taken)), label: event.label, kind: .event,
                date: date(of: event, times), place: event.place.map { actors[$0.value].name },
                actors: event.actors, isIndexed: false)
        }
        let foundMentions = found.events.enumerated().flatMap { position, event in
            event.tellings.map { telling in
                Mention(
                    entity: .event(EventIndex(position)), passage: telling.passage, span: telling.trigger,
                    form: telling.form, evidence: [telling.reason])
            }
        }
        var told = FoundEntities(actors: [], events: foundEvents, mentions: foundMentions, corpus: corpus)
        told.apply(curation)
        let (events, eventMentions) = (told.events, told.mentions)
        var links = inOrder(found.links, actorLinks)
        if !curation.isEmpty { links = told.rewritten(links) }
        return CorpusModel(
            corpus: corpus, actors: actors, events: events,
            mentions: Voices.assign(actorMentions + eventMentions, of: actors, in: corpus),
            crossReferences: links,
            timeExpressions: times)
    }

    /// The links of both kinds, each best first, with those under the floor last.
    private static func inOrder(
        _ events: FoundLinks<PassagePairs.Pair>?, _ actors: FoundLinks<ActorPairs.Pair>
    ) -> [CrossReference] {
        var links: [CrossReference] = []
        links.reserveCapacity((events?.pairs.count ?? 0) + actors.pairs.count)
        let (eventsAbove, actorsAbove) = (events?.countAboveFloor ?? 0, actors.countAboveFloor)
        events?.append(0..<eventsAbove, to: &links)
        actors.append(0..<actorsAbove, to: &links)
        if let events { events.append(eventsAbove..<events.pairs.count, to: &links) }
        actors.append(actorsAbove..<actors.pairs.count, to: &links)
        return links
    }

    /// The date that most sources give in the passages of an event; nil where no two of them agree.
    private static func date(of event: FoundEvent, _ times: [[TimeExpression]]) -> EDTFDate? {
        var sources: [String: Set<SourceIndex>] = [:]
        var dates: [String: EDTFDate] = [:]
        for telling in event.tellings {
            let all = times[telling.passage.source.value]
            let first = all.partitionIndex { $0.sentence >= telling.passage.sentence }
            for time in all[first...].prefix(while: { $0.sentence == telling.passage.sentence }) {
                guard let date = time.date, time.kind == .date || time.kind == .time else { continue }
                sources[date.description, default: []].insert(telling.passage.source)
                dates[date.description] = date
            }
        }
        let best = sources.max {
            $0.value.count != $1.value.count ? $0.value.count < $1.value.count : $0.key > $1.key
        }
        guard let best, best.value.count > 1 else { return nil }
        return dates[best.key]
    }

    /// An id made of a label: its letters and digits, lower case, with a number where it is taken.
    private static func name(_ label: String, not taken: inout Set<String>) -> String {
        let words = label.lowercased().split { !($0.isLetter || $0.isNumber) }
        let stem = words.isEmpty ? "event" : words.joined(separator: "-")
        var name = stem
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(stem)-\(number)"
        }
        return name
    }
}
