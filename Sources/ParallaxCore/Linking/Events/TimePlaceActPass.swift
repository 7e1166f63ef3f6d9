/// Finds an event that nobody names by its act together with its time, its place and those who took part.
///
/// "Trump organized a summit with Putin in Helsinki": an act, a place and both participants.
struct TimePlaceActPass {
    static let pass = LinkingPass(
        "time-place-act", .marks, "An act with the event's time or place and those who took part.",
        example: "“held their first official meeting in Helsinki on the 16th” with Trump and Putin")

    let context: LinkingContext
    let acts: Acts
    let function: FunctionWords

    /// What a sentence says of an event that it does not name.
    enum Judgement {
        case told(EventHit)
        case refused(Refusal)
        case nothing
    }

    /// Whether the cues of a sentence amount to an event. Acts that are part of a name (`taken`) tell of what is
    /// named.
    func judge(
        _ profile: EventProfile, _ cues: PassageCues, _ stream: ContentStream, taken: [EventHit]
    ) -> Judgement {
        guard profile.kind == .event, canBe(profile, cues) else { return .nothing }
        let place = self.place(profile, cues, stream)
        let act = self.act(profile, cues, near: place, stream, taken)
        guard place != nil || act != nil || !cues.times.isEmpty else { return .nothing }
        let present = cues.actors.filter(profile.participants.contains)
        let dates = cues.times.filter { $0.date.precision >= .year }
        let agreeing = dates.filter { time in profile.date.map { time.date.overlaps($0) } ?? false }
        let dated = agreeing.max { $0.date.precision < $1.date.precision }
        guard
            suffices(
                profile, hasAct: act != nil, hasPlace: place != nil, precision: dated?.date.precision,
                present: present.count)
        else { return .nothing }
        if let evidence = forbids(
            profile, cues, stream, dates: dated == nil ? dates : [], act: act, place: place)
        {
            let words = (act.map { stream.words[$0].tokens } ?? place).map {
                context.corpus[cues.passage.source].text.span($0)
            }
            return .refused(
                Refusal(
                    entity: .event(profile.event), passage: cues.passage,
                    span: words ?? context.corpus[cues.passage].span, evidence: evidence))
        }
        return hit(profile, cues, stream, act: act, place: place, dated: dated, present: present)
            .map { .told($0) } ?? .nothing
    }

    /// Whether the sentence has an act of its kind or any time, and anybody of those who took part or its place:
    /// nearly all sentences have not, and cost no more than this.
    private func canBe(_ profile: EventProfile, _ cues: PassageCues) -> Bool {
        guard
            !cues.times.isEmpty
                || cues.acts.contains(where: { $0.classes.contains(where: profile.acts.contains) })
        else { return false }
        return profile.place.first?.actor == nil
            || cues.actors.contains { actor in
                profile.participants.contains(actor) || profile.place.first?.actor == actor
            }
    }

    /// What speaks against it: another time, another place, another person.
    private func forbids(
        _ profile: EventProfile, _ cues: PassageCues, _ stream: ContentStream, dates: [PassageCues.Time],
        act: Int?, place: Range<Int>?
    ) -> Evidence? {
        let text = context.corpus[cues.passage.source].text
        if let evidence = EventForbids.hasOtherDate(
            profile, attached: dates, isNamed: false, words: { text.string($0.span) })
        {
            return evidence
        }
        if place == nil, let other = elsewhere(profile, cues, stream) {
            let words = context.words(stream.words[other].tokens, in: cues.passage.source)
            return Evidence(EventForbids.otherPlace.id, .otherPlace(words: words, place: profile.placeName))
        }
        guard let act, let other = another(profile, act, cues, stream) else { return nil }
        return Evidence(
            EventForbids.otherActors.id, .otherActor(words: context[other].name, event: profile.label))
    }

    private func hit(
        _ profile: EventProfile, _ cues: PassageCues, _ stream: ContentStream, act: Int?, place: Range<Int>?,
        dated: PassageCues.Time?, present: [ActorIndex]
    ) -> EventHit? {
        guard
            let trigger = act.map({ stream.words[$0].tokens }) ?? place
                ?? dated.map({
                    context.corpus[cues.passage.source].text.tokens(overlapping: $0.expression.span)
                })
        else { return nil }
        var evidence: [Evidence] = []
        func give(_ fact: Fact) { evidence.append(Evidence(Self.pass.id, fact)) }
        let source = cues.passage.source
        if let act {
            give(
                .actOfEvent(words: context.words(stream.words[act].tokens, in: source), event: profile.label))
        }
        if let place {
            give(.placeOfEvent(words: context.words(place, in: source), place: profile.placeName))
        }
        if let dated, let date = profile.date {
            give(
                .dateOfEvent(
                    words: context.corpus[source].text.string(dated.expression.span), value: date.description)
            )
        }
        if !present.isEmpty { give(.actorsOfEvent(present.map { context[$0].name }, event: profile.label)) }
        return EventHit(
            event: profile.event, passage: cues.passage, tokens: trigger, form: .inferred, evidence: evidence)
    }

