/// Links passages of different sources that tell of the same event.
struct SharedEventPass {
    static let pass = LinkingPass(
        "shared-event", .links, "Passages of two sources that tell of one event belong together.",
        example: "“the 16th” in one source falls in “2018” in the other, both in Helsinki")

    /// How many of another source's tellings of one event a passage is linked to: the fullest.
    private static let mostPerSource = 24
    /// A link below this score is only possible.
    private static let floor = 0.0

    /// Two passages and the event that they share.
    private struct Pair {
        let a: Passage
        let b: Passage
        let event: EventIndex
        let score: Double
        /// The positions of the two among the tellings of the event.
        let tellings: (a: Int, b: Int)

        /// By the passages, then the surest event first.
        func comes(before other: Pair) -> Bool {
            if a != other.a { return a < other.a }
            if b != other.b { return b < other.b }
            return score != other.score ? score > other.score : event < other.event
        }
    }

    let corpus: Corpus
    let actors: [Actor]
    let events: [Event]

    /// The links of all events; `tellings` holds those of each event by passage.
    func links(_ tellings: [[EventTelling]], places: [ActorIndex?]) -> [CrossReference] {
        var pairs: [Pair] = []
        for (position, all) in tellings.enumerated() where all.count > 1 {
            collect(all, EventIndex(position), &pairs)
        }
        pairs.sort { $0.comes(before: $1) }
        var links: [CrossReference] = []
        var start = 0
        while start < pairs.count {
            var end = start + 1
            while end < pairs.count, pairs[end].a == pairs[start].a, pairs[end].b == pairs[start].b {
                end += 1
            }
            links.append(link(pairs[start..<end], tellings))
            start = end
        }
        return links
    }

    private func collect(_ all: [EventTelling], _ event: EventIndex, _ pairs: inout [Pair]) {
        var bySource: [[Int]] = []
        for position in all.indices {
            if let last = bySource.last?.first, all[last].passage.source == all[position].passage.source {
                bySource[bySource.count - 1].append(position)
            } else {
                bySource.append([position])
            }
        }
        let best = bySource.map { tellings in
            tellings.count <= Self.mostPerSource
                ? tellings
                : tellings.sorted { (all[$1].weight, $0) < (all[$0].weight, $1) }
                    .prefix(Self.mostPerSource).sorted()
        }
        let specificity = specificity(of: event, tellings: all.count)
        for (first, tellings) in best.enumerated() {
            for others in best[(first + 1)...] {
                for a in tellings {
                    for b in others {
                        pairs.append(
                            Pair(
                                a: all[a].passage, b: all[b].passage, event: event,
                                score: specificity * all[a].weight * all[b].weight, tellings: (a, b)))
                    }
                }
            }
        }
    }

    /// Events before processes, and what few passages tell of before what all tell of.
    private func specificity(of event: EventIndex, tellings: Int) -> Double {
        (events[event.value].kind == .event ? 2 : 1) * 4 / (4 + Double(tellings).squareRoot())
    }

    private func link(_ pairs: ArraySlice<Pair>, _ tellings: [[EventTelling]]) -> CrossReference {
        let strongest = pairs[pairs.startIndex]
        let others = pairs.dropFirst().reduce(0) { $0 + $1.score }
        let score = strongest.score + 0.25 * others
        return CrossReference(
            entities: pairs.map { .event($0.event) }, strongest.a, strongest.b, score: score,
            isLink: score > Self.floor,
            evidence: pairs.flatMap { pair in
                let all = tellings[pair.event.value]
                return evidence(pair.event, all[pair.tellings.a], all[pair.tellings.b])
            } + SharedWords.evidence(strongest.a, strongest.b, in: corpus))
    }

    private func evidence(_ event: EventIndex, _ a: EventTelling, _ b: EventTelling) -> [Evidence] {
        let event = events[event.value]
        func words(_ telling: EventTelling) -> String {
            corpus[telling.passage.source].text.string(telling.mention.span)
        }
        var facts: [Fact] = [.sameNamed(a: words(a), b: words(b), name: event.label)]
        if a.hasPlace, b.hasPlace, let place = event.place { facts.append(.samePlace(place)) }
        let shared = a.participants.filter(b.participants.contains)
        if !shared.isEmpty { facts.append(.sameActors(shared.map { actors[$0.value].name })) }
        if let first = a.time, let second = b.time, let value = first.date, let other = second.date,
            value.overlaps(other)
        {
            let (said, also) = (
                corpus[a.passage.source].text.string(first.span),
                corpus[b.passage.source].text.string(second.span)
            )
            facts.append(
                value.precision == other.precision
                    ? .sameDate(a: said, b: also, value: value.description)
                    : value.precision > other.precision
                        ? .dateWithin(fine: said, coarse: also, value: value.description)
                        : .dateWithin(fine: also, coarse: said, value: other.description))
        }
        return facts.map { Evidence(Self.pass.id, $0) }
    }
}
