/// The screen that shows a state.
public func draw(_ state: ReaderState) -> Grid {
    var canvas = Canvas(size: state.size)
    if ScreenLayout.isTooSmall(state.size) {
        drawTooSmall(state.size, on: &canvas)
    } else {
        state.drawPanes(on: &canvas)
        state.drawView(on: &canvas)
        state.drawWriting(on: &canvas)
        state.drawQuestion(on: &canvas)
        state.drawConfirmation(on: &canvas)
        state.drawKeyHints(on: &canvas)
        state.drawStatus(on: &canvas)
    }
    canvas.repairWideCells()
    return canvas.grid
}

/// One line in the middle: what the reader needs to be used.
private func drawTooSmall(_ size: ScreenSize, on canvas: inout Canvas) {
    let smallest = ScreenLayout.smallest
    let words = StyledText("Parallax needs \(smallest.width)x\(smallest.height) cells").truncated(size.width)
    let area = Area(x: 0, y: 0, width: size.width, height: size.height)
    canvas.write(words, column: (size.width - words.width) / 2, row: size.height / 2, in: area)
}
