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
        var firsts: [(passage: Passage, time: TimeExpression, date: EDTFDate)] = []
        for telling in tellings where !firsts.contains(where: { $0.passage.source == telling.passage.source })
        {
            guard let verb = verbOfBeginning(in: telling), let time = time(of: telling.passage, near: verb),
                let date = time.date, !date.isInterval, date.precision >= .year,
                isNear(date, model.events[event.value])
            else { continue }
            firsts.append((telling.passage, time, date))
        }
        return firsts.indices.flatMap { a in
            firsts[(a + 1)...].filter { !$0.date.overlaps(firsts[a].date) }.map { second in
                let first = firsts[a]
                func said(_ entry: (passage: Passage, time: TimeExpression, date: EDTFDate)) -> String {
                    "\(model.sourceName(entry.passage)) “\(model.words(entry.time.span, entry.passage))”"
                }
                return Discrepancy(
                    event: event, .date, .differ,
                    Synopsis.Words(passage: first.passage, span: first.time.span),
                    Synopsis.Words(passage: second.passage, span: second.time.span),
                    says: "its beginning: \(said(first)), \(said(second))")
            }
        }
    }

    /// A year that lies further than two from the beginning that the index has is that of something else.
    private func isNear(_ date: EDTFDate, _ event: Event) -> Bool {
        guard let said = date.earliest, let known = event.date?.earliest else { return true }
        return abs(said.year - known.year) <= 2
    }

    /// A verb of beginning at most six words before the event's name or ten behind it.
    private func verbOfBeginning(in telling: Telling) -> Token? {
        let text = model.corpus[telling.passage.source].text
        let sentence = text[telling.passage.sentence].tokens
        for name in telling.names {
            let own = text.tokens(overlapping: name)
            let window =
                max(sentence.lowerBound, own.lowerBound - 6)..<min(sentence.upperBound, own.upperBound + 10)
            if let verb = window.first(where: { beginning.contains(text.tokens[$0].form) }) {
                return text.tokens[verb]
            }
        }
        return nil
    }

    /// A date at most three words behind the verb, or the last one named before the sentence in its paragraph, at
    /// most two sentences back.
    private func time(of passage: Passage, near verb: Token) -> TimeExpression? {
        let text = model.corpus[passage.source].text
        let sentence = text[passage.sentence]
        let paragraph = text[sentence.paragraph].sentences
        let times = model.timeExpressions[passage.source.value].filter { $0.date != nil }
        let own = times.first {
            $0.sentence == passage.sentence && $0.span.start >= verb.span.end
                && text.tokens(overlapping: TextSpan(verb.span.end, $0.span.start)).count <= 3
        }
        return own
            ?? times.last {
                $0.span.end <= sentence.span.start && paragraph.contains($0.sentence.value)
                    && passage.sentence.value - $0.sentence.value <= 2
            }
    }
}
