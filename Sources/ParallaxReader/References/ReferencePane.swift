import ParallaxCore

/// The cross-reference pane: what else tells of the current sentence.
struct ReferencePane: Sendable {
    /// The rows.
    var list = ListModel()
    /// The sentence that they belong to; nil before the first.
    private(set) var passage: Passage?
    /// Which reference each row with a telling shows, in the order of the rows with a destination.
    private(set) var references: [(action: RowAction, reference: Int, from: Passage)] = []
    /// Whether the reader walks the tellings, so that the selected one is shown and lit.
    var isWalking = false
    /// How far the preview is scrolled, in rows.
    var previewScroll = 0
    private var unfolded: Set<Entity> = []
    private var groups: ReferenceGroups?
    private var isCompact = false
    private var verdicts: LinkVerdicts?

    /// Shows what else tells of a sentence; does nothing when that is shown already.
    mutating func show(
        _ passage: Passage?, model: CorpusModel, verdicts: LinkVerdicts, index: ReadingIndex, isCompact: Bool
    ) {
        guard passage != self.passage || isCompact != self.isCompact else { return }
        if passage != self.passage {
            unfolded = []
            isWalking = false
            previewScroll = 0
            groups = passage.map { ReferenceGroups(of: $0, model: model, index: index) }
        }
        self.passage = passage
        self.isCompact = isCompact
        self.verdicts = verdicts
        rebuild(model, index, keepsSelection: false)
    }

    /// Makes anew what is shown after the texts were linked anew: the selected telling stays selected, and when it
    /// is gone the one that took its place.
    mutating func renew(
        _ passage: Passage?, model: CorpusModel, verdicts: LinkVerdicts, index: ReadingIndex,
        following now: (Entity) -> Entity?
    ) {
        guard let passage, passage == self.passage else {
            self.passage = nil
            return
        }
        self.verdicts = verdicts
        unfolded = Set(unfolded.compactMap(now))
        groups = ReferenceGroups(of: passage, model: model, index: index)
        let old = list
        rebuild(model, index, keepsSelection: false)
        let rows = list.rows
        list = old
        list.replace(rows) { action in
            guard case .unfold(let entity) = action else { return action }
            return now(entity).map { .unfold($0) }
        }
        if references.isEmpty { isWalking = false }
    }

    /// Unfolds a group, or all of the actors that are named everywhere.
    mutating func unfold(_ entity: Entity, model: CorpusModel, index: ReadingIndex) {
        unfolded.insert(entity)
        if let groups, groups.everywhere.contains(where: { $0.entity == entity }) {
            unfolded.formUnion(groups.everywhere.map(\.entity))
        }
        rebuild(model, index, keepsSelection: true)
    }

    /// The reference of the selected telling, and the sentence from which it starts.
    var selected: (reference: Int, from: Passage)? {
        guard let action = list.selected?.action else { return nil }
        return references.first { $0.action == action }.map { ($0.reference, $0.from) }
    }

    /// Which telling is selected, from 1 (0 for another row), and how many are shown.
    var position: (number: Int, count: Int) {
        let tellings = list.shown.filter {
            if case .go? = list.rows[$0].action { true } else { false }
        }
        let selected = list.shown.indices.contains(list.selection) ? list.shown[list.selection] : -1
        return ((tellings.firstIndex(of: selected) ?? -1) + 1, tellings.count)
    }

    private mutating func rebuild(_ model: CorpusModel, _ index: ReadingIndex, keepsSelection: Bool) {
        guard let groups else {
            list.reset([])
            references = []
            return
        }
        let maker = ReferenceRows(
            model: model, verdicts: verdicts, index: index, unfolded: unfolded, isCompact: isCompact)
        let rows = maker.rows(groups)
        let all = groups.events + groups.actors + groups.paragraph + groups.everywhere
        references = []
        for group in all {
            for position in group.references {
                guard let action = maker.action(model.crossReferences[position], from: group.from) else {
                    continue
                }
                references.append((action, position, group.from))
            }
        }
        let selection = list.selection
        list.reset(rows)
        if keepsSelection { list.select(selection) }
    }
}
