/// The time that belongs to an event phrase, and the time of which its paragraph speaks.
struct PhraseTimes {
    /// How many tokens may stand between a phrase and its date.
    private static let reach = 10

    let corpus: Corpus
    let times: [[TimeExpression]]

    /// The date nearest to the phrase in its sentence; nil where none is near.
    func date(of phrase: EventPhrase, in passage: Passage) -> EDTFDate? {
        let text = corpus[passage.source].text
        var best: (distance: Int, date: EDTFDate)?
        for time in expressions(passage.source, passage.sentence, passage.sentence) {
            guard let date = time.date else { continue }
            let tokens = text.tokens(overlapping: time.span)
            let distance = max(
                0, tokens.lowerBound - phrase.tokens.upperBound, phrase.tokens.lowerBound - tokens.upperBound)
            if distance <= Self.reach, distance < best?.distance ?? .max { best = (distance, date) }
        }
        return best?.date
    }

    /// The year of which a passage speaks: the last that its paragraph names up to there, or that of the text.
    func year(of passage: Passage) -> Int? {
        let source = corpus[passage.source]
        let paragraph = source.text[source.text[passage.sentence].paragraph].sentences
        let first = SentenceIndex(paragraph.lowerBound)
        let named = expressions(passage.source, first, passage.sentence).last { $0.date != nil }
        return (named?.date ?? source.metadata.date)?.earliest?.year
    }

    private func expressions(
        _ source: SourceIndex, _ first: SentenceIndex, _ last: SentenceIndex
    ) -> ArraySlice<TimeExpression> {
        guard source.value < times.count else { return [] }
        let all = times[source.value]
        let start = all.partitionIndex { $0.sentence >= first }
        let end = all.partitionIndex { $0.sentence > last }
        return all[start..<max(start, end)].filter { time in
            (time.kind == .date || time.kind == .time) && (time.date.map { $0.precision >= .year } ?? false)
        }[...]
    }
}
