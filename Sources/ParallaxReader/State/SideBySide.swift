import ParallaxCore

/// Two or more sources beside one another. The one that is being read is `ReaderState.document`; the others wait
/// here, each where it was left.
struct SideBySide: Sendable {
    /// A column.
    struct Column: Sendable {
        /// The window on its source. Of the column being read it is out of date.
        var document: DocumentPane
        /// The words that tell of the same as the sentence being read; nil where there are none.
        var mate: TextSpan?
        /// How many paragraphs of the source being read have nothing here; nil where there is no gap.
        var gap: Int?
    }

    /// The columns from left to right, that being read among them.
    var columns: [Column]
    /// Which column is being read.
    var active: Int
    /// Whether the others follow by shared events.
    var isLocked = true
    /// The sentence that the others were last brought beside.
    fileprivate var followed: Passage?
    fileprivate var alignments: [[SourceIndex]: SourceAlignment] = [:]

    init(columns: [Column], active: Int, isLocked: Bool = true) {
        self.columns = columns
        self.active = active
        self.isLocked = isLocked
    }

    /// The texts were linked anew.
    mutating func forgetLinks() {
        followed = nil
        alignments = [:]
    }

    /// More columns than this are not read side by side.
    static let most = 4
}

extension ReaderState {
    /// Takes the command `side` with its word.
    mutating func performSide(_ word: String) -> [Effect] {
        switch word {
        case "toggle":
            if side == nil { beginSideBySide() } else { endSideBySide() }
        case "add": addColumn()
        case "drop": dropColumn()
        case "lock":
            guard side != nil else { return beside { _ in } }
            side?.isLocked.toggle()
            side?.followed = nil
            message = Message(
                text: side?.isLocked == true
                    ? "the columns follow by shared events" : "each column scrolls by itself")
        case "next": return beside { $0.turnOther(1) }
        case "prev": return beside { $0.turnOther(-1) }
        case "diff": return open("diff")
        default: break
        }
        return []
    }

    /// Does something with the columns, which are opened first where there are none.
    private mutating func beside(_ change: (inout ReaderState) -> Void) -> [Effect] {
        if side == nil { beginSideBySide() } else { change(&self) }
        return []
    }

    private mutating func beginSideBySide() {
        guard model.corpus.sources.count > 1 else {
            message = Message(text: "there is no second source")
            return
        }
        pane = .document
        wishes.only = nil
        // The source of the best cross-reference is the likeliest to be compared; else the next one.
        let linked = selectedTelling?.source
        let next = SourceIndex((document.source.value + 1) % model.corpus.sources.count)
        side = SideBySide(
            columns: [SideBySide.Column(document: document), column(on: linked ?? next)], active: 0)
        keepPlace()
        message = Message(text: "side by side; the columns follow by shared events" + sideHint)
    }

    private var sideHint: String {
        keymap.keys(for: .paneNext, in: contexts).map { "; \($0) goes to the other column" } ?? ""
    }

    private mutating func endSideBySide() {
        side = nil
        keepPlace()
    }

    func column(on source: SourceIndex) -> SideBySide.Column {
        if let left = leftAt[source] { return SideBySide.Column(document: left) }
        var pane = DocumentPane(source: source)
        let text = model.corpus[source].text
        pane.cursor = text.bodyStart
        pane.top = text.paragraphs.first?.span.start ?? UTF8Offset(0)
        return SideBySide.Column(document: pane)
    }

    private mutating func addColumn() {
        guard let side else { return beginSideBySide() }
        let shown = Set(side.columns.map(\.document.source) + [document.source])
        let count = model.corpus.sources.count
        let after = (1..<max(1, count)).map { SourceIndex((document.source.value + $0) % count) }
        guard side.columns.count < SideBySide.most, let next = after.first(where: { !shown.contains($0) })
        else {
            message = Message(text: "no further source to put beside these")
            return
        }
        let added = column(on: next)
        self.side?.columns.append(added)
        self.side?.followed = nil
        keepPlace()
    }

    private mutating func dropColumn() {
        guard let side, side.columns.count > 2 else { return endSideBySide() }
        let dropped = side.active == side.columns.count - 1 ? side.columns.count - 2 : side.columns.count - 1
        self.side?.columns.remove(at: dropped)
        if dropped < side.active { self.side?.active -= 1 }
        keepPlace()
    }

