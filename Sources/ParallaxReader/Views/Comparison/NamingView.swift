import ParallaxCore

/// What each source calls an actor or an event, counted.
struct NamingView: ReaderView {
    static let name: String? = "naming"
    var list: ListModel
    let title: StyledText
    let placement = ViewPlacement.sheet(60)
    let previews = true

    init?(_ state: ReaderState) {
        let model = state.model
        guard let entity = state.entitiesAtHand.first else { return nil }
        let naming = Naming(entity, in: model)
        title = StyledText("Named as", .heading) + StyledText("  " + model.name(of: entity), .quiet)
        var rows: [ListRow] = []
        for (source, uses) in zip(model.corpus.indices, naming.uses) {
            let sum = uses.reduce(0) { $0 + $1.count }
            rows.append(
                ListRow(
                    StyledText(model.corpus[source].id.value, .heading),
                    trailing: StyledText(sum == 0 ? "never" : String(sum), .quiet)))
            for use in uses {
                let titled =
                    use.withTitle > 0 ? StyledText("  \(use.withTitle) with a title", .quiet) : StyledText()
                rows.append(
                    ListRow(
                        [
                            ListLine(
                                StyledText("“\(use.words)”") + titled,
                                trailing: StyledText(String(use.count), .quiet), indent: 2, limit: 2)
                        ],
                        action: .go(
                            Destination(
                                Place(use.first.passage.source, use.first.span.start), words: use.first.span))
                    ))
            }
        }
        list = ListModel(rows)
    }
}
