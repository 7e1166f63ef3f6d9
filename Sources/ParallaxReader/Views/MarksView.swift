/// The marks, by place.
struct MarksView: ReaderView {
    var list: ListModel
    let restsOnLinks = false
    let title = StyledText("Marks", .heading)
    let placement = ViewPlacement.sheet(50)
    let previews = true

    init?(_ state: ReaderState) {
        let marks = state.marks.ordered
        guard !marks.isEmpty else { return nil }
        list = ListModel(
            marks.map { PlaceRow.row($0.place, state.model.corpus, mark: String($0.name.character)) })
    }
}
