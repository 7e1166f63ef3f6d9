/// What the sources say of one event, side by side: a row for each source, a column for each question.
public struct Synopsis: Sendable {
    /// A question that the columns answer.
    public enum Column: String, CaseIterable, Hashable, Sendable {
        case named = "named as"
        case who
        case what = "does what"
        case when
        case place = "where"
        case howMany = "how many"
        case word = "on whose word"
    }

    /// Words of a source that answer a question.
    public struct Words: Hashable, Sendable {
        /// The sentence in which they stand.
        public let passage: Passage
        /// The words.
        public let span: TextSpan
    }

    /// A source's answers.
    public struct Row: Sendable {
        /// The source.
        public let source: SourceIndex
        /// How it stands to the event.
        public let standing: Standing
        /// Its words by column; a missing or empty entry means unsaid.
        public let cells: [Column: [Words]]
        /// For a silent source the passage that comes nearest, and what it lacks.
        public let nearest: NearestPassage?
    }

    /// The event.
    public let event: EventIndex
    /// A row for each source, in corpus order.
    public let rows: [Row]
    /// The columns in which two sources that tell of the event say different things.
    public let differing: Set<Column>

    /// Reads the sources' tellings of an event.
    public init(_ event: EventIndex, in model: CorpusModel, reader: TellingReader) {
        self.init(event, in: model, tellings: reader.tellings(of: event), discrepancies: nil)
    }

    init(_ event: EventIndex, in model: CorpusModel, tellings: [Telling], discrepancies: [Discrepancy]?) {
        self.event = event
        let bySource = Dictionary(grouping: tellings, by: \.passage.source)
        let known = model.events[event.value]
        rows = model.corpus.indices.map { source in
            let own = bySource[source] ?? []
            let standing = Standing(
                tellings: own, event: known, textDate: model.corpus[source].metadata.date)
            return Row(
                source: source, standing: standing, cells: Self.cells(own, in: model),
                nearest: standing == .silent ? NearestPassage(to: event, in: source, of: model) : nil)
        }
        let found =
            discrepancies
            ?? DiscrepancyFinder(model).discrepancies(of: event, tellings: tellings)
        differing = Set(found.filter { $0.kind != .coarser }.compactMap(\.attribute.column))
    }

    private static func cells(_ tellings: [Telling], in model: CorpusModel) -> [Column: [Words]] {
        var cells: [Column: [Words]] = [:]
        var seen: [Column: Set<String>] = [:]
        func add(_ column: Column, _ span: TextSpan, _ passage: Passage, key: String? = nil) {
            let words = model.corpus[passage.source].text.string(span)
            guard seen[column, default: []].insert(key ?? words.lowercased()).inserted else { return }
            cells[column, default: []].append(Words(passage: passage, span: span))
        }
        for telling in tellings where !telling.isRepeat {
            let passage = telling.passage
            for span in telling.names { add(.named, span, passage) }
            for mention in telling.actors { add(.who, mention.span, passage, key: "\(mention.entity)") }
            add(.what, telling.act, passage)
            for time in telling.times { add(.when, time.span, passage, key: time.value) }
            for place in telling.places { add(.place, place.span, passage) }
            for quantity in telling.quantities { add(.howMany, quantity.span, passage) }
            if let attribution = telling.attribution { add(.word, attribution, passage) }
        }
        return cells
    }
}
