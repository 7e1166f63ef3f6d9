import ParallaxCore

/// A search in the source that is open: what is looked for, and the hits found so far. Long texts are searched
/// piece by piece, so that no key waits for them.
struct SearchState: Sendable {
    /// What is looked for.
    let search: TextSearch
    /// Whether "next" means upward.
    var isBackward: Bool
    /// The source.
    private(set) var source: SourceIndex
    /// Hits in the part that was searched, ascending.
    private(set) var hits: [TextSpan] = []
    /// How much of the text was searched.
    private var searched = UTF8Offset(0)
    /// Whether all of it was.
    private(set) var isComplete = false

    /// How many bytes are searched at one go.
    static let slice = 1 << 20

    init(_ search: TextSearch, isBackward: Bool, source: SourceIndex) {
        self.search = search
        self.isBackward = isBackward
        self.source = source
    }

    /// Turns to another source.
    mutating func turn(to source: SourceIndex) {
        guard source != self.source else { return }
        self = SearchState(search, isBackward: isBackward, source: source)
    }

    /// Searches the next piece.
    mutating func proceed(_ text: SourceText) {
        guard !isComplete else { return }
        let end = UTF8Offset(min(text.bytes.count, searched.value + Self.slice))
        hits += search.matches(in: text, from: searched, before: end)
        searched = max(end, hits.last?.end ?? end)
        isComplete = searched.value >= text.bytes.count
    }

    /// The first hit from a place on; nil when there is none in the part that was searched.
    func hit(from offset: UTF8Offset) -> TextSpan? {
        let found = hits.partitionIndex { $0.start >= offset }
        return found < hits.count ? hits[found] : nil
    }

    /// The last hit before a place.
    func hit(before offset: UTF8Offset) -> TextSpan? {
        let found = hits.partitionIndex { $0.start >= offset }
        return found > 0 ? hits[found - 1] : nil
    }

    /// The hit that holds a place, and its number, from 1.
    func hit(at offset: UTF8Offset) -> (span: TextSpan, number: Int)? {
        let found = hits.partitionIndex { $0.end > offset }
        guard found < hits.count, hits[found].contains(offset) else { return nil }
        return (hits[found], found + 1)
    }
}

/// A search that is being typed.
struct SearchPrompt: Sendable {
    var query = QueryLine()
    let isBackward: Bool
    /// Where the reader stood when it began.
    let origin: DocumentPane
    /// The search before it, that comes back when this one is given up.
    let previous: SearchState?
}
