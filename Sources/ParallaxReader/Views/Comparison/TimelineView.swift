import ParallaxCore

/// The events by date, a lane for each source: the number is the event's place in that source's order of telling.
struct TimelineView: TableView {
    static let name: String? = "timeline"
    var list = ListModel()
    var table: TableModel
    let title =
        StyledText("Timeline", .heading)
        + StyledText("  by date; in each lane the order of telling", .quiet)

    init(_ state: ReaderState) {
        let model = state.model
        let timeline = Timeline(model)
        table = TableModel(
            headTitle: StyledText("date", .quiet),
            columns: model.corpus.sources.map {
                TableModel.Column(StyledText($0.id.value, .quiet), weight: 1, most: 10)
            } + [TableModel.Column(StyledText("event", .quiet), weight: 4)],
            rows: timeline.rows.map { row in
                let event = model.events[row.event.value]
                let lanes = model.corpus.indices.map { source -> [TableModel.Item] in
                    guard let mention = row.first[source.value], let order = row.order[source.value] else {
                        return []
                    }
                    return [
                        TableModel.Item(
                            text: StyledText("● \(order)", .event),
                            action: .go(Destination(Place(source, mention.span.start), words: mention.span)))
                    ]
                }
                let label = [
                    TableModel.Item(text: StyledText(event.label), action: .focus(.event(row.event)))
                ]
                return TableModel.Row(
                    head: [StyledText(row.date.map { DateWording.words($0) } ?? "–", .quiet)],
                    cells: lanes + [label])
            }, isCompact: true)
        if let event = state.eventAtHand, let row = timeline.rows.firstIndex(where: { $0.event == event }) {
            table.select(row: row)
            settleTable(state)
        }
    }
}
