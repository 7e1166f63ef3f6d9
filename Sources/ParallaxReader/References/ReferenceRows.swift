import ParallaxCore

/// Turns what else tells of a sentence into rows.
struct ReferenceRows {
    let model: CorpusModel
    /// What the reader decided on links; nil before anything is linked.
    let verdicts: LinkVerdicts?
    let index: ReadingIndex
    /// Groups that the reader unfolded.
    let unfolded: Set<Entity>
    /// Whether space is scarce: no empty rows, shorter quotations.
    let isCompact: Bool

    /// How many tellings of an event, and of an actor, are shown before the rest is folded.
    private static let mostOfEvent = 8
    private static let mostOfActor = 2

    func rows(_ groups: ReferenceGroups) -> [ListRow] {
        var rows: [ListRow] = []
        for group in groups.events { append(group, limit: Self.mostOfEvent, to: &rows) }
        for group in groups.actors { append(group, limit: Self.mostOfActor, to: &rows) }
        if !groups.paragraph.isEmpty {
            rows.append(.heading("also in this paragraph", .quiet))
            for group in groups.paragraph { append(group, limit: Self.mostOfActor, to: &rows) }
        }
        for group in groups.everywhere where unfolded.contains(group.entity) {
            append(group, limit: Self.mostOfActor, to: &rows)
        }
        let folded = groups.everywhere.filter { !unfolded.contains($0.entity) }
        if let first = folded.first {
            var line = StyledText("named everywhere: ", .quiet)
            for (number, group) in folded.enumerated() {
                let naming = index.counts(of: group.entity).count { $0 > 0 }
                line.append(number == 0 ? "" : " · ", .quiet)
                line.append(model.name(of: group.entity), .actor)
                line.append(" \(naming)", .quiet)
            }
            rows.append(ListRow([ListLine(line, limit: 3)], action: .unfold(first.entity)))
        }
        return rows
    }

    private func append(_ group: ReferenceGroups.Group, limit: Int, to rows: inout [ListRow]) {
        rows.append(heading(group.entity))
        let shown = unfolded.contains(group.entity) ? group.references.count : limit
        for position in group.references.prefix(shown) {
            rows.append(telling(model.crossReferences[position], from: group.from, of: group.entity))
        }
        if group.references.count > shown {
            rows.append(
                ListRow(
                    StyledText("  … \(group.references.count - shown) more", .quiet),
                    action: .unfold(group.entity)))
        }
        if !isCompact { rows.append(.blank) }
    }

    private func heading(_ entity: Entity) -> ListRow {
        var line = StyledText(model.name(of: entity), .heading)
        if case .event(let event) = entity, let date = model.events[event.value].date {
            line.append(" · " + DateWording.words(date), .quiet)
        }
        return ListRow([ListLine(line, limit: 2)])
    }

    private func telling(_ reference: CrossReference, from: Passage, of entity: Entity) -> ListRow {
        guard let other = reference.other(than: from) else { return .blank }
        let source = model.corpus[other.source]
        let spans = model.mentions(in: other).filter { reference.entities.contains($0.entity) }.map(\.span)
        let address = model.corpus.address(of: other).description
        let isSeen = verdicts?[reference]?.verdict == .seen
        func lines(mark: String, quotation: Int, reason: Int) -> [ListLine] {
            var head = StyledText(mark, .key)
            head.append(address, isSeen ? .quiet : .key)
            if isSeen { head.append("  seen", .quiet) }
            let quote = Excerpt(model.corpus, other, triggers: spans)
            let reasons = reference.evidence.map(\.says).joined(separator: "; ")
            var lines = [
                ListLine(head, trailing: StyledText(SourceHeading.briefDate(source.metadata), .quiet)),
                ListLine(
                    isSeen && quotation != .max
                        ? StyledText(quote.cut.string, .quiet) : quotation == .max ? quote.whole : quote.cut,
                    indent: 2, limit: quotation),
                ListLine(StyledText(reasons, .quiet), indent: 2, limit: reason),
            ]
            if !isCompact { lines.append(ListLine(StyledText())) }
            return lines
        }
        return ListRow(
            lines(mark: "  ", quotation: isCompact ? 2 : 3, reason: 1),
            whenSelected: lines(mark: "▸ ", quotation: .max, reason: 3),
            action: action(reference, from: from))
    }

    /// Where a telling leads: to the words in the other passage that made the link.
    func action(_ reference: CrossReference, from: Passage) -> RowAction? {
        guard let other = reference.other(than: from) else { return nil }
        let words = model.mentions(in: other).first { reference.entities.contains($0.entity) }?.span
        return .go(
            Destination(
                Place(other.source, words?.start ?? model.corpus[other].span.start), words: words))
    }
}
