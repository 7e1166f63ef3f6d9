/// A view that is a table: moving, filtering and following are done here.
protocol TableView: ReaderView {
    /// The table.
    var table: TableModel { get set }
    /// How many rows the view keeps under the table, for what its footer says.
    var footerRows: Int { get }
    /// What stands under the table, of the selected cell.
    func footer(_ state: ReaderState) -> [StyledText]
    /// The selection moved: what depends on it is looked up.
    mutating func selectionMoved(_ state: ReaderState)
    /// Takes a command of its own before the table does; nil lets the table have it.
    mutating func performOwn(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome?
}

extension TableView {
    var footerRows: Int { 0 }

    func footer(_ state: ReaderState) -> [StyledText] { [] }

    mutating func selectionMoved(_ state: ReaderState) {}

    mutating func performOwn(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? { nil }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        if let outcome = performOwn(invocation, state) {
            settleTable(state)
            return outcome
        }
        switch invocation.command {
        case .follow, .accept:
            guard let action = table.action else { return .done }
            return .choose(action)
        default:
            guard table.perform(invocation, height: tableHeight(state)) else { return nil }
            selectionMoved(state)
            settleTable(state)
            return .done
        }
    }

    mutating func typed(_ query: QueryLine, _ state: ReaderState) {
        list.setFilter(query)
        table.setFilter(query.text)
        selectionMoved(state)
        settleTable(state)
    }

    mutating func takeStand(of old: any ReaderView, _ state: ReaderState) {
        list.setFilter(old.list.filter)
        table.setFilter(old.list.filter.text)
        if let old = old as? Self { table.takeStand(of: old.table) }
        selectionMoved(state)
        settleTable(state)
    }

    private func tableHeight(_ state: ReaderState) -> Int {
        max(1, state.layout.area(of: placement).height - 1 - (footerRows > 0 ? footerRows + 1 : 0))
    }

    /// Keeps the selection in sight.
    mutating func settleTable(_ state: ReaderState) {
        let width = state.layout.area(of: placement).width - 2
        table.scroll(to: TableDrawing(table, width: width).firstRow(height: tableHeight(state)))
    }

    func draw(on canvas: inout Canvas, in area: Area, _ state: ReaderState) {
        var room = area.inset(left: 1, right: 1)
        if table.shown.isEmpty {
            canvas.write("nothing", Style(.quiet), column: room.x, row: room.y, in: room)
        }
        if footerRows > 0, area.height > footerRows + 6 {
            let rule = area.y + area.height - footerRows - 1
            for column in area.x..<area.x + area.width {
                canvas.write("─", Style(.rule), column: column, row: rule, in: area)
            }
            let lines = footer(state).flatMap { $0.wrapped(max(1, room.width)) }
            for (number, line) in lines.prefix(footerRows).enumerated() {
                canvas.write(line, column: room.x, row: rule + 1 + number, in: room)
            }
            room = room.dropLast(rows: footerRows + 1)
        }
        TableDrawing(table, width: room.width).draw(on: &canvas, in: room)
    }
}