    /// What must come together: the act with its place, or with its day or month; a bare year only with the
    /// place; without a word for the act the very day and two of those who took part, or the month and all of them.
    private func suffices(
        _ profile: EventProfile, hasAct: Bool, hasPlace: Bool, precision: EDTFDate.Precision?, present: Int
    ) -> Bool {
        let isDay = precision == .day && profile.date?.precision == .day
        if hasAct, hasPlace { return present >= 1 || precision != nil }
        if hasAct, isDay { return present >= 1 }
        if hasAct, let precision, precision >= .month { return present >= 2 }
        let areAll = present >= 2 && present == profile.participants.count
        if areAll, let precision, precision >= .month, profile.date.map({ $0.precision >= .month }) ?? false {
            return true
        }
        return isDay && (hasPlace ? present >= 1 : present >= 2)
    }

    private func place(_ profile: EventProfile, _ cues: PassageCues, _ stream: ContentStream) -> Range<Int>? {
        guard let first = profile.place.first else { return nil }
        let tokens = context.corpus[cues.passage.source].text.tokens
        for position in cues.sentence where stream.words[position].meaning == first {
            let end = position + profile.place.count
            guard end <= cues.sentence.upperBound,
                zip(position..<end, profile.place).allSatisfy({ stream.words[$0].meaning == $1 })
            else { continue }
            let range = stream.words[position].tokens.lowerBound..<stream.words[end - 1].tokens.upperBound
            var before = range.lowerBound - 1
            if before >= 0, tokens[before].form == function.article { before -= 1 }
            guard before >= 0 else { continue }
            // "to the U.S." is seldom a scene, "to Riyadh" often.
            let isState = first.actor.map { context[$0].kind == .state } ?? false
            if isState
                ? tokens[before].form == function.inside : function.locative.contains(tokens[before].form)
            {
                return range
            }
        }
        return nil
    }

    /// The word for the act: one of the kinds that the names of the event tell of, the nearest to the place.
    private func act(
        _ profile: EventProfile, _ cues: PassageCues, near place: Range<Int>?, _ stream: ContentStream,
        _ taken: [EventHit]
    ) -> Int? {
        let fitting = cues.acts.filter { act in
            act.classes.contains(where: profile.acts.contains)
                && !taken.contains { $0.tokens.overlaps(stream.words[act.word].tokens) }
        }.map(\.word)
        guard let place else { return fitting.first }
        return fitting.min { a, b in
            abs(stream.words[a].tokens.lowerBound - place.lowerBound)
                < abs(stream.words[b].tokens.lowerBound - place.lowerBound)
        }
    }

    /// The word that names another place as the scene; nil when none does.
    private func elsewhere(_ profile: EventProfile, _ cues: PassageCues, _ stream: ContentStream) -> Int? {
        guard !profile.place.isEmpty else { return nil }
        let tokens = context.corpus[cues.passage.source].text.tokens
        return cues.sentence.first { position in
            let word = stream.words[position]
            guard let actor = word.meaning.actor, context[actor].kind == .place,
                !profile.place.contains(word.meaning), word.tokens.lowerBound > 0
            else { return false }
            return function.locative.contains(tokens[word.tokens.lowerBound - 1].form)
        }
    }

    /// The person with whom the act is said to be and who took no part; nil when there is none.
    private func another(
        _ profile: EventProfile, _ act: Int, _ cues: PassageCues, _ stream: ContentStream
    ) -> ActorIndex? {
        let tokens = context.corpus[cues.passage.source].text.tokens
        var position = act + 1
        while position < cues.sentence.upperBound, stream.words[position].isTitle { position += 1 }
        guard position < cues.sentence.upperBound, let actor = stream.words[position].meaning.actor,
            context[actor].kind == .person, !profile.participants.contains(actor)
        else { return nil }
        let between = stream.words[act].tokens.upperBound..<stream.words[position].tokens.lowerBound
        return between.contains { tokens[$0].form == function.with } ? actor : nil
    }
}
