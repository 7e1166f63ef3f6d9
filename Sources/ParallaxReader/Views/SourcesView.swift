import ParallaxCore

/// The sources with what is known of them.
struct SourcesView: ReaderView {
    var list: ListModel
    let restsOnLinks = false
    let title = StyledText("Sources", .heading)

    init(_ state: ReaderState) {
        let corpus = state.model.corpus
        list = ListModel(
            corpus.indices.map { position in
                let source = corpus[position]
                let text = source.text
                let size = "\(text.paragraphs.count) paragraphs, \(text.sentences.count) sentences"
                return ListRow(
                    [
                        ListLine(SourceHeading.title(source), limit: 2),
                        ListLine(SourceHeading.origin(source), indent: 2, limit: 2),
                        ListLine(StyledText(size, .quiet), indent: 2),
                        ListLine(StyledText()),
                    ],
                    action: .go(
                        Destination(
                            state.leftAt[position].map { Place(position, $0.cursor) }
                                ?? Place(position, text.bodyStart))))
            })
        list.select(state.document.source.value)
    }
}
