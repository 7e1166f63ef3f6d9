/// The events of the index in the texts: the passes that mark them, in order, sentence by sentence.
struct IndexedEvents {
    private let context: LinkingContext
    private let acts: Acts
    private let names: EventNames
    private let profiles: [EventProfile]
    private let heads: ReferBackPass.Heads
    private let function: FunctionWords

    init(_ context: LinkingContext, actors: IndexedActors, reader: ContentReader, streams: [ContentStream]) {
        self.context = context
        let acts = Acts(context)
        self.acts = acts
        function = reader.function
        var counts: [Meaning: Int] = [:]
        for stream in streams {
            for word in stream.words { counts[word.meaning, default: 0] += 1 }
        }
        names = EventNames(context, actors: actors, reader: reader, acts: acts, counts: counts)
        profiles = context.index.events.indices.map {
            EventProfile(EventIndex($0), context, actors: actors, reader: reader, acts: acts)
        }
        heads = ReferBackPass.Heads(profiles)
    }

    /// What a source tells of, by place, and what it seems to tell of and does not.
    struct Found {
        var hits: [EventHit] = []
        var refusals: [Refusal] = []
    }

    /// What a source tells of.
    func find(in source: SourceIndex, _ stream: ContentStream) -> Found {
        let text = context.corpus[source].text
        let choice = SharedNamePass(profiles: profiles, textDate: context.corpus[source].metadata.date)
        let bareActs = BareActPass(context, profiles: profiles, choice: choice)
        let cueReader = CueReader(context: context, acts: acts)
        var memory = ReferBackPass(context, function: function)
        // A text does not tell of what came after it.
        let told = profiles.indices.filter {
            EventForbids.isNotYet(profiles[$0], textDate: choice.textDate) == nil
        }
        var found = Found()
        for number in text.sentences.indices {
            let sentence = SentenceIndex(number)
            let cues = cueReader.cues(of: Passage(source, sentence), stream)
            let apparatus = text[text[sentence].paragraph].apparatus
            if apparatus == .heading { memory.beginSection(at: sentence) }
            var refusals: [Refusal] = []
            var hits = named(cues, stream, memory, choice, &refusals)
            if apparatus?.carriesLinks ?? true {
                inferred(cues, stream, &memory, told: told, bareActs, &refusals, &hits)
            }
            found.refusals += refusals
            found.hits += hits.sorted {
                ($0.tokens.lowerBound, $0.tokens.upperBound, $0.event) < (
                    $1.tokens.lowerBound, $1.tokens.upperBound, $1.event
                )
            }
        }
        return found
    }

