/// Makes cross-references of mentions: by event, then by actor, best first.
struct CrossReferencer {
    let corpus: Corpus
    let actors: [Actor]
    let events: [Event]
    let times: [[TimeExpression]]
    let echoes: [Echo]

    /// All links. `places` holds for each event the actor that its place is, if it is one.
    func links(_ mentions: [Mention], places: [ActorIndex?]) -> [CrossReference] {
        let witnesses = Witnesses(echoes)
        var actorsOfPassage: [Passage: Set<ActorIndex>] = [:]
        var eventMentions: [[Mention]] = Array(repeating: [], count: events.count)
        var passagesOfActor: [[Passage]] = Array(repeating: [], count: actors.count)
        let linking = mentions.filter { carriesLinks($0.passage) && !witnesses.isRepeat($0.passage) }
            .sorted { $0.passage < $1.passage }
        for mention in linking {
            switch mention.entity {
            case .event(let event): eventMentions[event.value].append(mention)
            case .actor(let actor):
                if actorsOfPassage[mention.passage, default: []].insert(actor).inserted {
                    passagesOfActor[actor.value].append(mention.passage)
                }
            }
        }
        let reader = EventTellingReader(corpus: corpus, times: times, actorsOfPassage: actorsOfPassage)
        let tellings = events.indices.map { position in
            self.tellings(eventMentions[position], of: events[position], place: places[position], reader)
        }
        let byEvent = SharedEventPass(corpus: corpus, actors: actors, events: events).links(
            tellings, places: places)
        let byActor = SharedActorPass(corpus: corpus, actors: actors, actorsOfPassage: actorsOfPassage)
            .links(passagesOfActor)
        return ordered(byEvent) + ordered(byActor)
    }

    private func tellings(
        _ mentions: [Mention], of event: Event, place: ActorIndex?, _ reader: EventTellingReader
    ) -> [EventTelling] {
        let participants = Set(event.actors)
        var tellings: [EventTelling] = []
        var start = 0
        while start < mentions.count {
            let passage = mentions[start].passage
            let end = mentions[start...].firstIndex { $0.passage != passage } ?? mentions.count
            if let telling = reader.telling(
                Array(mentions[start..<end]), of: event, participants: participants, place: place)
            {
                tellings.append(telling)
            }
            start = end
        }
        return tellings
    }

    private func ordered(_ links: [CrossReference]) -> [CrossReference] {
        links.sorted {
            ($0.isLink ? 0 : 1, -$0.score, $0.a, $0.b) < ($1.isLink ? 0 : 1, -$1.score, $1.a, $1.b)
        }
    }

    private func carriesLinks(_ passage: Passage) -> Bool {
        let text = corpus[passage.source].text
        return text[text[passage.sentence].paragraph].apparatus?.carriesLinks ?? true
    }
}
