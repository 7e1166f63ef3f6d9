/// Two different events that two sources both call the first of their kind for the same two persons.
/// Example: "their first official meeting in Helsinki" (2018) against "met with Putin for the first time" (Hamburg, 2017).
struct FirstDiscrepancy {
    private struct Claim {
        let event: EventIndex
        let passage: Passage
        let span: TextSpan
        let persons: Set<ActorIndex>
    }

    private let model: CorpusModel
    private let first: FormSet
    private let time: FormSet
    private let encounters: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        let vocabulary = model.corpus.vocabulary
        first = FormSet("first", in: vocabulary)
        time = FormSet("time", in: vocabulary)
        encounters = FormSet("meeting meetings summit talks encounter conversation visit met", in: vocabulary)
    }

    func discrepancies(_ tellings: [EventIndex: [Telling]]) -> [Discrepancy] {
        var claims: [Claim] = []
        for event in tellings.keys.sorted() where model.events[event.value].kind == .event {
            for telling in tellings[event] ?? [] where !telling.isRepeat {
                guard let span = claim(in: telling) else { continue }
                let persons = Set(
                    (telling.actors.compactMap { mention -> ActorIndex? in
                        if case .actor(let index) = mention.entity { index } else { nil }
                    } + model.events[event.value].actors).filter { model.actors[$0.value].kind == .person })
                claims.append(Claim(event: event, passage: telling.passage, span: span, persons: persons))
            }
        }
        claims.sort { ($0.passage, $0.event) < ($1.passage, $1.event) }
        var found: [Discrepancy] = []
        var seen: Set<Set<EventIndex>> = []
        for (position, a) in claims.enumerated() {
            for b in claims[(position + 1)...]
            where b.event != a.event && b.passage.source != a.passage.source
                && a.persons.intersection(b.persons).count >= 2
            {
                guard seen.insert([a.event, b.event]).inserted else { continue }
                let names = a.persons.intersection(b.persons).sorted().map { model.actors[$0.value].name }
                found.append(
                    Discrepancy(
                        event: a.event, .order, .differ, Synopsis.Words(passage: a.passage, span: a.span),
                        Synopsis.Words(passage: b.passage, span: b.span),
                        says:
                            "the first of \(names.joined(separator: " and ")): \(described(a)), \(described(b))"
                    ))
            }
        }
        return found
    }

    private func described(_ claim: Claim) -> String {
        let event = model.events[claim.event.value]
        return
            "“\(model.words(claim.span, claim.passage))” (\(event.label)\(event.date.map { ", \($0)" } ?? ""))"
    }

    /// "first … meeting" with at most three words between, or an encounter "for the first time".
    private func claim(in telling: Telling) -> TextSpan? {
        let text = model.corpus[telling.passage.source].text
        let sentence = text[telling.passage.sentence].tokens
        for position in sentence where first.contains(text.tokens[position].form) {
            let after = (position + 1)..<min(position + 5, sentence.upperBound)
            if let noun = after.first(where: { encounters.contains(text.tokens[$0].form) }) {
                return TextSpan(text.tokens[position].span.start, text.tokens[noun].span.end)
            }
            guard let next = after.first, time.contains(text.tokens[next].form),
                let verb = sentence.prefix(while: { $0 < position }).last(where: {
                    encounters.contains(text.tokens[$0].form)
                })
            else { continue }
            return TextSpan(text.tokens[verb].span.start, text.tokens[next].span.end)
        }
        return nil
    }
}
