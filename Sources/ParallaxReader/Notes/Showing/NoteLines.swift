import ParallaxCore

/// What stands under the text about the annotation that is meant.
extension ReaderState {
    /// At most this many lines of a note's text.
    private static let mostLines = 3
    /// A note may be a megabyte: what is shown of it under the text or in a list is cut from so many bytes.
    static let shownBytes = 1200

    /// A line with tags, relation, author and number, and the first lines of the text. In a small window less.
    func noteLines(_ here: NotesHere) -> [StyledText] {
        guard display.showsNotes, let current = here.current, let placed = notebook[current.end.id] else {
            return []
        }
        let width = max(4, documentArea.width - 4)
        let height = documentArea.height
        guard height >= 6 else { return [] }
        var head = StyledText(NoteSign.of(placed.annotation.kind) + " ", .annotation)
        head = head + NoteWording.head(placed, end: current.end, in: model.corpus)
        if here.count > 1 {
            let key = keymap.keys(for: .noteChoose, in: [.document, .global]).map { "  \($0) next" } ?? ""
            head.append("  \(here.number)/\(here.count)\(key)", .quiet)
        }
        let limit = min(Self.mostLines, max(1, height / 8))
        let lines = NoteWording.lines(of: placed.annotation.text, min(width, 76), limit: limit)
        // A note that nobody signed needs no line of its own for the sign alone.
        if head.width <= 2, let first = lines.first {
            return [(head + first).truncated(width)] + lines.dropFirst().map { StyledText("  ") + $0 }
        }
        return [head.truncated(width)] + lines.map { StyledText("  ") + $0 }
    }

    /// How many rows of the document pane the note takes, with the rule over it.
    var noteRows: Int {
        let isShown = views.isEmpty && annotating.writing == nil && !annotating.here.lines.isEmpty
        return isShown ? annotating.here.lines.count + 1 : 0
    }

    /// Draws the note under the text, at the foot of the document pane.
    func drawNote(on canvas: inout Canvas, in area: Area) {
        let lines = annotating.here.lines
        guard noteRows > 0, area.height > noteRows else { return }
        let foot = area.dropFirst(rows: area.height - noteRows)
        canvas.fill(foot)
        for column in foot.x..<foot.x + foot.width {
            canvas.grid[column, foot.y] = Cell(text: "┄", style: Style(.rule))
        }
        for (number, line) in lines.enumerated() {
            canvas.write(
                line.truncated(max(0, foot.width - 2)), column: foot.x + 2, row: foot.y + 1 + number, in: foot
            )
        }
    }
}

/// The signs in the gutter.
enum NoteSign {
    /// Words or tags, and marks without a word.
    static let one = "•"
    /// An end of a link of the reader's own.
    static let link = "↔"
    /// Several annotations that begin in one row.
    static let several = "≡"

    static func of(_ kind: Annotation.Kind) -> String { kind == .link ? link : one }
}

/// Annotations in words.
enum NoteWording {
    /// The beginning of a text on one line: what a line can show of a note of a megabyte.
    static func start(of text: String, bytes: Int) -> String {
        // Nearly every text is short and of one line.
        if text.utf8.count <= bytes, !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) { return text }
        var start = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count += UTF8.width(scalar)
            if count > bytes {
                start.append("…")
                break
            }
            start.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
        }
        return String(start)
    }

    /// The first lines of a text, its own line ends kept; the last one ends with `…` when there is more.
    static func lines(of text: String, _ measure: Int, limit: Int) -> [StyledText] {
        let hard = hardLines(of: text, limit: limit)
        var lines: [StyledText] = []
        for (number, line) in hard.lines.enumerated() where lines.count < limit {
            let room = limit - lines.count
            let wrapped = StyledText(line).wrapped(measure, limit: room)
            lines += wrapped.isEmpty ? [StyledText()] : wrapped
            let isLast = lines.count == limit
            if isLast, number + 1 < hard.lines.count || hard.hasMore, let end = lines.popLast() {
                let isMarked = end.string.hasSuffix("…")
                lines.append(isMarked ? end : (end + StyledText(" …", .quiet)).truncated(measure))
            }
        }
        return lines
    }

    /// The first lines of a text as its writer broke them, and whether there are more.
    static func hardLines(of text: String, limit: Int) -> (lines: [String], hasMore: Bool) {
        guard !text.isEmpty else { return ([], false) }
        var bytes = Array(text.utf8.prefix(limit * ReaderState.shownBytes))
        let isCut = bytes.count < text.utf8.count
        // A character that was cut is left out as a whole.
        while isCut, let last = bytes.last, last >= 0x80 {
            bytes.removeLast()
            if last >= 0xC0 { break }
        }
        let parts = bytes.split(separator: 0x0A, maxSplits: limit, omittingEmptySubsequences: false)
        let lines = parts.prefix(limit).map {
            start(of: String(decoding: $0, as: UTF8.self), bytes: ReaderState.shownBytes)
        }
        return (lines, isCut || parts.count > limit)
    }

    /// Relation, tags and author.
    static func head(_ placed: PlacedAnnotation, end: AnnotationEnd, in corpus: Corpus) -> StyledText {
        let annotation = placed.annotation
        var line = StyledText()
        if let link = annotation.link {
            line.append(start(of: link.relation.description, bytes: 200), .annotation)
            line.append(end.isSecond ? " ← " : " → ", .quiet)
            let other =
                end.isSecond
                ? address(placed.source, placed.placement, in: corpus)
                : address(placed.linkedSource, placed.linkedPlacement, in: corpus)
            line.append(other, .key)
        }
        for tag in annotation.tags.prefix(20) {
            if line.width > 0 { line.append("  ") }
            line.append("#" + start(of: tag.value, bytes: 200), .annotation)
        }
        if line.width == 0, annotation.text.isEmpty { line.append("marked", .quiet) }
        let author = start(of: annotation.author, bytes: 80)
        if !author.isEmpty { line.append(line.width > 0 ? "  \(author)" : author, .quiet) }
        return line
    }

    /// Where words stand, or that they were not found.
    static func address(_ source: SourceIndex?, _ placement: Placement?, in corpus: Corpus) -> String {
        guard let source else { return "a source that is not here" }
        guard let span = placement?.span else { return "\(corpus[source].id) (unattached)" }
        return corpus.address(of: ChosenWords(source: source, span: span))
    }

    /// What an annotation is and where, for a message: `the note on valdai:22.3`.
    static func naming(_ placed: PlacedAnnotation, in corpus: Corpus) -> String {
        let annotation = placed.annotation
        let place = address(placed.source, placed.placement, in: corpus)
        if let link = annotation.link {
            let other = address(placed.linkedSource, placed.linkedPlacement, in: corpus)
            return "the link \(place) – \(other) (\(start(of: link.relation.description, bytes: 60)))"
        }
        if !annotation.text.isEmpty { return "the note on \(place)" }
        if annotation.tags.isEmpty { return "the mark on \(place)" }
        let tags = annotation.tags.prefix(3).map { start(of: $0.value, bytes: 60) }.joined(separator: ", ")
        return "\(tags) on \(place)"
    }
}
