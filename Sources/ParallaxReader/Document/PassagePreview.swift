import ParallaxCore

/// A passage in its own text, shown while the reader stays elsewhere.
struct PassagePreview {
    let state: ReaderState
    let destination: Destination
    /// Whether there is no room for numbers and marks.
    var isNarrow = false
    /// Rows below the passage's usual place at a third of the window.
    let scroll: Int

    func draw(on canvas: inout Canvas, in area: Area, hasCursor: Bool) {
        let place = destination.place
        let text = state.model.corpus[place.source].text
        var pane = DocumentPane(source: place.source, cursor: place.offset, top: place.offset)
        var display = state.display
        display.showsGutter = !isNarrow
        let layout = DocumentLayout(
            text: text, folds: .none, measure: DocumentDrawing.measure(text, display, width: area.width))
        pane.center(layout, height: area.height)
        if var top = RowWalker(layout, at: pane.top), scroll != 0 {
            top.move(scroll)
            top.skipGap(down: scroll > 0)
            pane.top = top.start
        }
        DocumentDrawing(
            index: state.index, pane: pane, layout: layout,
            highlights: Highlights(
                model: state.model, source: place.source, display: display, focus: state.focus,
                hits: [],
                currentHit: nil, landed: destination.words), hasCursor: hasCursor, notes: state.notebook
        ).draw(on: &canvas, in: area)
    }
}
