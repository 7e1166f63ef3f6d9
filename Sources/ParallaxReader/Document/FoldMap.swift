import ParallaxCore

/// Which apparatus of a source is folded: runs of paragraphs of one kind, each shown as one row.
struct FoldMap: Sendable {
    /// How much apparatus is folded.
    enum Extent: String, Sendable, CaseIterable {
        /// Contacts only: they are nobody's reading.
        case contacts
        /// All apparatus but titles and headings.
        case apparatus
        /// Nothing.
        case nothing

        /// Whether paragraphs of a kind are folded.
        func folds(_ apparatus: Apparatus) -> Bool {
            switch self {
            case .contacts: apparatus == .contact
            case .apparatus: apparatus != .title && apparatus != .heading
            case .nothing: false
            }
        }
    }

    /// The folded runs, ascending, as positions in `SourceText.paragraphs`.
    let runs: [Range<Int>]

    /// No folds.
    static let none = FoldMap(runs: [])

    private init(runs: [Range<Int>]) { self.runs = runs }

    /// The folds of a text. `exceptions` are first paragraphs of runs that are the other way round.
    init(_ text: SourceText, _ extent: Extent, exceptions: Set<Int>) {
        var runs: [Range<Int>] = []
        var start = 0
        while start < text.paragraphs.count {
            var end = start + 1
            guard let kind = text.paragraphs[start].apparatus else {
                start = end
                continue
            }
            while end < text.paragraphs.count, text.paragraphs[end].apparatus == kind { end += 1 }
            if extent.folds(kind) != exceptions.contains(start) { runs.append(start..<end) }
            start = end
        }
        self.runs = runs
    }

    /// The folded run that holds a paragraph; nil where it is open.
    func run(of paragraph: Int) -> Range<Int>? {
        let found = runs.partitionIndex { $0.upperBound > paragraph }
        return found < runs.count && runs[found].contains(paragraph) ? runs[found] : nil
    }
}
