import ParallaxCore

/// Hits in every source, live while the search is being typed; the text moves along with the selection.
struct HitsView: ReaderView {
    var list = ListModel()
    let restsOnLinks = false
    let placement = ViewPlacement.sheet(55)
    let previews = true
    let makesRowsFromQuery = true
    let prompt = "search every source: "
    /// Whether every source was searched.
    private(set) var isComplete = true
    private var search: TextSearch?
    private var rows: [ListRow] = []
    private var hits = 0
    /// Up to where was searched.
    private var reached = Place(SourceIndex(0), UTF8Offset(0))

    /// No list is longer; who gets more hits will search for more.
    private static let most = 1000

    var title: StyledText {
        guard let search else { return StyledText("Search every source", .heading) }
        let more = !isComplete || hits >= Self.most
        return StyledText("“\(search.pattern)”  ", .heading)
            + StyledText(
                hits == 0 && isComplete ? "no hit" : "\(list.position.number) of \(hits)\(more ? "+" : "")",
                .quiet)
    }

    mutating func typed(_ query: QueryLine, _ state: ReaderState) {
        let isTyping = list.isTyping
        list = ListModel()
        list.isTyping = isTyping
        list.setFilter(query)
        search = TextSearch(query.text)
        rows = []
        hits = 0
        reached = Place(SourceIndex(0), UTF8Offset(0))
        isComplete = search == nil
        _ = proceed(state)
    }

    mutating func proceed(_ state: ReaderState) -> Bool {
        guard let search, !isComplete else { return false }
        let corpus = state.model.corpus
        var room = SearchState.slice
        while room > 0, !isComplete {
            let source = corpus[reached.source]
            let end = UTF8Offset(min(source.text.bytes.count, reached.offset.value + room))
            let found = search.matches(
                in: source.text, from: reached.offset, before: end, limit: Self.most - hits)
            append(found, reached.source, corpus)
            room -= end.value - reached.offset.value
            if hits >= Self.most {
                isComplete = true
            } else if end.value >= source.text.bytes.count {
                isComplete = reached.source.value + 1 >= corpus.sources.count
                reached = Place(
                    SourceIndex(min(reached.source.value + 1, corpus.sources.count - 1)), UTF8Offset(0))
                room -= 1
            } else {
                reached.offset = max(end, found.last?.end ?? end)
            }
        }
        // The typed line is what the rows were made from: it must not filter them again.
        let typed = list.filter
        let isTyping = list.isTyping
        let selection = list.selection
        list = ListModel(rows)
        list.select(selection)
        list.keep(typed, isTyping: isTyping)
        return !isComplete
    }

    private mutating func append(_ found: [TextSpan], _ source: SourceIndex, _ corpus: Corpus) {
        hits += found.count
        for span in found {
            guard let sentence = corpus[source].text.sentence(at: span.start) else { continue }
            let passage = Passage(source, sentence)
            let head = StyledText(corpus.address(of: passage).description + "  ", .key)
            let excerpt = Excerpt(corpus, passage, triggers: [span])
            rows.append(
                ListRow(
                    [ListLine(head + excerpt.cut)], whenSelected: [ListLine(head + excerpt.whole, limit: 4)],
                    action: .go(Destination(Place(source, span.start), words: span))))
        }
    }
}
