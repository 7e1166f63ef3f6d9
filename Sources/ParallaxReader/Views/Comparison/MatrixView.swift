import ParallaxCore

/// Which source tells of which event; under the table, why the selected one is silent.
struct MatrixView: TableView {
    static let name: String? = "matrix"
    var list = ListModel()
    var table: TableModel
    let footerRows = 3
    private let events: [EventIndex]
    private let reader: TellingReader
    private var standings: [[Standing]] = []
    /// What is said of the selected cell, once it is looked up.
    private var reason: (says: String, passage: Passage?) = ("", nil)

    /// So many mentions are read before a key is looked for again: some milliseconds of work.
    static let slice = 400

    init(_ state: ReaderState) {
        let model = state.model
        reader = TellingReader(model)
        events = Timeline.order(model)
        table = TableModel(
            headTitle: StyledText("date", .quiet),
            columns: model.corpus.sources.map {
                TableModel.Column(StyledText($0.id.value, .quiet), weight: 1, most: 10)
            } + [TableModel.Column(StyledText("event", .quiet), weight: 4)],
            rows: [], isCompact: true)
        _ = proceed(state)
        selectionMoved(state)
    }

    var title: StyledText {
        let left = events.count - table.rows.count
        return StyledText("Who tells of what", .heading)
            + StyledText(left > 0 ? "  \(left) events to come" : "  \(events.count) events", .quiet)
    }

    mutating func proceed(_ state: ReaderState) -> Bool {
        let model = state.model
        var rows: [TableModel.Row] = []
        var room = Self.slice
        while room > 0, table.rows.count + rows.count < events.count {
            let event = events[table.rows.count + rows.count]
            let row = Silences.row(event, in: model, reader: reader)
            room -= model.mentions(of: .event(event)).count + 1
            standings.append(row.standings)
            rows.append(self.row(row, model))
        }
        table.append(rows)
        return table.rows.count < events.count
    }

    private func row(_ row: Silences.Row, _ model: CorpusModel) -> TableModel.Row {
        let event = model.events[row.event.value]
        let cells = model.corpus.indices.map { source -> [TableModel.Item] in
            let count = row.counts[source.value]
            let text =
                switch row.standings[source.value] {
                case .told: StyledText("● \(count)", .event)
                case .inPassing: StyledText("○ \(count)", .plain)
                case .silent: StyledText("·", .quiet)
                case .couldNotKnow: StyledText("–", .quiet)
                }
            let first = model.mentions(of: .event(row.event)).first { $0.passage.source == source }
            return [
                TableModel.Item(
                    text: text,
                    action: first.map { .go(Destination(Place(source, $0.span.start), words: $0.span)) })
            ]
        }
        let label = [TableModel.Item(text: StyledText(event.label), action: .focus(.event(row.event)))]
        return TableModel.Row(
            head: [StyledText(event.date.map { DateWording.words($0) } ?? "–", .quiet)],
            cells: cells + [label])
    }

    mutating func performOwn(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .follow, .accept:
            // A silent cell leads to the passage that comes nearest.
            guard table.action == nil, let passage = reason.passage else { return nil }
            return .choose(.go(Destination(Place(passage.source, state.model.corpus[passage].span.start))))
        case .why: selectionMoved(state)
        default: return nil
        }
        return .done
    }

    mutating func selectionMoved(_ state: ReaderState) {
        guard let row = table.selectedRow, standings.indices.contains(row),
            standings[row].indices.contains(table.column)
        else {
            reason = ("", nil)
            return
        }
        reason = Silences.why(
            standings[row][table.column], events[row], SourceIndex(table.column), in: state.model)
    }

    func footer(_ state: ReaderState) -> [StyledText] {
        guard let row = table.selectedRow, standings.indices.contains(row),
            standings[row].indices.contains(table.column)
        else { return [StyledText("● told  ○ in passing  · silent  – could not know", .quiet)] }
        let corpus = state.model.corpus
        let standing = standings[row][table.column]
        let head =
            StyledText(corpus[SourceIndex(table.column)].id.value, .heading)
            + StyledText("  \(standing.rawValue)  ", .event)
            + StyledText(reason.says == standing.rawValue ? "" : reason.says, .quiet)
        guard let passage = reason.passage else { return [head] }
        let address = corpus.address(of: passage).description
        return [head, StyledText(address + "  ", .key) + Excerpt(corpus, passage, triggers: []).whole]
    }
}
