/// Which source tells of which event: a matrix, events by sources.
public struct Silences: Sendable {
    /// An event's row.
    public struct Row: Sendable {
        /// The event.
        public let event: EventIndex
        /// How each source stands to it, in corpus order.
        public let standings: [Standing]
        /// How many sentences of each source tell of it, repeats left out.
        public let counts: [Int]
    }

    /// A row for each event, by date, undated ones last.
    public let rows: [Row]

    /// The matrix of a model.
    public init(_ model: CorpusModel, reader: TellingReader) {
        rows = Timeline.order(model).map { Self.row($0, in: model, reader: reader) }
    }

    /// The row of one event.
    public static func row(_ event: EventIndex, in model: CorpusModel, reader: TellingReader) -> Row {
        let bySource = Dictionary(grouping: reader.tellings(of: event), by: \.passage.source)
        return Row(
            event: event,
            standings: model.corpus.indices.map {
                Standing(
                    tellings: bySource[$0] ?? [], event: model.events[event.value],
                    textDate: model.corpus[$0].metadata.date)
            },
            counts: model.corpus.indices.map { bySource[$0]?.count { !$0.isRepeat } ?? 0 })
    }

    /// Why a source stands to an event as it does, as one English sentence without a final stop.
    public static func why(
        _ standing: Standing, _ event: EventIndex, _ source: SourceIndex, in model: CorpusModel
    ) -> (says: String, passage: Passage?) {
        switch standing {
        case .told, .inPassing:
            let first = model.mentions(of: .event(event)).first { $0.passage.source == source }
            return (standing.rawValue, first?.passage)
        case .couldNotKnow:
            let written = model.corpus[source].metadata.date?.description ?? "at an unknown date"
            let happened = model.events[event.value].date?.description ?? "later"
            return ("written \(written), the event is of \(happened)", nil)
        case .silent:
            guard let nearest = NearestPassage(to: event, in: source, of: model) else {
                return ("no passage names its actors, its date or a word of its name", nil)
            }
            return ("nearest \(model.corpus.address(of: nearest.passage)): \(nearest.says)", nearest.passage)
        }
    }
}
