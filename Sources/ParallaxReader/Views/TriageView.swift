import ParallaxCore

/// The links that the engine holds possible and not sure, one after the other: yes, no, or later. The text moves
/// along with the selection, and what is decided makes room for the next.
struct TriageView: ReaderView {
    static let name: String? = "triage"
    var list = ListModel()
    let comesBack = true
    let placement = ViewPlacement.sheet(65)
    let previews = true
    let context: KeyContext? = .triage
    private var pending: [CrossReference]
    private var decided: Int
    private let total: Int
    /// What was decided here and is still being written.
    private var passed: Set<LinkEnds> = []

    /// More rows than this are not made at once: nobody decides so many between two looks at the list.
    private static let most = 300

    init?(_ state: ReaderState) {
        let triage = Triage(state.linked)
        guard triage.total > 0 else { return nil }
        pending = triage.pending
        decided = triage.decided
        total = triage.total
        list = ListModel(rows(state))
    }

    var title: StyledText {
        var title = StyledText("Uncertain links", .heading)
        title.append("  \(decided) of \(total) decided", .quiet)
        if pending.isEmpty { title.append("  all done", .quiet) }
        return title
    }

    /// The link of the selected row.
    var selected: CrossReference? {
        guard case .go? = list.selected?.action else { return nil }
        let position = list.position.number - 1
        let shown = list.shown.filter { list.rows[$0].action != nil }
        guard shown.indices.contains(position) else { return nil }
        let row = shown[position]
        return pending.indices.contains(row) ? pending[row] : nil
    }

    /// Goes on to the next one: this one is decided, or waits at the end.
    mutating func passOver(_ ends: LinkEnds, _ verdict: LinkVerdict) {
        guard let position = pending.firstIndex(where: { LinkEnds($0.a, $0.b) == ends }) else { return }
        let link = pending.remove(at: position)
        var rows = list.rows
        let row = rows.indices.contains(position) ? rows.remove(at: position) : nil
        if verdict == .later {
            pending.append(link)
            if let row, rows.count < Self.most { rows.append(row) }
        } else {
            passed.insert(ends)
            decided += 1
        }
        let selection = list.selection
        list.replace(rows)
        list.select(selection)
    }

    func renewed(_ state: ReaderState) -> (any ReaderView)? {
        guard var view = TriageView(state) else { return nil }
        // What is still on its way to the disk does not come back for a moment.
        let underWay = passed.subtracting(state.linked.verdicts.judged.keys)
        let before = view.pending.count
        view.pending.removeAll { underWay.contains(LinkEnds($0.a, $0.b)) }
        view.decided += before - view.pending.count
        view.passed = underWay
        view.list = ListModel(view.rows(state))
        view.takeStand(of: self, state)
        return view
    }

    private func rows(_ state: ReaderState) -> [ListRow] {
        pending.prefix(Self.most).map { Self.row($0, state) }
    }

    private static func row(_ link: CrossReference, _ state: ReaderState) -> ListRow {
        let model = state.model
        let entities = link.entities.filter { state.knows($0) }
        var head = StyledText(entities.map { model.name(of: $0) }.joined(separator: ", "), .heading)
        if state.linked.verdicts[link]?.verdict == .later { head.append("  for later", .quiet) }
        func line(_ passage: Passage, limit: Int) -> ListLine {
            let spans = model.mentions(in: passage).filter { entities.contains($0.entity) }.map(\.span)
            let address = StyledText(model.corpus.address(of: passage).description + "  ", .key)
            let quote = Excerpt(model.corpus, passage, triggers: spans)
            return ListLine(address + (limit == 1 ? quote.cut : quote.whole), indent: 2, limit: limit)
        }
        let reasons = StyledText(link.evidence.map(\.says).joined(separator: "; "), .quiet)
        let words = model.mentions(in: link.a).first { entities.contains($0.entity) }?.span
        let start = words?.start ?? model.corpus[link.a].span.start
        return ListRow(
            [ListLine(head), line(link.a, limit: 1), line(link.b, limit: 1)],
            whenSelected: [
                ListLine(head, limit: 2), line(link.a, limit: 4), line(link.b, limit: 4),
                ListLine(reasons, indent: 2, limit: 3), ListLine(StyledText()),
            ],
            action: .go(Destination(Place(link.a.source, start), words: words)))
    }
}

extension ReaderState {
    /// Whether an actor or event is one of the model.
    func knows(_ entity: Entity) -> Bool {
        switch entity {
        case .actor(let index): model.actors.indices.contains(index.value)
        case .event(let index): model.events.indices.contains(index.value)
        }
    }
}
