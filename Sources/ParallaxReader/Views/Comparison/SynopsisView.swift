import ParallaxCore

/// What each source says of one event: rows are the sources, columns the questions, cells the source's own words.
struct SynopsisView: TableView {
    static let name: String? = "synopsis"
    var list = ListModel()
    var table: TableModel
    private let event: EventIndex
    private let key: EntityKey
    private let synopsis: Synopsis
    private let heading: StyledText
    private var showsOnlyDiffering = false

    init?(_ state: ReaderState) {
        guard let event = state.eventAtHand else { return nil }
        self.init(event, state, onlyDiffering: false)
    }

    private init(_ event: EventIndex, _ state: ReaderState, onlyDiffering: Bool) {
        let model = state.model
        self.event = event
        key = model.key(of: .event(event))
        showsOnlyDiffering = onlyDiffering
        synopsis = Synopsis(event, in: model, reader: TellingReader(model))
        let known = model.events[event.value]
        let facts = [known.date.map { DateWording.words($0) }, known.place].compactMap { $0 }
        heading =
            StyledText("Synopsis · \(known.label)", .heading)
            + StyledText(facts.map { " · " + $0 }.joined(), .quiet)
        table = TableModel(headTitle: StyledText(), columns: [], rows: [])
        lay(model)
    }

    func renewed(_ state: ReaderState) -> (any ReaderView)? {
        guard case .event(let event)? = state.model.entity(key) else { return nil }
        var view = SynopsisView(event, state, onlyDiffering: showsOnlyDiffering)
        view.takeStand(of: self, state)
        return view
    }

    var title: StyledText {
        heading + StyledText(showsOnlyDiffering ? "  only what differs" : "", .differs)
    }

    mutating func performOwn(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .toggle where invocation.argument == "differing":
            showsOnlyDiffering.toggle()
            lay(state.model)
        case .eventNext: step(invocation.count ?? 1, state)
        case .eventPrev: step(-(invocation.count ?? 1), state)
        default: return nil
        }
        return .done
    }

    /// To the next event by date that a source tells of.
    private mutating func step(_ count: Int, _ state: ReaderState) {
        let told = Timeline.order(state.model).filter { !state.model.mentions(of: .event($0)).isEmpty }
        guard let here = told.firstIndex(of: event) else { return }
        let target = max(0, min(told.count - 1, here + count))
        self = SynopsisView(told[target], state, onlyDiffering: showsOnlyDiffering)
    }

    private mutating func lay(_ model: CorpusModel) {
        let columns = Synopsis.Column.allCases.filter { column in
            synopsis.rows.contains { !($0.cells[column] ?? []).isEmpty }
                && (!showsOnlyDiffering || synopsis.differing.contains(column))
        }
        table = TableModel(
            headTitle: StyledText("source", .quiet),
            columns: columns.map { column in
                let mark = synopsis.differing.contains(column) ? StyledText(" ≠", .differs) : StyledText()
                return TableModel.Column(
                    StyledText(column.rawValue, .quiet) + mark,
                    weight: column == .what ? 4 : column == .named || column == .who ? 3 : 2)
            },
            rows: synopsis.rows.map { row(of: $0, columns, model) })
    }

    private func row(of row: Synopsis.Row, _ columns: [Synopsis.Column], _ model: CorpusModel)
        -> TableModel.Row
    {
        let source = model.corpus[row.source]
        let head = [
            StyledText(source.id.value, .heading), StyledText(row.standing.rawValue, .quiet),
        ]
        guard row.standing == .told || row.standing == .inPassing else {
            let why = Silences.why(row.standing, event, row.source, in: model)
            let action = why.passage.map {
                RowAction.go(Destination(Place($0.source, model.corpus[$0].span.start)))
            }
            return TableModel.Row(
                head: head, cells: [],
                across: TableModel.Item(text: StyledText(why.says, .quiet), action: action))
        }
        return TableModel.Row(
            head: head,
            cells: columns.map { column in
                (row.cells[column] ?? []).map { words in
                    let text = model.corpus[words.passage.source].text.string(words.span)
                    let role: Role = column == .named ? .event : column == .who ? .actor : .plain
                    return TableModel.Item(
                        text: StyledText(text, role),
                        action: .go(
                            Destination(Place(words.passage.source, words.span.start), words: words.span)))
                }
            })
    }
}

extension ReaderState {
    /// The event that a view is to be about: the one in focus, the one selected in the sidebar, or the nearest one
    /// at the cursor; nil when there is none.
    var eventAtHand: EventIndex? {
        entitiesAtHand.lazy.compactMap { if case .event(let event) = $0 { event } else { nil } }.first
    }

    /// What a view may be about, the likeliest first.
    var entitiesAtHand: [Entity] {
        var entities: [Entity] = []
        if pane == .entities, case .focus(let entity)? = sidebar.list.selected?.action {
            entities.append(entity)
        }
        if let focus { entities.append(focus) }
        let linked = references.selected.map { model.crossReferences[$0.reference].entities } ?? []
        return pane == .xrefs
            ? entities + linked + entitiesUnderCursor : entities + entitiesUnderCursor + linked
    }
}
