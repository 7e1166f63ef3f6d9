/// The events of the index in the texts: the passes that mark them, in order, sentence by sentence.
struct IndexedEvents {
    private let context: LinkingContext
    private let acts: Acts
    private let names: EventNames
    private let profiles: [EventProfile]
    private let byHead: [WordFamily: [EventIndex]]
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
        var byHead: [WordFamily: [EventIndex]] = [:]
        for profile in profiles {
            for head in profile.heads { byHead[head, default: []].append(profile.event) }
        }
        self.byHead = byHead
    }

    /// All mentions of a source, by place.
    func hits(in source: SourceIndex, _ stream: ContentStream) -> [EventHit] {
        let text = context.corpus[source].text
        let textDate = context.corpus[source].metadata.date
        let cueReader = CueReader(context: context, acts: acts)
        let inference = TimePlaceActPass(context: context, acts: acts, function: function)
        var memory = ReferBackPass(context, function: function)
        var all: [EventHit] = []
        for number in text.sentences.indices {
            let passage = Passage(source, SentenceIndex(number))
            let cues = cueReader.cues(of: passage, stream)
            var hits: [EventHit] = []
            var forbidden: Set<EventIndex> = []
            named(cues, stream, memory, textDate, &hits, &forbidden)
            let isRunningText = text[text[SentenceIndex(number)].paragraph].apparatus?.carriesLinks ?? true
            if isRunningText {
                for profile in profiles where !forbidden.contains(profile.event) {
                    guard !hits.contains(where: { $0.event == profile.event }),
                        EventForbids.isNotYet(profile, textDate: textDate) == nil,
                        let hit = inference.hit(profile, cues, stream)
                    else { continue }
                    hits.append(hit)
                }
                for hit in hits.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
                    memory.note(hit)
                }
                for position in cues.sentence {
                    let range = stream.words[position].tokens
                    guard !hits.contains(where: { $0.tokens.overlaps(range) }),
                        let hit = memory.hit(
                            position, stream, cues.sentence, passage, profiles: profiles, byHead: byHead),
                        !forbidden.contains(hit.event)
                    else { continue }
                    hits.append(hit)
                    memory.note(hit)
                }
            }
            all += hits.sorted {
                ($0.tokens.lowerBound, $0.tokens.upperBound, $0.event) < (
                    $1.tokens.lowerBound, $1.tokens.upperBound, $1.event
                )
            }
        }
        return all
    }

    /// Marks the names in a sentence, and notes what is forbidden there.
    private func named(
        _ cues: PassageCues, _ stream: ContentStream, _ memory: ReferBackPass, _ textDate: EDTFDate?,
        _ hits: inout [EventHit], _ forbidden: inout Set<EventIndex>
    ) {
        let source = cues.passage.source
        let text = context.corpus[source].text
        let matches = longest(names.matches(stream, in: cues.sentence, text.tokens))
        for match in matches {
            let event = match.name.event
            let profile = profiles[event.value]
            let first = stream.words[match.words[0]].tokens.lowerBound
            let last = stream.words[match.words[match.words.count - 1]].tokens.upperBound
            let range = (first - match.name.lead.count)..<last
            if !match.name.isDistinctive || match.name.isBare,
                EventForbids.isNotYet(profile, textDate: textDate) != nil
            {
                continue
            }
            let attached = self.attached(to: range, cues, text)
            if profile.kind == .event,
                EventForbids.hasOtherDate(
                    profile, attached: attached, isNamed: !match.name.isBare, words: { text.string($0.span) })
                    != nil
            {
                forbidden.insert(event)
                continue
            }
            let words = context.words(range, in: source)
            var evidence = [Evidence(EventNamePass.pass.id, .named(words: words, name: profile.label))]
            if match.name.isBare {
                guard let before = memory.wasTold(event) else { continue }
                evidence = [
                    Evidence(
                        ReferBackPass.pass.id,
                        .refersBack(
                            words: words, to: context.words(before.tokens, in: source), event: profile.label))
                ]
            }
            guard !hits.contains(where: { $0.event == event && $0.tokens.overlaps(range) }) else { continue }
            hits.append(
                EventHit(
                    event: event, passage: cues.passage, tokens: range,
                    form: match.name.isBare
                        ? .description : match.name.words == profile.label ? .name : .alias,
                    evidence: evidence))
        }
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
