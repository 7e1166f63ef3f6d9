import ParallaxCore

/// Draws the editor over the lower part of the screen: a rule with the place and the words, the text, and under it
/// the tags.
extension ReaderState {
    func drawWriting(on canvas: inout Canvas) {
        guard let writing = annotating.writing else { return }
        let sheet = writingSheet
        canvas.fill(sheet)
        var tags = StyledText()
        for tag in writing.draft.tags {
            tags.append(
                (tags.width > 0 ? " " : "") + "#" + NoteWording.start(of: tag.value, bytes: 60), .annotation)
        }
        tags = tags.truncated(sheet.width / 3)
        canvas.horizontalRule(sheet, row: sheet.y, label: tags)
        let room = max(0, sheet.width - 4 - (tags.width > 0 ? tags.width + 3 : 0))
        let title = (StyledText(" ") + writing.title + StyledText(" ")).truncated(room)
        canvas.write(title, column: sheet.x + 1, row: sheet.y, in: sheet)
        let area = writingArea
        let editor = writing.editor
        var row = editor.top
        var rows = editor.rows(of: row.line, area.width)
        let here = editor.row(area.width)
        for number in 0..<area.height {
            while row.number >= rows.count {
                guard row.line + 1 < editor.lines.count else { break }
                row = NoteEditor.Row(line: row.line + 1, number: 0)
                rows = editor.rows(of: row.line, area.width)
            }
            guard row.number < rows.count else { break }
            draw(editor.lines[row.line], rows[row.number], on: &canvas, in: area.row(number))
            if row == here {
                let column = min(area.width, editor.column(area.width))
                canvas.grid.cursor = (
                    min(area.x + column, canvas.grid.width - 1), area.y + number
                )
                canvas.grid.showsCursor = annotating.question == nil
            }
            row.number += 1
        }
        if editor.isEmpty {
            canvas.write(
                "what do you make of these words?", Style(.quiet), column: area.x, row: area.y, in: area)
        }
    }

    private func draw(_ line: [UInt8], _ range: Range<Int>, on canvas: inout Canvas, in area: Area) {
        line.withUnsafeBufferPointer { bytes in
            var column = area.x
            var position = range.lowerBound
            while position < range.upperBound {
                let glyph = Glyph(bytes, at: position, limit: range.upperBound)
                column = canvas.write(glyph, bytes, .plain, column: column, row: area.y, in: area)
                position = glyph.end
            }
        }
    }
}
