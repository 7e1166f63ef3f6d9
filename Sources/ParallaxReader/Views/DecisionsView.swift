import ParallaxCore

/// The decisions in force, the latest first; each can be withdrawn by itself.
struct DecisionsView: ReaderView {
    static let name: String? = "decisions"
    var list = ListModel()
    let comesBack = true
    let placement = ViewPlacement.sheet(60)
    private var records: [CurationRecord]

    init?(_ state: ReaderState) {
        records = state.curation.records.reversed()
        guard !records.isEmpty else { return nil }
        list = ListModel(rows(state))
    }

    var title: StyledText {
        StyledText("Decisions", .heading)
            + StyledText("  \(list.position.number)/\(records.count)", .quiet)
    }

    /// The record of the selected row.
    var selected: RecordID? {
        guard list.shown.indices.contains(list.selection) else { return nil }
        return records[list.shown[list.selection]].id
    }

    private func rows(_ state: ReaderState) -> [ListRow] {
        let wording = DecisionWording(state)
        let verdicts = state.linked.verdicts
        var ends: [RecordID: LinkEnds] = [:]
        for (pair, judged) in verdicts.judged { ends[judged.record] = pair }
        let lost = Set(verdicts.unattached)
        return records.map { record in
            var line = StyledText(wording.words(record.decision))
            if lost.contains(record.id) { line.append("  its words were not found again", .fault) }
            let day = String(record.created.description.prefix(10))
            let by = record.author.isEmpty ? day : "\(record.author), \(day)"
            return ListRow(
                [ListLine(line, trailing: StyledText(by, .quiet), limit: 3)],
                action: action(record, ends[record.id], state) ?? .run(Invocation(.view, "decisions")))
        }
    }

    /// Where a decision leads: to the passage that it is about, or to what it is about.
    private func action(_ record: CurationRecord, _ ends: LinkEnds?, _ state: ReaderState) -> RowAction? {
        switch record.decision {
        case .merge(_, let entity), .split(let entity, _), .rename(let entity, _), .setKind(let entity, _),
            .addAlias(let entity, _), .removeAlias(let entity, _), .hide(let entity):
            return state.model.entity(entity.key).map { .focus($0) }
        case .judge:
            return ends.map { .go(Destination(Place($0.a.source, state.model.corpus[$0.a].span.start))) }
        case .withdraw: return nil
        }
    }
}
