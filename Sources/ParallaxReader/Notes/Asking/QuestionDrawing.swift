import ParallaxCore

/// Draws what can be answered, over the line in which it is.
extension ReaderState {
    func drawQuestion(on canvas: inout Canvas) {
        guard let question = annotating.question else { return }
        let offered = question.offered
        let body = layout.body
        let cells = offered.prefix(200).enumerated().map { number, offer -> StyledText in
            var cell = StyledText()
            if question.digitsChoose, number < 9 {
                cell.append("\(number + 1) ", .key)
            }
            cell.append(NoteWording.start(of: offer.text, bytes: 120))
            if !offer.remark.isEmpty { cell.append(" (\(offer.remark))", .quiet) }
            return cell
        }
        let width = min(max(12, (cells.map(\.width).max() ?? 0) + 3), max(12, body.width - 2))
        let columns = max(1, (body.width - 2) / width)
        let rows = min((cells.count + columns - 1) / columns, max(0, min(6, body.height - 6)))
        let box = body.dropFirst(rows: body.height - rows - 1)
        canvas.fill(box)
        canvas.horizontalRule(box, row: box.y, label: StyledText(question.title, .quiet))
        for (number, cell) in cells.prefix(rows * columns).enumerated() {
            canvas.write(
                cell.truncated(width - 2), column: box.x + 1 + number % columns * width,
                row: box.y + 1 + number / columns, in: box)
        }
    }
}
