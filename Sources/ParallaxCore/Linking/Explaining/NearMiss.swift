/// An event that one passage tells of and another nearly does: what the other has of it, and what it lacks.
struct NearMiss {
    let event: EventIndex
    /// Where the event is not told.
    let passage: Passage
    /// What the passage names of it: people, the place, a time.
    let present: [String]
    /// What it lacks, a name of the event apart, which would do alone.
    let missing: [String]
    private let name: String
    private let address: String

    /// The miss as a fact.
    var fact: Fact { .lacks(address, event: name, present: present, missing: missing) }

    /// The event of either side of which the other side has most; nil when neither has anything of the other's.
    static func nearest(_ a: [Passage], _ b: [Passage], _ model: CorpusModel) -> NearMiss? {
        let misses =
            events(a, model).subtracting(events(b, model)).sorted().flatMap { event in
                b.map { NearMiss(event, in: $0, model) }
            }
            + events(b, model).subtracting(events(a, model)).sorted().flatMap { event in
                a.map { NearMiss(event, in: $0, model) }
            }
        return misses.filter { !$0.present.isEmpty && !$0.missing.isEmpty }
            .max { ($0.present.count, -$0.missing.count) < ($1.present.count, -$1.missing.count) }
    }

    private static func events(_ passages: [Passage], _ model: CorpusModel) -> Set<EventIndex> {
        Set(
            passages.flatMap { model.mentions(in: $0) }.compactMap {
                if case .event(let event) = $0.entity { event } else { nil }
            })
    }

    private init(_ event: EventIndex, in passage: Passage, _ model: CorpusModel) {
        let known = model.events[event.value]
        self.event = event
        self.passage = passage
        name = known.label
        address = model.corpus.address(of: passage).description
        let named = Set(
            model.mentions(in: passage).compactMap {
                if case .actor(let actor) = $0.entity { actor } else { nil }
            })
        var present: [String] = []
        var missing: [String] = []
        let people = known.actors.filter(named.contains).map { model.actors[$0.value].name }
        if !known.actors.isEmpty {
            if people.isEmpty { missing.append("those who took part") } else { present += people }
        }
        if let place = known.place {
            let isNamed = named.contains { actor in
                let actor = model.actors[actor.value]
                return actor.name == place || actor.aliases.contains(place)
            }
            if isNamed { present.append(place) } else { missing.append("its place (\(place))") }
        }
        if let date = known.date {
            let text = model.corpus[passage.source].text
            let said = model.timeExpressions[passage.source.value].first { time in
                time.sentence == passage.sentence && time.date.map { $0.overlaps(date) } ?? false
            }
            if let said {
                present.append("“\(text.string(said.span))”")
            } else {
                missing.append("its time (\(date))")
            }
        }
        self.present = present
        self.missing = missing
    }
}
