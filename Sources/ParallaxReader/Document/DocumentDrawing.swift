import ParallaxCore

/// Draws a window on a source: numbers and marks in the gutter, text, the current sentence.
struct DocumentDrawing {
    let index: ReadingIndex
    let pane: DocumentPane
    let layout: DocumentLayout
    let highlights: Highlights
    /// Whether the keys go to this window, so that the screen's cursor stands in it.
    let hasCursor: Bool
    /// Whether the sentence at the cursor is marked.
    var showsCurrent = true
    /// The annotations that are marked.
    var notes: Notebook?
    /// Words that are chosen, or on which a note is being written; of another source none.
    var chosen: TextSpan?

    /// How many columns stand before the text: number, mark and bar.
    static func gutter(_ text: SourceText, _ display: DisplayOptions) -> Int {
        guard display.showsGutter else { return 2 }
        guard display.showsNumbers else { return 5 }
        return 6 + max(2, min(6, String(text.paragraphs.last?.number ?? 1).count))
    }

    /// How many columns the text may take in a window.
    static func measure(_ text: SourceText, _ display: DisplayOptions, width: Int) -> Int {
        max(2, min(display.measure, width - gutter(text, display) - 1))
    }

    func draw(on canvas: inout Canvas, in area: Area) {
        let gutter = Self.gutter(layout.text, highlights.display)
        let current = showsCurrent ? layout.text.sentence(at: pane.cursor).map { layout.text[$0].span } : nil
        let rows = pane.rows(layout, height: area.height)
        let ends = rows.compactMap(\.line?.upperBound)
        let stretch = pane.top.value..<max(pane.top.value, ends.max() ?? 0)
        let actors = highlights.actorSpans(stretch)
        let shades = NoteShades(notes, pane.source, stretch, highlights.display)
        for (number, row) in rows.enumerated() {
            guard let line = row.line else { continue }
            if row.block.isFold {
                drawFold(row, on: &canvas, in: area.row(number), gutter: gutter)
                if hasCursor, row.block.bytes.contains(pane.cursor.value) {
                    canvas.grid.cursor = (area.x + gutter, area.y + number)
                }
                continue
            }
            drawGutter(row, line, current, shades, on: &canvas, in: area.row(number), gutter: gutter)
            drawLine(
                row, line, current, actors, shades, on: &canvas, in: area.row(number).inset(left: gutter))
        }
    }

    private func drawGutter(
        _ row: RowWalker, _ line: Range<Int>, _ current: TextSpan?, _ shades: NoteShades,
        on canvas: inout Canvas, in area: Area, gutter: Int
    ) {
        if let current, current.overlaps(TextSpan(line.lowerBound, line.upperBound)) {
            canvas.write(
                "▎", Style(.gutter, isCurrent: true), column: area.x + gutter - 1, row: area.y, in: area)
        }
        guard highlights.display.showsGutter else { return }
        if let sign = shades.sign(of: line) {
            canvas.write(sign, Style(.annotation), column: area.x + gutter - 2, row: area.y, in: area)
        }
        if row.isFirst, highlights.display.showsNumbers {
            let number = String(layout.text.paragraphs[row.block.paragraphs.lowerBound].number)
            canvas.write(
                number, Style(.quiet), column: area.x + gutter - 5 - number.count, row: area.y, in: area)
        }
        let span = TextSpan(line.lowerBound, line.upperBound)
        let tellings = layout.text.sentences(overlapping: span).lazy
            .filter { line.contains(layout.text.sentences[$0].span.start.value) }
            .map { index.tellings(of: Passage(pane.source, SentenceIndex($0))) }.max()
        if let tellings, tellings > 0 {
            canvas.write(
                "⇄" + (tellings < 10 ? String(tellings) : "+"), Style(.gutter), column: area.x + gutter - 4,
                row: area.y, in: area)
        }
    }

    private func drawLine(
        _ row: RowWalker, _ line: Range<Int>, _ current: TextSpan?, _ actors: [TextSpan],
        _ shades: NoteShades, on canvas: inout Canvas, in area: Area
    ) {
        let apparatus = layout.text.paragraphs[row.block.paragraphs.lowerBound].apparatus
        let base: Role =
            switch apparatus {
            case nil: .plain
            case .title, .heading: .heading
            default: .quiet
            }
        let roles = highlights.roles(line, base: base, actors: actors)
        let annotated = shades.shades(of: line)
        let isCursorHere = hasCursor && isCursor(in: row, line)
        layout.text.bytes.withUnsafeBufferPointer { bytes in
            var column = area.x
            var position = line.lowerBound
            if isCursorHere { canvas.grid.cursor = (column, area.y) }
            while position < line.upperBound {
                let glyph = Glyph(bytes, at: position, limit: line.upperBound)
                if isCursorHere, glyph.start <= pane.cursor.value {
                    canvas.grid.cursor = (min(column, area.x + area.width - 1), area.y)
                }
                var style = Style(roles[position - line.lowerBound])
                if let current { style.isCurrent = current.contains(UTF8Offset(position)) }
                if !annotated.isEmpty { style.note = annotated[position - line.lowerBound] }
                // What is chosen looks the same all over, whatever is marked in it.
                if chosen?.contains(UTF8Offset(position)) == true {
                    style = Style(.plain, isCurrent: style.isCurrent, isSelected: true)
                }
                column = canvas.write(glyph, bytes, style, column: column, row: area.y, in: area)
                position = glyph.end
            }
        }
    }

    /// Whether the cursor stands in a line, or in the white space after it.
    private func isCursor(in row: RowWalker, _ line: Range<Int>) -> Bool {
        guard pane.cursor.value >= line.lowerBound, row.block.bytes.contains(pane.cursor.value) else {
            return false
        }
        return row.row + 1 >= row.block.lines.count
            || pane.cursor.value < row.block.lines[row.row + 1].lowerBound
    }

    private func drawFold(_ row: RowWalker, on canvas: inout Canvas, in area: Area, gutter: Int) {
        let paragraphs = row.block.paragraphs
        let first = layout.text.paragraphs[paragraphs.lowerBound]
        let count = paragraphs.count
        let words = "▸ \(first.apparatus?.rawValue ?? "apparatus"), \(count) \(count == 1 ? "line" : "lines")"
        if highlights.display.showsNumbers, highlights.display.showsGutter {
            let number = String(first.number)
            canvas.write(
                number, Style(.quiet), column: area.x + gutter - 5 - number.count, row: area.y, in: area)
        }
        if row.block.bytes.contains(pane.cursor.value) {
            canvas.write(
                "▎", Style(.gutter, isCurrent: true), column: area.x + gutter - 1, row: area.y, in: area)
        }
        canvas.write(words, Style(.quiet), column: area.x + gutter, row: area.y, in: area)
    }
}
