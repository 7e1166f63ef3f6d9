import ParallaxCore

/// A window on a source: where the cursor stands and which character begins the top row. Both are places in
/// the text, so that a resize or another measure keeps them.
struct DocumentPane: Sendable {
    /// The source.
    var source: SourceIndex
    /// The character at which the reader stands.
    var cursor = UTF8Offset(0)
    /// A character on the top row.
    var top = UTF8Offset(0)
    /// The column that moving by lines keeps; nil after any other movement.
    var goal: Int?

    /// How many rows are kept between the cursor and the edge.
    static func margin(_ height: Int) -> Int { min(3, max(0, (height - 1) / 4)) }

    /// Scrolls so that the row of the cursor, and that of `end` if there is room for both, is on the screen: no
    /// further than needed when it is near, else with a third of the window above it.
    mutating func reveal(_ layout: DocumentLayout, height: Int, to end: UTF8Offset? = nil) {
        guard let target = RowWalker(layout, at: cursor), var first = RowWalker(layout, at: top) else {
            return
        }
        let margin = Self.margin(height)
        let lastRow = max(0, height - 1 - margin)
        if let below = distance(first, target, limit: 2 * height) {
            var bottom = below
            if let end, let last = RowWalker(layout, at: end),
                let length = distance(target, last, limit: max(0, lastRow - margin))
            {
                bottom += length
            }
            if below < margin {
                first.move(below - margin)
                first.skipGap(down: false)
            } else if bottom > lastRow {
                first.move(bottom - lastRow)
                first.skipGap(down: true)
            }
        } else if distance(target, first, limit: height) != nil {
            first = target
            first.move(-margin)
            first.skipGap(down: false)
        } else {
            return center(layout, height: height)
        }
        top = first.start
    }

    /// Puts the row of the cursor a third down the window.
    mutating func center(_ layout: DocumentLayout, height: Int, at row: Int? = nil) {
        guard var first = RowWalker(layout, at: cursor) else { return }
        first.move(-(row ?? height / 3))
        first.skipGap(down: false)
        top = first.start
    }

    /// Moves the cursor by rows with text, keeping its column.
    mutating func moveLines(_ count: Int, _ layout: DocumentLayout) {
        guard var row = RowWalker(layout, at: cursor) else { return }
        let column = goal ?? self.column(in: row, layout)
        for _ in 0..<abs(count) {
            var next = row
            guard count > 0 ? next.forward() : next.backward() else { break }
            next.skipGap(down: count > 0)
            row = next
        }
        cursor = offset(in: row, column: column, layout)
        goal = column
    }

    /// Scrolls by rows; the cursor stays where it is as long as its row is on the screen.
    mutating func scroll(_ count: Int, _ layout: DocumentLayout, height: Int) {
        guard var first = RowWalker(layout, at: top) else { return }
        if count > 0, isAtEnd(layout, height: height) { return }
        first.move(count)
        first.skipGap(down: count > 0)
        top = first.start
        keepCursorVisible(layout, height: height)
    }

    /// Moves by pages: the window and the cursor go together, and two rows stay in sight.
    mutating func page(_ rows: Int, _ layout: DocumentLayout, height: Int) {
        guard var first = RowWalker(layout, at: top) else { return }
        if rows > 0, isAtEnd(layout, height: height) { return moveLines(rows, layout) }
        guard var row = RowWalker(layout, at: cursor) else { return }
        let column = goal ?? self.column(in: row, layout)
        if first.move(rows) == 0 { return moveLines(rows, layout) }
        first.skipGap(down: false)
        row.move(rows)
        row.skipGap(down: rows < 0)
        top = first.start
        cursor = offset(in: row, column: column, layout)
        goal = column
        keepCursorVisible(layout, height: height)
    }

    /// Puts the cursor on a row of the window, counted from 0 at its top.
    mutating func moveToScreenRow(_ number: Int, column: Int = 0, _ layout: DocumentLayout) {
        guard var row = RowWalker(layout, at: top) else { return }
        row.move(number)
        row.skipGap(down: false)
        cursor = offset(in: row, column: column, layout)
        goal = nil
    }

    /// Whether the last row of the text is on the screen.
    func isAtEnd(_ layout: DocumentLayout, height: Int) -> Bool {
        guard var row = RowWalker(layout, at: top) else { return true }
        return row.move(height) < height
    }

    /// The rows of the window from the top, at most `height`.
    func rows(_ layout: DocumentLayout, height: Int) -> [RowWalker] {
        guard height > 0, var row = RowWalker(layout, at: top) else { return [] }
        var rows = [row]
        while rows.count < height, row.forward() { rows.append(row) }
        return rows
    }

    /// How many cells stand before the cursor in its row.
    func column(in row: RowWalker, _ layout: DocumentLayout) -> Int {
        guard let line = row.line, !row.block.isFold else { return 0 }
        return Self.column(of: cursor.value, in: line, layout.text)
    }

    /// How many cells stand before a byte of a line.
    static func column(of offset: Int, in line: Range<Int>, _ text: SourceText) -> Int {
        text.bytes.withUnsafeBufferPointer { bytes in
            var column = 0
            var position = line.lowerBound
            while position < min(offset, line.upperBound) {
                let glyph = Glyph(bytes, at: position, limit: line.upperBound)
                if glyph.end > offset { break }
                column += glyph.width
                position = glyph.end
            }
            return column
        }
    }

    /// The character at a column of a row, or the last one of a shorter row.
    func offset(in row: RowWalker, column: Int, _ layout: DocumentLayout) -> UTF8Offset {
        guard let line = row.line, !row.block.isFold else { return row.start }
        return layout.text.bytes.withUnsafeBufferPointer { bytes in
            var position = line.lowerBound
            var last = position
            var passed = 0
            while position < line.upperBound {
                let glyph = Glyph(bytes, at: position, limit: line.upperBound)
                last = position
                if passed + glyph.width > column { break }
                passed += glyph.width
                position = glyph.end
            }
            return UTF8Offset(last)
        }
    }

    /// How many rows lie between two, at most `limit`; nil when `b` is further away or before `a`.
    private func distance(_ a: RowWalker, _ b: RowWalker, limit: Int) -> Int? {
        guard a <= b else { return nil }
        var row = a
        var count = 0
        while row < b {
            guard count < limit, row.forward() else { return nil }
            count += 1
        }
        return count
    }

    private mutating func keepCursorVisible(_ layout: DocumentLayout, height: Int) {
        guard let target = RowWalker(layout, at: cursor), let first = RowWalker(layout, at: top) else {
            return
        }
        let column = goal ?? self.column(in: target, layout)
        if target < first {
            cursor = offset(in: first, column: column, layout)
        } else if distance(first, target, limit: max(0, height - 1)) == nil {
            var last = first
            last.move(max(0, height - 1))
            last.skipGap(down: false)
            cursor = offset(in: last, column: column, layout)
        }
    }
}
