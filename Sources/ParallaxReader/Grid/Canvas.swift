/// Draws into a grid: the one place where text becomes cells.
struct Canvas {
    /// What has been drawn so far.
    var grid: Grid

    init(size: ScreenSize) { grid = Grid(width: size.width, height: size.height) }

    /// Writes text at a cell, cut at the right edge of `area`; returns the column after it.
    @discardableResult
    mutating func write(
        _ text: StyledText, column: Int, row: Int, in area: Area, isSelected: Bool = false
    ) -> Int {
        var column = column
        for run in text.runs {
            var style = run.style
            if isSelected { style.isSelected = true }
            column = write(run.text, style, column: column, row: row, in: area)
        }
        return column
    }

    /// Writes text in one style at a cell, cut at the right edge of `area`; returns the column after it.
    @discardableResult
    mutating func write(_ text: String, _ style: Style, column: Int, row: Int, in area: Area) -> Int {
        guard row >= area.y, row < area.y + area.height else { return column }
        var column = column
        var text = text
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let glyph = Glyph(bytes, at: position, limit: bytes.count)
                column = write(glyph, bytes, style, column: column, row: row, in: area)
                position = glyph.end
            }
        }
        return column
    }

    /// Writes one glyph at a cell if it finds room there; returns the column after it.
    @inline(__always)
    mutating func write(
        _ glyph: Glyph, _ bytes: UnsafeBufferPointer<UInt8>, _ style: Style, column: Int, row: Int,
        in area: Area
    ) -> Int {
        guard glyph.width > 0 else { return column }
        if column >= area.x, column + glyph.width <= area.x + area.width {
            grid[column, row] = Cell(text: glyph.text(bytes), width: UInt8(glyph.width), style: style)
            if glyph.width == 2 { grid[column + 1, row] = Cell(text: "", width: 0, style: style) }
        }
        return column + glyph.width
    }

    /// Fills a rectangle with spaces of a style.
    mutating func fill(_ area: Area, _ style: Style = .plain) {
        for row in area.y..<area.y + area.height {
            for column in area.x..<area.x + area.width {
                grid[column, row] = Cell(text: " ", style: style)
            }
        }
    }

    /// Draws a vertical rule.
    mutating func verticalRule(column: Int, rows: Range<Int>) {
        for row in rows { grid[column, row] = Cell(text: "│", style: Style(.rule)) }
    }

    /// Draws a horizontal rule with words near its right end.
    mutating func horizontalRule(_ area: Area, row: Int, label: StyledText = StyledText()) {
        for column in area.x..<area.x + area.width {
            grid[column, row] = Cell(text: "─", style: Style(.rule))
        }
        guard label.width > 0 else { return }
        let text = (StyledText(" ") + label + StyledText(" ")).truncated(max(0, area.width - 2))
        write(text, column: area.x + area.width - text.width - 1, row: row, in: area)
    }
}
