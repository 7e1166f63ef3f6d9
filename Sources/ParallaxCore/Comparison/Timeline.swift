/// The events by date, and in which order each source tells of them.
public struct Timeline: Sendable {
    /// An event on the calendar.
    public struct Row: Sendable {
        /// The event.
        public let event: EventIndex
        /// When it was, as finely as it is known: a year is not the first of January.
        public let date: EDTFDate?
        /// The first mention in each source, in corpus order; nil where it is not told.
        public let first: [Mention?]
        /// For each source the place of the event in that source's order of telling, from 1; nil where it is not
        /// told.
        public let order: [Int?]
    }

    /// By date; undated events last.
    public let rows: [Row]

    /// The timeline of a model.
    public init(_ model: CorpusModel) {
        let events = Self.order(model)
        let firsts = events.map { event -> [Mention?] in
            var first = [Mention?](repeating: nil, count: model.corpus.sources.count)
            for mention in model.mentions(of: .event(event)) where first[mention.passage.source.value] == nil
            {
                let text = model.corpus[mention.passage.source].text
                let apparatus = text[text[mention.passage.sentence].paragraph].apparatus
                if apparatus?.carriesLinks ?? true { first[mention.passage.source.value] = mention }
            }
            return first
        }
        var orders = events.map { _ in [Int?](repeating: nil, count: model.corpus.sources.count) }
        for source in model.corpus.sources.indices {
            let told = events.indices.compactMap { row in
                firsts[row][source].map { (row: row, start: $0.span.start) }
            }.sorted { ($0.start, $0.row) < ($1.start, $1.row) }
            for (position, entry) in told.enumerated() { orders[entry.row][source] = position + 1 }
        }
        rows = events.indices.map { row in
            Row(
                event: events[row], date: model.events[events[row].value].date, first: firsts[row],
                order: orders[row])
        }
    }

    /// The events by the first day that the date may mean, finer dates first; undated ones last, by label.
    public static func order(_ model: CorpusModel) -> [EventIndex] {
        model.events.indices.map { EventIndex($0) }.sorted { a, b in
            let (first, second) = (model.events[a.value], model.events[b.value])
            switch (first.date, second.date) {
            case (let one?, let other?):
                if one.earliest != other.earliest {
                    guard let start = one.earliest else { return true }
                    guard let otherStart = other.earliest else { return false }
                    return start < otherStart
                }
                if one.precision != other.precision { return one.precision > other.precision }
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): break
            }
            return (first.label, a.value) < (second.label, b.value)
        }
    }
}
