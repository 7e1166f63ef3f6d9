/// The single days that passages name: "Feb. 18", "on Tuesday" where the text's own date tells which.
struct PassageDays {
    private let times: [[TimeExpression]]

    init(_ times: [[TimeExpression]]) { self.times = times }

    /// The days that a passage names and the words that name them, by place; none for months, years and spans.
    subscript(passage: Passage) -> [(day: CalendarDay, span: TextSpan)] {
        guard passage.source.value < times.count else { return [] }
        let all = times[passage.source.value]
        let first = all.partitionIndex { $0.sentence >= passage.sentence }
        return all[first...].prefix { $0.sentence == passage.sentence }.compactMap { time in
            guard let date = time.date, date.precision == .day, !date.isInterval, let day = date.earliest
            else { return nil }
            return (day, time.span)
        }
    }

    /// Gives every day that some passage names its term.
    func intern(_ list: PassageList, _ table: inout TermTable) {
        for passage in list.passages {
            for (day, _) in self[passage] { _ = table.term(of: day) }
        }
    }
}
