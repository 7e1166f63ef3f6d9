/// When a process or a policy began.
///
/// A sentence that names it with a verb of beginning (launched, proposed …) is dated by a date of its own, or by
/// the last one named before it in its paragraph. Two sources that give different years differ.
/// Example: "launched in 2009" against "In 2008 … led the Obama administration to propose a 'reset'".
struct BeginningDiscrepancy: DiscrepancyRule {
    private let model: CorpusModel
    private let beginning: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        beginning = FormSet(
            """
            launched launch began begun begin started start starts proposed propose initiated initiate introduced \
            established founded opened announced inaugurated
            """, in: model.corpus.vocabulary)
    }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        var firsts: [(telling: Telling, time: TimeExpression, date: EDTFDate)] = []
        for telling in tellings
        where !firsts.contains(where: { $0.telling.passage.source == telling.passage.source }) {
            guard begins(telling), let time = time(of: telling), let date = time.date, !date.isInterval,
                date.precision >= .year, date.latest != nil
            else { continue }
            firsts.append((telling, time, date))
        }
        return firsts.indices.flatMap { a in
            firsts[(a + 1)...].filter { !$0.date.overlaps(firsts[a].date) }.map { second in
                let first = firsts[a]
                func said(_ entry: (telling: Telling, time: TimeExpression, date: EDTFDate)) -> String {
                    "\(model.sourceName(entry.telling.passage)) “\(model.words(entry.time.span, entry.telling.passage))”"
                }
                return Discrepancy(
                    event: event, .date, .differ,
                    Synopsis.Words(passage: first.telling.passage, span: first.time.span),
                    Synopsis.Words(passage: second.telling.passage, span: second.time.span),
                    says: "its beginning: \(said(first)), \(said(second))")
            }
        }
    }

    private func begins(_ telling: Telling) -> Bool {
        let text = model.corpus[telling.passage.source].text
        let tokens = text.tokens
        return telling.names.contains { name in
            let range = text.tokens(overlapping: name)
            let sentence = text[telling.passage.sentence].tokens
            let window =
                max(
                    sentence.lowerBound, range.lowerBound - 6)..<min(
                    sentence.upperBound, range.upperBound + 10)
            return window.contains { beginning.contains(tokens[$0].form) }
        }
    }

    private func time(of telling: Telling) -> TimeExpression? {
        if let own = telling.times.first(where: { $0.date != nil }) { return own }
        guard telling.passage.source.value < model.timeExpressions.count else { return nil }
        let text = model.corpus[telling.passage.source].text
        let sentence = text[telling.passage.sentence]
        let paragraph = text[sentence.paragraph].sentences
        return model.timeExpressions[telling.passage.source.value].last {
            $0.date != nil && $0.span.end <= sentence.span.start && paragraph.contains($0.sentence.value)
                && telling.passage.sentence.value - $0.sentence.value <= 2
        }
    }
}
