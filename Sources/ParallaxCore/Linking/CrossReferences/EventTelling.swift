/// How a passage tells of an event: what the ranking of links and their evidence are made from.
struct EventTelling {
    let passage: Passage
    /// The surest of its mentions there.
    let mention: Mention
    /// Words that give the event's time, and what they mean.
    let time: TimeExpression?
    /// Whether the event's place is named.
    let hasPlace: Bool
    /// Those of its participants who are named.
    let participants: [ActorIndex]
    /// How much the passage says of the event, from 0 to 1: a name counts more than a description, its date,
    /// its place and its people add to it, a heading says little.
    let weight: Double
}

/// Reads mentions as tellings.
struct EventTellingReader {
    let corpus: Corpus
    let times: [[TimeExpression]]
    let actorsOfPassage: [Passage: Set<ActorIndex>]

    /// How a passage tells of an event that these mentions, all of that passage, name.
    func telling(_ mentions: [Mention], of event: Event, participants: Set<ActorIndex>, place: ActorIndex?)
        -> EventTelling?
    {
        guard let mention = mentions.max(by: { Self.sureness($0.form) < Self.sureness($1.form) }) else {
            return nil
        }
        let passage = mention.passage
        let present = actorsOfPassage[passage] ?? []
        let all = times[passage.source.value]
        let first = all.partitionIndex { $0.sentence >= passage.sentence }
        let time = all[first...].prefix { $0.sentence == passage.sentence }.first { time in
            guard event.kind == .event, let date = event.date, let said = time.date else { return false }
            return said.precision >= .year && said.overlaps(date)
        }
        let named = participants.intersection(present).sorted()
        let hasPlace = place.map(present.contains) ?? false
        var weight = Self.sureness(mention.form)
        if time != nil { weight += 0.15 }
        if hasPlace { weight += 0.1 }
        weight += min(0.15, 0.05 * Double(named.count))
        let text = corpus[passage.source].text
        if text[text[passage.sentence].paragraph].apparatus != nil { weight -= 0.3 }
        return EventTelling(
            passage: passage, mention: mention, time: time, hasPlace: hasPlace, participants: named,
            weight: max(0.1, weight))
    }

    private static func sureness(_ form: MentionForm) -> Double {
        switch form {
        case .name, .alias, .acronym, .metonym, .surname, .title: 0.6
        case .inferred: 0.5
        case .description: 0.35
        }
    }
}
