/// Finds an event by its act and all the persons who took part, without time or place: "Trump's meeting with
/// Putin".
///
/// Such words may mean any act of theirs. They are taken when the text told the event before, when the event
/// belongs to the text's own time, or when the index knows no other of that kind between them.
struct BareActPass {
    static let pass = LinkingPass(
        "act-and-people", .marks,
        "An act with all persons who took part, when the text told it before or it is of the text's time.",
        example: "“meeting with Putin” in a text of July 2018 that began with the summit")

    /// How many content words may stand between the act and the nearest of its people.
    private static let reach = 2
    /// How many tokens may stand between the act and a time that speaks against it.
    private static let timeReach = 10

    private let context: LinkingContext
    private let profiles: [EventProfile]
    private let persons: [Set<ActorIndex>]
    private let choice: SharedNamePass

    init(_ context: LinkingContext, profiles: [EventProfile], choice: SharedNamePass) {
        self.context = context
        self.profiles = profiles
        self.choice = choice
        persons = profiles.map { profile in
            profile.participants.filter { context[$0].kind == .person }
        }
    }

    /// The mentions that the acts of a sentence make. An act that is part of a name is left out.
    func hits(
        _ cues: PassageCues, _ stream: ContentStream, _ memory: ReferBackPass, taken: [EventHit]
    ) -> [EventHit] {
        let present = Set(cues.actors)
        var hits: [EventHit] = []
        for act in cues.acts {
            let tokens = stream.words[act.word].tokens
            guard !taken.contains(where: { $0.tokens.overlaps(tokens) }) else { continue }
            let fitting = profiles.indices.filter { position in
                persons[position].count >= 2 && persons[position].isSubset(of: present)
                    && act.classes.contains(where: profiles[position].acts.contains)
                    && isNear(persons[position], act.word, cues.sentence, stream)
            }.map { EventIndex($0) }
            guard let event = event(of: fitting, near: tokens, cues, memory) else { continue }
            let profile = profiles[event.value]
            guard !taken.contains(where: { $0.event == event }), !hits.contains(where: { $0.event == event })
            else { continue }
            let names = persons[event.value].sorted().map { context[$0].name }
            let words = context.words(tokens, in: cues.passage.source)
            hits.append(
                EventHit(
                    event: event, passage: cues.passage, tokens: tokens, form: .inferred,
                    evidence: [
                        Evidence(Self.pass.id, .actOfEvent(words: words, event: profile.label)),
                        Evidence(Self.pass.id, .actorsOfEvent(names, event: profile.label)),
                    ]))
        }
        return hits
    }

    private func event(
        of fitting: [EventIndex], near act: Range<Int>, _ cues: PassageCues, _ memory: ReferBackPass
    ) -> EventIndex? {
        let text = context.corpus[cues.passage.source].text
        let said = cues.times.filter { time in
            let tokens = text.tokens(overlapping: time.expression.span)
            return time.date.precision >= .year
                && max(tokens.lowerBound - act.upperBound, act.lowerBound - tokens.upperBound)
                    <= Self.timeReach
        }.map(\.date)
        if fitting.count > 1 { return choice.choose(fitting, cues, memory, said: said)?.event }
        guard let only = fitting.first else { return nil }
        let profile = profiles[only.value]
        guard EventForbids.isNotYet(profile, textDate: choice.textDate) == nil else { return nil }
        if let date = profile.date, !said.isEmpty, !said.contains(where: { $0.overlaps(date) }) { return nil }
        return only
    }

    private func isNear(
        _ people: Set<ActorIndex>, _ act: Int, _ sentence: Range<Int>, _ stream: ContentStream
    ) -> Bool {
        let span =
            max(sentence.lowerBound, act - Self.reach - 1)..<min(sentence.upperBound, act + Self.reach + 3)
        return span.contains { stream.words[$0].meaning.actor.map(people.contains) ?? false }
    }
}
