import ParallaxCore

/// All annotations, by place; those whose words were not found come first, since something is to be done for them.
///
/// The filter looks in quote, text and tags, and knows these words: `tag:`, `source:`, `by:`, `kind:` and
/// `is:unattached`.
struct NotesView: ReaderView {
    var list: ListModel
    /// How many of all annotations are in the list so far.
    private var listed = 0
    private var all: [PlacedAnnotation]
    private var rows: [ListRow] = []
    private let noNotes: String

    /// So many rows are made between two keys.
    private static let slice = 1500

    init(_ state: ReaderState) {
        all = Self.ordered(state.notebook)
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

    /// Makes the list anew after something was written; filter and selection stay.
    ///
    /// - Parameter changed: The annotations whose rows are no longer right; nil when any may be.
    mutating func rebuild(_ state: ReaderState, changed: Set<RecordID>? = nil) {
        let kept = list
        var old: [RecordID: ListRow] = [:]
        if let changed {
            for row in rows {
                if case .annotation(let id)? = row.action, !changed.contains(id) { old[id] = row }
            }
        }
        all = Self.ordered(state.notebook)
        let needed = max(listed, Self.slice)
        listed = 0
        rows = []
        while listed < min(needed, all.count) { append(state, knowing: old) }
        var fresh = kept
        fresh.replace(rows)
        list = fresh
    }

    mutating func proceed(_ state: ReaderState) -> Bool {
        guard listed < all.count else { return false }
        append(state)
        list.replace(rows)
        return listed < all.count
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

    /// Makes the next rows; those that are known already are taken over.
    private mutating func append(_ state: ReaderState, knowing known: [RecordID: ListRow] = [:]) {
        let end = min(all.count, listed + Self.slice)
        for placed in all[listed..<end] {
            rows.append(known[placed.id] ?? Self.row(placed, state.model.corpus))
        }
        listed = end
    }

    private static func ordered(_ notebook: Notebook) -> [PlacedAnnotation] {
        let all = notebook.all
        return all.filter { !$0.isAttached } + all.filter(\.isAttached)
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
        let text = StyledText(NoteWording.start(of: annotation.text, bytes: ReaderState.shownBytes))
        var lines = [ListLine(head, trailing: StyledText(day, .quiet)), ListLine(quote, indent: 2)]
        var whole = [
            ListLine(head, trailing: StyledText(day, .quiet), limit: 2), ListLine(quote, indent: 2, limit: 3),
        ]
        if text.width > 0 {
            lines.append(ListLine(text, indent: 2))
            whole.append(ListLine(text, indent: 2, limit: 8))
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