    /// Adds what no name tells: acts with their time, place and people, and descriptions that point back.
    private func inferred(
        _ cues: PassageCues, _ stream: ContentStream, _ memory: inout ReferBackPass, told: [Int],
        _ bareActs: BareActPass, _ refusals: inout [Refusal], _ hits: inout [EventHit]
    ) {
        var forbidden = Set(refusals.map(\.entity))
        let inference = TimePlaceActPass(context: context, acts: acts, function: function)
        let named = hits
        for position in told where !forbidden.contains(.event(profiles[position].event)) {
            let event = profiles[position].event
            guard !hits.contains(where: { $0.event == event }) else { continue }
            switch inference.judge(profiles[position], cues, stream, taken: named) {
            case .told(let hit): hits.append(hit)
            case .refused(let refusal):
                refusals.append(refusal)
                forbidden.insert(refusal.entity)
            case .nothing: continue
            }
        }
        hits += bareActs.hits(cues, stream, memory, taken: hits).filter {
            !forbidden.contains(.event($0.event))
        }
        for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) { memory.note(hit) }
        for position in cues.sentence {
            let range = stream.words[position].tokens
            guard !hits.contains(where: { $0.tokens.overlaps(range) }),
                let hit = memory.hit(
                    position, stream, cues, profiles: profiles, heads: heads),
                !forbidden.contains(.event(hit.event))
            else { continue }
            hits.append(hit)
            memory.note(hit)
        }
    }

    /// The names in a sentence; notes what is refused there.
    private func named(
        _ cues: PassageCues, _ stream: ContentStream, _ memory: ReferBackPass, _ choice: SharedNamePass,
        _ refusals: inout [Refusal]
    ) -> [EventHit] {
        let source = cues.passage.source
        let text = context.corpus[source].text
        var hits: [EventHit] = []
        for group in grouped(longest(names.matches(stream, in: cues.sentence, text.tokens))) {
            var match = group[0]
            if group.count > 1 {
                guard let chosen = choice.choose(group.map(\.name.event), cues, memory)?.event,
                    let matching = group.first(where: { $0.name.event == chosen })
                else { continue }
                match = matching
            }
            let profile = profiles[match.name.event.value]
            let range = tokens(of: match, stream)
            if let evidence = forbids(profile, match, range, cues, text, choice, isChosen: group.count > 1) {
                refusals.append(
                    Refusal(
                        entity: .event(profile.event), passage: cues.passage, span: text.span(range),
                        evidence: evidence))
                continue
            }
            let words = context.words(range, in: source)
            guard !hits.contains(where: { $0.event == profile.event && $0.tokens.overlaps(range) }) else {
                continue
            }
            hits.append(
                EventHit(
                    event: profile.event, passage: cues.passage, tokens: range,
                    form: match.name.words == profile.label ? .name : .alias,
                    evidence: [Evidence(EventNamePass.pass.id, .named(words: words, name: profile.label))]))
        }
        return hits
    }

    private func tokens(of match: EventNames.Match, _ stream: ContentStream) -> Range<Int> {
        let first = stream.words[match.words[0]].tokens.lowerBound - match.name.lead.count
        return first..<stream.words[match.words[match.words.count - 1]].tokens.upperBound
    }

    /// What speaks against a name in the text's date or in a date at the words; nil when nothing does.
    private func forbids(
        _ profile: EventProfile, _ match: EventNames.Match, _ range: Range<Int>, _ cues: PassageCues,
        _ text: SourceText, _ choice: SharedNamePass, isChosen: Bool
    ) -> Evidence? {
        if let evidence = EventForbids.isNotYet(profile, textDate: choice.textDate),
            !match.name.isDistinctive || !EventForbids.isAnnounced(profile, textDate: choice.textDate)
        {
            return evidence
        }
        let times =
            profile.kind == .event || isChosen
            ? attached(to: range, cues, text)
            : match.name.isDistinctive ? [] : cues.times.filter { $0.date.precision >= .year }
        return EventForbids.hasOtherDate(
            profile, attached: times, isNamed: true, words: { text.string($0.span) })
    }

    /// Matches that stand on the same words, together: one of them is meant.
    private func grouped(_ matches: [EventNames.Match]) -> [[EventNames.Match]] {
        var groups: [[EventNames.Match]] = []
        for match in matches {
            if let same = groups.firstIndex(where: { $0[0].words == match.words }) {
                groups[same].append(match)
            } else {
                groups.append([match])
            }
        }
        return groups
    }

    /// Leaves out what one word of a longer name would say by itself.
    private func longest(_ matches: [EventNames.Match]) -> [EventNames.Match] {
        let byLength = matches.sorted {
            ($1.words.count, $0.words[0], $0.name.event) < ($0.words.count, $1.words[0], $1.name.event)
        }
        var kept: [EventNames.Match] = []
        for match in byLength {
            let isInside = kept.contains { longer in
                match.words.count == 1 && longer.words.count > 1 && longer.words.contains(match.words[0])
                    || match.name.event == longer.name.event && match.words.allSatisfy(longer.words.contains)
            }
            if !isInside { kept.append(match) }
        }
        return kept
    }

    /// The times that belong to words: right before them, or right after them with a preposition.
    private func attached(to range: Range<Int>, _ cues: PassageCues, _ text: SourceText) -> [PassageCues.Time]
    {
        cues.times.filter { time in
            let tokens = text.tokens(overlapping: time.expression.span)
            if tokens.overlaps(range) { return true }
            if tokens.upperBound <= range.lowerBound { return range.lowerBound - tokens.upperBound <= 1 }
            return tokens.lowerBound - range.upperBound <= 1
        }
    }
}
