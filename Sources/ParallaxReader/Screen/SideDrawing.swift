import ParallaxCore

/// Draws the sources that stand beside the one that is being read.
extension ReaderState {
    func drawSide(on canvas: inout Canvas) {
        guard let side else { return }
        let areas = layout.columns
        for (number, area) in areas.enumerated() where number < side.columns.count {
            if number + 1 < areas.count {
                if areas[number + 1].y == area.y {
                    canvas.verticalRule(column: area.x + area.width, rows: area.y..<area.y + area.height)
                } else {
                    canvas.horizontalRule(layout.body, row: area.y + area.height)
                }
            }
            guard number != side.active else { continue }
            draw(side.columns[number], on: &canvas, in: area)
        }
    }

    private func draw(_ column: SideBySide.Column, on canvas: inout Canvas, in area: Area) {
        let source = column.document.source
        SourceHeading.draw(model.corpus[source], on: &canvas, in: area)
        var text = area.dropFirst(rows: SourceHeading.rows(height: area.height))
        if let gap = column.gap, text.height > 2 {
            let words =
                gap > 1
                ? "\(gap) paragraphs there, nothing here" : "nothing here of that sentence"
            let row = text.y + text.height - 1
            canvas.write(
                StyledText("┄ \(words) ", .quiet).truncated(text.width), column: text.x + 1, row: row,
                in: text)
            text = text.dropLast(rows: 1)
        }
        DocumentDrawing(
            index: index, pane: column.document, layout: layout(of: source, width: area.width),
            highlights: Highlights(
                model: model, source: source, display: display, focus: focus,
                hits: [], currentHit: nil, landed: column.mate), hasCursor: false,
            showsCurrent: column.mate != nil, notes: notebook, chosen: litWords(in: source)
        ).draw(on: &canvas, in: text)
    }
}