    /// Puts another source into the column beside the one being read.
    private mutating func turnOther(_ step: Int) {
        guard let side else { return }
        let other = side.active == side.columns.count - 1 ? side.active - 1 : side.active + 1
        guard side.columns.indices.contains(other) else { return }
        let count = model.corpus.sources.count
        let shown = Set(side.columns.indices.filter { $0 != other }.map { source(ofColumn: $0, side) })
        var target = side.columns[other].document.source.value
        for _ in 0..<count {
            target = ((target + step) % count + count) % count
            if !shown.contains(SourceIndex(target)) { break }
        }
        leftAt[side.columns[other].document.source] = side.columns[other].document
        let turned = column(on: SourceIndex(target))
        self.side?.columns[other] = turned
        self.side?.followed = nil
        message = Message(text: "beside: \(model.corpus[SourceIndex(target)].id)")
    }

    private func source(ofColumn number: Int, _ side: SideBySide) -> SourceIndex {
        number == side.active ? document.source : side.columns[number].document.source
    }

    /// Gives the keys to another column.
    mutating func stepColumn(_ step: Int) {
        guard var side else { return }
        let target = ((side.active + step) % side.columns.count + side.columns.count) % side.columns.count
        side.columns[side.active] = SideBySide.Column(document: document)
        side.active = target
        document = side.columns[target].document
        side.columns[target].mate = nil
        side.columns[target].gap = nil
        side.followed = nil
        self.side = side
        landed = nil
        refold()
        search?.turn(to: document.source)
        reveal()
    }

    /// The folds of a column's text.
    func folds(of source: SourceIndex) -> FoldMap {
        FoldMap(model.corpus[source].text, display.folded, exceptions: foldExceptions[source] ?? [])
    }

    /// The text of a column as its window lays it out.
    func layout(of source: SourceIndex, width: Int) -> DocumentLayout {
        let text = model.corpus[source].text
        return DocumentLayout(
            text: text, folds: folds(of: source),
            measure: DocumentDrawing.measure(text, display, width: width))
    }

    /// Brings the other columns beside the sentence that is being read, by the events that they share with it.
    mutating func settleSide() {
        guard var side, let passage, side.followed != passage else { return }
        side.followed = passage
        let areas = layout.columns
        for number in side.columns.indices where number != side.active {
            side.columns[number].mate = nil
            side.columns[number].gap = nil
            let other = side.columns[number].document.source
            guard other != document.source else { continue }
            let key = [document.source, other]
            let alignment =
                side.alignments[key] ?? SourceAlignment(of: document.source, with: other, in: model)
            side.alignments[key] = alignment
            let text = model.corpus[other].text
            let near = text.sentence(at: side.columns[number].document.cursor)
            let mate = alignment.mate(
                of: passage.sentence, in: source.text[passage.sentence].paragraph,
                of: source.text.paragraphs.count, near: near)
            switch mate {
            case .passage(let found, let event):
                let mention = model.mentions(of: event).first { $0.passage == found }
                side.columns[number].mate = mention?.span ?? text[found.sentence].span
                guard side.isLocked, areas.indices.contains(number) else { continue }
                side.columns[number].document.cursor = text[found.sentence].span.start
                let area = areas[number]
                let height = max(1, area.height - SourceHeading.rows(height: area.height))
                side.columns[number].document.center(
                    layout(of: other, width: area.width), height: height, at: min(height - 1, cursorRow))
            case .gap(let paragraphs, _):
                side.columns[number].gap = paragraphs
            }
        }
        self.side = side
    }

    /// On which row of the text the sentence being read begins, from 0.
    private var cursorRow: Int {
        guard let passage else { return 0 }
        let start = model.corpus[passage].span.start
        let rows = document.rows(documentLayout, height: textHeight)
        return rows.firstIndex { row in row.line?.contains(start.value) ?? false } ?? textHeight / 3
    }

    /// The passage in another column that tells of the same as the one being read; failing that, the selected
    /// cross-reference.
    var passageBeside: Passage? {
        if let side {
            for (number, column) in side.columns.enumerated() where number != side.active {
                guard let mate = column.mate,
                    let sentence = model.corpus[column.document.source].text.sentence(at: mate.start)
                else { continue }
                return Passage(column.document.source, sentence)
            }
        }
        return selectedTelling
    }
}
