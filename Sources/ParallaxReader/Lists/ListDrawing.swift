extension ListModel {
    /// Draws the rows; returns where the selected one begins, so that the screen's cursor can stand there. The row
    /// with the action `lit` stands out.
    @discardableResult
    func draw(
        on canvas: inout Canvas, in area: Area, isActive: Bool, lit action: RowAction? = nil
    ) -> (column: Int, row: Int)? {
        var cursor: (Int, Int)?
        var line = 0
        for position in shown.indices.dropFirst(firstRow(width: area.width, height: area.height)) {
            let isSelected = position == selection && rows[shown[position]].action != nil
            for (number, text) in lines(position, width: area.width).enumerated() {
                guard line < area.height else { return cursor }
                let row = area.y + line
                if isSelected, isActive {
                    canvas.fill(area.row(line), Style(.plain, isSelected: number == 0))
                    if number == 0 { cursor = (area.x, row) }
                }
                let lit = isSelected && isActive && number == 0
                let words =
                    action != nil && rows[shown[position]].action == action
                    ? StyledText(text.text.string, .focus) : text.text
                canvas.write(
                    words, column: area.x + text.indent, row: row, in: area, isSelected: lit)
                if text.trailing.width > 0 {
                    canvas.write(
                        text.trailing, column: area.x + area.width - text.trailing.width, row: row, in: area,
                        isSelected: lit)
                }
                line += 1
            }
        }
        return cursor
    }
}
