import ParallaxCore

/// All annotations, by place; those whose words were not found come first, since something is to be done for them.
///
/// The filter looks in quote, text and tags, and knows these words: `tag:`, `source:`, `by:`, `kind:` and
/// `is:unattached`.
struct NotesView: ReaderView {
    let restsOnLinks = false
    var list: ListModel
    /// All annotations; the first of them are in the list so far, row by row.
    private var all: [PlacedAnnotation]
    private let noNotes: String

    /// So many rows are made between two keys.
    private static let slice = 1500
    /// So many changes are taken in one by one.
    private static let fewest = 64

    init(_ state: ReaderState) {
        all = state.notebook.all.sorted(by: Self.precedes)
        list = ListModel()
        noNotes =
            "no annotations yet"
            + (state.keymap.keys(for: .note, in: [.document, .global]).map { "; \($0) writes one" } ?? "")
        _ = proceed(state)
        let here = state.annotating.here.current?.end.id
        if let here { list.select { $0.action == .annotation(here) } }
    }

    var title: StyledText {
        let position = list.position
        let unattached = all.prefix { !$0.isAttached }.count
        var title = StyledText("Notes", .heading)
        if position.count > 0 {
            title.append("  \(position.number)/\(position.count)", .quiet)
            if position.count < all.count { title.append(" of \(all.count)", .quiet) }
        }
        if unattached > 0 { title.append("  \(unattached) unattached", .fault) }
        title.append("  filter also by tag: source: by: kind: is:unattached", .quiet)
        return title
    }

    /// The annotation of the selected row.
    var selected: RecordID? {
        if case .annotation(let id)? = list.selected?.action { id } else { nil }
    }

    /// Takes in what was written; filter and selection stay.
    mutating func take(_ changed: [RecordID], _ state: ReaderState) {
        guard changed.count <= Self.fewest else { return rebuild(state) }
        for id in changed {
            if let position = all.firstIndex(where: { $0.id == id }) {
                all.remove(at: position)
                if position < list.rows.count { list.change { $0.remove(at: position) } }
            }
            guard let placed = state.notebook[id] else { continue }
            let position = all.partitionIndex { !Self.precedes($0, placed) }
            all.insert(placed, at: position)
            // Beyond what is listed so far it comes in its turn.
            guard position < list.rows.count || list.rows.count == all.count - 1 else { continue }
            let row = Self.row(placed, state.model.corpus)
            list.change { $0.insert(row, at: position) }
        }
    }

    /// Makes the list anew; filter and selection stay.
    mutating func rebuild(_ state: ReaderState) {
        all = state.notebook.all.sorted(by: Self.precedes)
        let end = min(all.count, max(list.rows.count, Self.slice))
        list.replace(all[..<end].map { Self.row($0, state.model.corpus) })
    }

    mutating func proceed(_ state: ReaderState) -> Bool {
        let first = list.rows.count
        guard first < all.count else { return false }
        let end = min(all.count, first + Self.slice)
        list.append(all[first..<end].map { Self.row($0, state.model.corpus) })
        return end < all.count
    }

    mutating func perform(_ invocation: Invocation, _ state: ReaderState) -> ViewOutcome? {
        switch invocation.command {
        case .follow, .accept:
            guard !list.isTyping, let id = selected, let placed = state.notebook[id] else { return nil }
            guard let words = state.words(of: placed, AnnotationEnd(id)) else { return nil }
            return .choose(.go(Destination(Place(words.source, words.span.start), words: words.span)))
        default: return nil
        }
    }

    func draw(on canvas: inout Canvas, in area: Area, _ state: ReaderState) {
        if let cursor = list.draw(on: &canvas, in: area.inset(left: 1, right: 1), isActive: true) {
            canvas.grid.cursor = cursor
        }
        if list.shown.isEmpty {
            let words = all.isEmpty ? noNotes : "no annotation has these words"
            canvas.write(words, Style(.quiet), column: area.x + 1, row: area.y, in: area)
        }
    }

    /// Those whose words were not found first, the oldest first; the others by place.
    private static func precedes(_ a: PlacedAnnotation, _ b: PlacedAnnotation) -> Bool {
        guard a.isAttached == b.isAttached else { return !a.isAttached }
        if a.isAttached, let x = a.source, let y = b.source, let p = a.placement.span,
            let q = b.placement.span
        {
            if x != y { return x < y }
            if p.start != q.start { return p.start < q.start }
            if p.end != q.end { return p.end > q.end }
            return a.id < b.id
        }
        return (a.annotation.created, a.id) < (b.annotation.created, b.id)
    }

    private static func row(_ placed: PlacedAnnotation, _ corpus: Corpus) -> ListRow {
        let annotation = placed.annotation
        var head = StyledText(NoteSign.of(annotation.kind) + " ", .annotation)
        let place = NoteWording.address(placed.source, placed.placement, in: corpus)
        head.append(place.isEmpty ? annotation.target.file : place, placed.isAttached ? .key : .fault)
        head.append("  ")
        head = head + NoteWording.head(placed, end: AnnotationEnd(placed.id), in: corpus)
        let day = String(annotation.modified.description.prefix(10))
        let quote = StyledText(
            "“\(NoteWording.start(of: annotation.target.exact, bytes: 400))”", .quiet)
        let text = NoteWording.hardLines(of: annotation.text, limit: 8)
        var lines = [ListLine(head, trailing: StyledText(day, .quiet)), ListLine(quote, indent: 2)]
        var whole = [
            ListLine(head, trailing: StyledText(day, .quiet), limit: 2), ListLine(quote, indent: 2, limit: 3),
        ]
        if let first = text.lines.first {
            let hasMore = text.lines.count > 1
            lines.append(ListLine(StyledText(first + (hasMore ? " …" : "")), indent: 2))
            whole += text.lines.map { ListLine(StyledText($0), indent: 2, limit: 6) }
            if text.hasMore { whole.append(ListLine(StyledText("…", .quiet), indent: 2)) }
        }
        return ListRow(
            lines, whenSelected: whole, action: .annotation(placed.id), words: words(placed, corpus))
    }

    /// What a filter looks through.
    private static func words(_ placed: PlacedAnnotation, _ corpus: Corpus) -> String {
        let annotation = placed.annotation
        var words = annotation.tags.map { "tag:\($0)" }
        words += [placed.source, placed.linkedSource].compactMap { $0 }.map { "source:\(corpus[$0].id)" }
        words += ["by:\(annotation.author)", "kind:\(annotation.kind.rawValue)"]
        if !placed.isAttached { words.append("is:unattached") }
        words += [annotation.target.exact, annotation.text]
        if let link = annotation.link { words += [link.relation.description, link.target.exact] }
        return words.joined(separator: "\n")
    }
}
