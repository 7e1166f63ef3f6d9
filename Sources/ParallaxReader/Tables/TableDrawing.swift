/// Draws a table, and says which row must stand at its top so that the selection is in sight.
struct TableDrawing {
    /// A line of the table: pieces at columns, and which item each belongs to.
    private struct Line {
        var pieces: [(column: Int, text: StyledText, isSelected: Bool)] = []
        /// Where the screen's cursor stands when the selected item begins on this line.
        var cursor: Int?
    }

    /// An item that is not selected takes no more lines; the selected one is shown whole.
    private static let linesOfItem = 3

    let table: TableModel
    let width: Int
    private let layout: TableLayout

    init(_ table: TableModel, width: Int) {
        self.table = table
        self.width = width
        layout = TableLayout(table, width: width)
    }

    /// The rows over the table's body: titles and a rule, where the columns stand side by side.
    private var headRows: Int { layout.isStacked ? 0 : 2 }

    /// The row at the top, as a position in `shown`: as far as possible the one that is there.
    func firstRow(height: Int) -> Int {
        guard table.row > 0 else { return 0 }
        if table.row < table.top { return table.row }
        var first = table.row
        var room = height - headRows - lines(table.row).count
        while first > table.top {
            room -= lines(first - 1).count
            guard room >= 0 else { break }
            first -= 1
        }
        return first
    }

    /// Draws the table; the screen's cursor stands on the selected item.
    func draw(on canvas: inout Canvas, in area: Area) {
        var row = area.y
        if headRows > 0 {
            drawHead(on: &canvas, in: area)
            row += headRows
        }
        for position in table.shown.indices.dropFirst(firstRow(height: area.height)) {
            for line in skipped(lines(position), position, room: area.height - headRows) {
                guard row < area.y + area.height else { return }
                for column in ruleColumns where table.rows[table.shown[position]].across == nil {
                    canvas.write("│", Style(.rule), column: area.x + column, row: row, in: area)
                }
                for piece in line.pieces {
                    canvas.write(
                        piece.text, column: area.x + piece.column, row: row, in: area,
                        isSelected: piece.isSelected)
                }
                if let cursor = line.cursor { canvas.grid.cursor = (area.x + cursor, row) }
                row += 1
            }
        }
    }

    /// A row higher than the window begins at its selected item.
    private func skipped(_ lines: [Line], _ position: Int, room: Int) -> ArraySlice<Line> {
        guard position == table.row, lines.count > room,
            let selected = lines.firstIndex(where: { $0.cursor != nil })
        else { return lines[...] }
        return lines.dropFirst(max(0, min(selected - room / 3, lines.count - room)))
    }

    private var ruleColumns: [Int] {
        var column = layout.head
        return layout.widths.map { width in
            defer { column += TableLayout.gap + width }
            return column + 1
        }
    }

    private func drawHead(on canvas: inout Canvas, in area: Area) {
        canvas.write(table.headTitle.truncated(layout.head), column: area.x, row: area.y, in: area)
        for column in area.x..<area.x + area.width {
            canvas.write("─", Style(.rule), column: column, row: area.y + 1, in: area)
        }
        for (number, column) in ruleColumns.enumerated() {
            canvas.write("│", Style(.rule), column: area.x + column, row: area.y, in: area)
            canvas.write("┼", Style(.rule), column: area.x + column, row: area.y + 1, in: area)
            canvas.write(
                table.columns[number].title.truncated(layout.widths[number]), column: area.x + column + 2,
                row: area.y, in: area)
        }
    }

    /// The lines of a row, a blank one after it unless the table is compact.
    private func lines(_ position: Int) -> [Line] {
        let row = table.rows[table.shown[position]]
        let isSelected = position == table.row
        var lines: [Line] = []
        func put(
            _ line: Int, _ column: Int, _ text: StyledText, _ isSelected: Bool = false, isFirst: Bool = false
        ) {
            while lines.count <= line { lines.append(Line()) }
            lines[line].pieces.append((column, text, isSelected))
            if isSelected, isFirst { lines[line].cursor = column }
        }
        for (number, text) in row.head.enumerated() { put(number, 0, text.truncated(layout.head)) }
        if let across = row.across {
            // The head of a stacked row stands on lines of its own.
            let first = layout.isStacked ? row.head.count : 0
            let column = layout.isStacked ? 2 : layout.head + TableLayout.gap
            for (number, text) in across.text.wrapped(max(1, width - column)).enumerated() {
                put(first + number, column, text, isSelected, isFirst: number == 0)
            }
        } else if layout.isStacked {
            stack(row, isSelected, from: row.head.count, put)
        } else {
            for (number, cell) in row.cells.enumerated() {
                let column = ruleColumns[number] + 2
                var line = 0
                for (position, item) in cell.enumerated() {
                    let isHere = isSelected && number == table.column && position == table.item
                    let measure = layout.widths[number]
                    let wrapped =
                        table.isCompact
                        ? [item.text.truncated(measure)]
                        : item.text.wrapped(measure, limit: isHere ? .max : Self.linesOfItem)
                    for (number, text) in wrapped.enumerated() {
                        put(line, column, text, isHere, isFirst: number == 0)
                        line += 1
                    }
                }
            }
        }
        if lines.isEmpty { lines.append(Line()) }
        if isSelected, !lines.contains(where: { $0.cursor != nil }) {
            // An empty cell is selected: the row's head shows where the reader is.
            lines[0].cursor =
                layout.isStacked
                ? 0
                : ruleColumns.indices.contains(table.column)
                    ? ruleColumns[table.column] + 2 : 0
            lines[0].pieces = lines[0].pieces.map { $0.column == 0 ? ($0.column, $0.text, true) : $0 }
        }
        return table.isCompact && !layout.isStacked ? lines : lines + [Line()]
    }

    private func stack(
        _ row: TableModel.Row, _ isSelected: Bool, from first: Int,
        _ put: (Int, Int, StyledText, Bool, Bool) -> Void
    ) {
        var line = first
        let labels = min(width / 3, (table.columns.map(\.title.width).max() ?? 0) + 2)
        for (number, cell) in row.cells.enumerated() where !cell.isEmpty {
            for (position, item) in cell.enumerated() {
                let isHere = isSelected && number == table.column && position == table.item
                for (part, text) in item.text.wrapped(max(1, width - 2 - labels)).enumerated() {
                    if part == 0, position == 0 {
                        put(line, 2, table.columns[number].title.truncated(labels), false, false)
                    }
                    put(line, 2 + labels, text, isHere, part == 0)
                    line += 1
                }
            }
        }
    }
}
