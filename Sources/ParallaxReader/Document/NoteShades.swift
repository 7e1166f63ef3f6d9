import ParallaxCore

/// Where annotations lie in a stretch of a text: how many on each byte, and which begin in a row.
struct NoteShades {
    private var passages: [AnnotationPassage] = []

    init(_ notebook: Notebook?, _ source: SourceIndex, _ stretch: Range<Int>, _ display: DisplayOptions) {
        guard let notebook, display.showsNotes, !stretch.isEmpty else { return }
        passages = notebook.passages(
            in: source, overlapping: TextSpan(stretch.lowerBound, stretch.upperBound))
    }

    /// How many annotations lie on each byte of a line; empty where there are none at all.
    func shades(of line: Range<Int>) -> [NoteShade] {
        guard !passages.isEmpty else { return [] }
        var steps = Array(repeating: 0, count: line.count + 1)
        var isAnnotated = false
        for passage in passages {
            let part = passage.span.bytes.clamped(to: line)
            guard !part.isEmpty else { continue }
            isAnnotated = true
            steps[part.lowerBound - line.lowerBound] += 1
            steps[part.upperBound - line.lowerBound] -= 1
        }
        guard isAnnotated else { return [] }
        var depth = 0
        return steps.dropLast().map { step in
            depth += step
            return depth == 0 ? .none : depth == 1 ? .one : .several
        }
    }

    /// The sign of the annotations that begin in a line; nil where none does.
    func sign(of line: Range<Int>) -> String? {
        var found: AnnotationPassage?
        for passage in passages where line.contains(passage.span.start.value) {
            if found != nil { return NoteSign.several }
            found = passage
        }
        return found.map { $0.isLink ? NoteSign.link : NoteSign.one }
    }
}
