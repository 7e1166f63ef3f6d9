/// The single days that passages name by a number: "Feb. 18", "the 16th". "On Tuesday" and "yesterday" are left
/// out: which day they mean hangs on the date of the text, and that is often only inferred.
struct PassageDays {
    private let days: [[(sentence: SentenceIndex, day: CalendarDay, span: TextSpan)]]

    init(_ times: [[TimeExpression]], in corpus: Corpus) {
        days = times.enumerated().map { source, times in
            let text = corpus.sources[source].text
            return times.compactMap { time in
                guard let date = time.date, date.precision == .day, !date.isInterval, let day = date.earliest,
                    text.tokens[text.tokens(overlapping: time.span)].contains(where: { $0.kind == .number })
                else { return nil }
                return (time.sentence, day, time.span)
            }
        }
    }

    /// The days that a passage names and the words that name them, by place; none for months, years and spans.
    subscript(passage: Passage) -> [(day: CalendarDay, span: TextSpan)] {
        guard passage.source.value < days.count else { return [] }
        let all = days[passage.source.value]
        let first = all.partitionIndex { $0.sentence >= passage.sentence }
        return all[first...].prefix { $0.sentence == passage.sentence }.map { ($0.day, $0.span) }
    }

    /// Gives every day that some passage names its term.
    func intern(_ list: PassageList, _ table: inout TermTable) {
        for passage in list.passages {
            for (day, _) in self[passage] { _ = table.term(of: day) }
        }
    }
}
