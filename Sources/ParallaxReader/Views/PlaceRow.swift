import ParallaxCore

/// A row that leads to a place: its address and the sentence there.
enum PlaceRow {
    static func row(_ place: Place, _ corpus: Corpus, mark: String = "") -> ListRow {
        let text = corpus[place.source].text
        let sentence = text.sentence(at: place.offset)
        let passage = sentence.map { Passage(place.source, $0) }
        var head = StyledText(passage.map { corpus.address(of: $0).description } ?? "", .key)
        if !mark.isEmpty { head = StyledText(mark + "  ", .heading) + head }
        let quote = passage.map { Excerpt(corpus, $0, triggers: []).whole } ?? StyledText()
        return ListRow(
            [ListLine(head + StyledText("  ") + quote, limit: 1)],
            whenSelected: [ListLine(head + StyledText("  ") + quote, limit: 3)],
            action: .go(Destination(place)))
    }
}
