import ParallaxCore

/// The jump list: where the reader has been, the present place among it.
struct HistoryView: ReaderView {
    var list: ListModel
    let restsOnLinks = false
    let title = StyledText("Where you have been", .heading)
    let placement = ViewPlacement.sheet(50)
    let previews = true

    init?(_ state: ReaderState) {
        let past = state.jumps.past
        let future = state.jumps.future.reversed()
        guard !past.isEmpty || !future.isEmpty else { return nil }
        let corpus = state.model.corpus
        list = ListModel(
            past.map { PlaceRow.row($0, corpus) } + [PlaceRow.row(state.place, corpus, mark: "here")]
                + future.map { PlaceRow.row($0, corpus) })
        list.select(past.count)
    }
}
