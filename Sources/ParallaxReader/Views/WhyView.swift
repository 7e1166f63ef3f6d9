import ParallaxCore

/// Why two passages are linked, and why words were recognised: all evidence in words.
struct WhyView: ReaderView {
    static let name: String? = "why"
    var list: ListModel
    let title = StyledText("Why", .heading)
    let placement = ViewPlacement.sheet(60)

    init?(_ state: ReaderState) {
        let model = state.model
        var rows: [ListRow] = []
        if let selected = state.references.selected {
            rows += Self.link(model.crossReferences[selected.reference], from: selected.from, model)
        }
        let mentions = state.mentionsNearCursor
        if !mentions.isEmpty, state.pane != .xrefs {
            let isHere = mentions[0].span.contains(state.document.cursor)
            rows.append(.heading(isHere ? "Under the cursor" : "Recognised in this sentence"))
            rows += mentions.prefix(12).flatMap { Self.mention($0, model) }
        }
        guard !rows.isEmpty else { return nil }
        list = ListModel(rows)
    }

    private static func link(_ reference: CrossReference, from: Passage, _ model: CorpusModel) -> [ListRow] {
        guard let other = reference.other(than: from) else { return [] }
        let names = reference.entities.map { model.name(of: $0) }.joined(separator: ", ")
        let kind = reference.isEventLink ? "tell of" : "name"
        var rows = [ListRow.heading("Both \(kind): \(names)")]
        for passage in [from, other] {
            let spans = model.mentions(in: passage).filter { reference.entities.contains($0.entity) }.map(
                \.span)
            let head = StyledText(model.corpus.address(of: passage).description + "  ", .key)
            let place = Place(passage.source, spans.first?.start ?? model.corpus[passage].span.start)
            rows.append(
                ListRow(
                    [
                        ListLine(
                            head + Excerpt(model.corpus, passage, triggers: spans).whole, indent: 2, limit: 5)
                    ],
                    action: .go(Destination(place, words: spans.first))))
        }
        rows += reference.evidence.map { Self.reason($0) }
        rows.append(.blank)
        return rows
    }

    private static func mention(_ mention: Mention, _ model: CorpusModel) -> [ListRow] {
        let words = model.corpus[mention.passage.source].text.string(mention.span)
        var line = StyledText("“\(words)”", .trigger)
        line.append("  " + model.name(of: mention.entity), .heading)
        line.append("  " + mention.form.rawValue, .quiet)
        return [ListRow([ListLine(line, indent: 2, limit: 2)], action: .focus(mention.entity))]
            + mention.evidence.map { reason($0) }
    }

    private static func reason(_ evidence: Evidence) -> ListRow {
        ListRow([
            ListLine(
                StyledText("· " + evidence.says), trailing: StyledText(evidence.pass.value, .quiet),
                indent: 4,
                limit: 4)
        ])
    }
}
