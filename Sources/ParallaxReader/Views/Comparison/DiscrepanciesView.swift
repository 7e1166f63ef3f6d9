import ParallaxCore

/// Where sources do not say the same; the text moves along with the selection.
struct DiscrepanciesView: ReaderView {
    static let name: String? = "discrepancies"
    var list = ListModel()
    let placement = ViewPlacement.sheet(60)
    let previews = true
    private var search: DiscrepancySearch

    init(_ state: ReaderState) {
        search = DiscrepancySearch(state.model)
        _ = proceed(state)
    }

    var title: StyledText {
        let position = list.position
        let count = search.found.count
        return StyledText("Where they differ", .heading)
            + StyledText(
                search.isComplete
                    ? "  \(count) \(count == 1 ? "discrepancy" : "discrepancies")"
                    : "  \(count), and looking for more",
                .quiet)
            + StyledText(position.count > 0 ? "  \(position.number)/\(position.count)" : "", .quiet)
    }

    mutating func proceed(_ state: ReaderState) -> Bool {
        guard !search.isComplete else { return false }
        search.proceed(mentions: MatrixView.slice)
        list.replace(search.found.flatMap { Self.rows($0, state.model) })
        return !search.isComplete
    }

    private static func rows(_ discrepancy: Discrepancy, _ model: CorpusModel) -> [ListRow] {
        let name =
            discrepancy.event.map { model.events[$0.value].label }
            ?? discrepancy.actor.map { model.actors[$0.value].name } ?? ""
        var head = StyledText(discrepancy.attribute.rawValue, .differs)
        head.append(discrepancy.kind == .coarser ? "  coarser  " : "  ", .quiet)
        head.append(name + "  ", .heading)
        head.append(discrepancy.says, .quiet)
        var rows = [ListRow([ListLine(head, limit: 3)], words: "")]
        for words in [discrepancy.a, discrepancy.b].compactMap({ $0 }) {
            let address = StyledText(model.corpus.address(of: words.passage).description + "  ", .key)
            let excerpt = Excerpt(model.corpus, words.passage, triggers: [words.span])
            rows.append(
                ListRow(
                    [ListLine(address + excerpt.cut, indent: 2)],
                    whenSelected: [ListLine(address + excerpt.whole, indent: 2, limit: 4)],
                    action: .go(
                        Destination(Place(words.passage.source, words.span.start), words: words.span)),
                    words: head.string + " " + address.string + excerpt.whole.string))
        }
        return rows + [.blank]
    }
}
