/// The dates that sources give for one event.
///
/// Only a date that touches the event's name, or is joined to it by "in", "on", "was held on", counts: with another
/// verb between, it may be that of something else ("the treaty is set to expire in"), and behind a comma alone it may
/// begin something new. A date that cannot be the one of the index, of another source, or of the same sentence,
/// differs; one that is only less fine agrees as far as it goes.
/// Example: "at the February 2025 Washington Summit" against the index's 2024-07-09/2024-07-11.
struct DateDiscrepancy: DiscrepancyRule {
    private struct Dated {
        let telling: Telling
        let time: TimeExpression
        let date: EDTFDate
    }

    private let model: CorpusModel
    private let connectors: FormSet
    /// Verbs that say no more than that it happened.
    private let happening: FormSet
    private let comma: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        let vocabulary = model.corpus.vocabulary
        connectors = FormSet("in on at of the during early late mid was were place", in: vocabulary)
        happening = FormSet("held took happened occurred convened", in: vocabulary)
        comma = FormSet(",", in: vocabulary)
    }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        let known = model.events[event.value]
        guard known.kind == .event else { return [] }
        let dated = tellings.flatMap { telling in
            telling.times.compactMap { time -> Dated? in
                guard let date = time.date, !date.isInterval, isClose(time.span, telling) else { return nil }
                return Dated(telling: telling, time: time, date: date)
            }
        }
        var found: [Discrepancy] = []
        if let date = known.date {
            found += dated.filter { !$0.date.overlaps(date) }.map { against(date, $0, event, dated) }
        } else {
            found += betweenSources(dated, event)
        }
        return found + coarser(dated.filter { known.date.map($0.date.overlaps) ?? true }, event)
    }

    private func isClose(_ span: TextSpan, _ telling: Telling) -> Bool {
        let text = model.corpus[telling.passage.source].text
        return telling.names.contains { name in
            if name.overlaps(span) { return true }
            let between = text.tokens(
                overlapping: TextSpan(min(name.end, span.end), max(name.start, span.start)))
            // Another date of it may stand between.
            let forms = text.tokens[between].filter { token in
                !telling.times.contains { $0.span.contains(token.span) }
            }.map(\.form)
            let happens = forms.contains { happening.contains($0) }
            return forms.allSatisfy {
                connectors.contains($0) || happening.contains($0) || happens && comma.contains($0)
            }
        }
    }

    private func against(
        _ date: EDTFDate, _ dated: Dated, _ event: EventIndex, _ all: [Dated]
    ) -> Discrepancy {
        let words = model.words(dated.time.span, dated.telling.passage)
        let fitting = all.filter { $0.date.overlaps(date) }
        let other =
            fitting.first { $0.telling.passage == dated.telling.passage }
            ?? fitting.first { $0.telling.passage.source != dated.telling.passage.source }
        let own = Synopsis.Words(passage: dated.telling.passage, span: dated.time.span)
        let label = model.events[event.value].label
        guard let other else {
            return Discrepancy(
                event: event, .date, .impossible, own, nil,
                says:
                    "\(model.sourceName(dated.telling.passage)) dates \(label) “\(words)”; the index has \(date)"
            )
        }
        return Discrepancy(
            event: event, .date, .differ, own,
            Synopsis.Words(passage: other.telling.passage, span: other.time.span),
            says: "“\(words)” and “\(model.words(other.time.span, other.telling.passage))” cannot be one date"
        )
    }

    private func betweenSources(_ dated: [Dated], _ event: EventIndex) -> [Discrepancy] {
        (pairs(dated) + pairsWithin(dated)).filter { !$0.0.date.overlaps($0.1.date) }.map { first, second in
            let a = model.words(first.time.span, first.telling.passage)
            let b = model.words(second.time.span, second.telling.passage)
            return Discrepancy(
                event: event, .date, .differ,
                Synopsis.Words(passage: first.telling.passage, span: first.time.span),
                Synopsis.Words(passage: second.telling.passage, span: second.time.span),
                says: "“\(a)” (\(first.date)) and “\(b)” (\(second.date)) cannot be one date")
        }
    }

    private func coarser(_ dated: [Dated], _ event: EventIndex) -> [Discrepancy] {
        pairs(dated).filter { $0.0.date.precision != $0.1.date.precision && $0.0.date.overlaps($0.1.date) }
            .map {
                first, second in
                let (coarse, fine) =
                    first.date.precision < second.date.precision ? (first, second) : (second, first)
                let words = model.words(coarse.time.span, coarse.telling.passage)
                return Discrepancy(
                    event: event, .date, .coarser,
                    Synopsis.Words(passage: coarse.telling.passage, span: coarse.time.span),
                    Synopsis.Words(passage: fine.telling.passage, span: fine.time.span),
                    says:
                        "“\(words)” is coarser than “\(model.words(fine.time.span, fine.telling.passage))” and holds it"
                )
            }
    }

    /// One pair for each two sources: the first date of each.
    private func pairs(_ dated: [Dated]) -> [(Dated, Dated)] {
        var first: [Dated] = []
        for entry in dated
        where !first.contains(where: { $0.telling.passage.source == entry.telling.passage.source }) {
            first.append(entry)
        }
        return first.indices.flatMap { a in first[(a + 1)...].map { (first[a], $0) } }
    }

    /// The dates of one sentence, each with those after it.
    private func pairsWithin(_ dated: [Dated]) -> [(Dated, Dated)] {
        dated.indices.flatMap { a in
            dated[(a + 1)...].filter { $0.telling.passage == dated[a].telling.passage }.map { (dated[a], $0) }
        }
    }
}
