/// The events by date, and in which order each source tells of them.
public struct Timeline: Sendable {
    /// An event on the calendar.
    public struct Row: Sendable {
        /// The event.
        public let event: EventIndex
        /// When it was, as finely as it is known: a year is not the first of January.
        public let date: EDTFDate?
        /// The first passage of each source that tells of it, in corpus order; nil where it does not.
        public let first: [Passage?]
        /// For each source the place of the event in that source's order of telling, from 1; nil where it is not told.
        public let order: [Int?]
    }

    /// By date; undated events last.
    public let rows: [Row]

    /// The timeline of a model.
    public init(_ model: CorpusModel, reader: TellingReader) {
        let events = EventOrder.byDate(model)
        let firsts = events.map { event -> [Passage?] in
            let tellings = reader.tellings(of: event)
            return model.corpus.indices.map { source in
                tellings.first { $0.passage.source == source && !$0.isRepeat }?.passage
            }
        }
        var orders = events.map { _ in [Int?](repeating: nil, count: model.corpus.sources.count) }
        for source in model.corpus.sources.indices {
            let told = events.indices.compactMap { row in firsts[row][source].map { (row: row, passage: $0) }
            }
            .sorted { ($0.passage, $0.row) < ($1.passage, $1.row) }
            for (position, entry) in told.enumerated() { orders[entry.row][source] = position + 1 }
        }
        rows = events.indices.map {
            Row(
                event: events[$0], date: model.events[events[$0].value].date, first: firsts[$0],
                order: orders[$0])
        }
    }
}
