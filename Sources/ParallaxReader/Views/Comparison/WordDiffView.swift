import ParallaxCore

/// Two passages word by word: what both say is plain, what one alone says is marked.
struct WordDiffView: ReaderView {
    static let name: String? = "diff"
    var list: ListModel
    let title = StyledText("Word by word", .heading) + StyledText("  marked: said by one alone", .quiet)
    let placement = ViewPlacement.sheet(50)

    init?(_ state: ReaderState) {
        guard let first = state.passage, let second = state.passageBeside else { return nil }
        let model = state.model
        let comparison = WordComparison(first, second, in: model.corpus)
        let sides = [(first, comparison.a), (second, comparison.b)]
        list = ListModel(
            sides.flatMap { passage, runs -> [ListRow] in
                let source = model.corpus[passage.source]
                var text = StyledText()
                for run in runs {
                    text.append(source.text.string(run.span), run.isShared ? .plain : .differs)
                    text.append(" ")
                }
                let address = model.corpus.address(of: passage).description
                return [
                    ListRow(
                        [
                            ListLine(
                                StyledText(address, .key),
                                trailing: StyledText(SourceHeading.briefDate(source.metadata), .quiet)),
                            ListLine(text, indent: 2, limit: 12),
                        ],
                        action: .go(Destination(Place(passage.source, model.corpus[passage].span.start)))),
                    .blank,
                ]
            })
    }
}
