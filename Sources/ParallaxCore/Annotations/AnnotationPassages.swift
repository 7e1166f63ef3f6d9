/// One of the passages of an annotation: the words that it is about, or the second passage of a link.
public struct AnnotationEnd: Hashable, Sendable {
    /// The annotation.
    public let id: RecordID
    /// Whether it is the second passage of a link.
    public let isSecond: Bool

    /// The words that an annotation is about, or the second passage of a link.
    public init(_ id: RecordID, isSecond: Bool = false) {
        self.id = id
        self.isSecond = isSecond
    }
}

/// Where one of the passages of an annotation stands.
public struct AnnotationPassage: Hashable, Sendable {
    /// The words.
    public let span: TextSpan
    /// Which passage of which annotation it is.
    public let end: AnnotationEnd
    /// Whether the annotation is a link, which has two of them.
    public let isLink: Bool
}

/// The passages of all annotations by source and place. Looked up by place at every key, so that ten thousand
/// notes on one sentence cost nothing elsewhere.
struct AnnotationPassages: Sendable {
    private struct InSource: Sendable {
        /// By start, the longer of two that begin together first.
        var passages: [AnnotationPassage] = []
        /// The furthest end of any passage up to each. It never falls, so that what ends before a place is skipped
        /// by halves.
        var reach: [UTF8Offset] = []
    }

    private var sources: [InSource]

    init(sourceCount: Int) { sources = Array(repeating: InSource(), count: sourceCount) }

    /// Takes the passages of many annotations in at once.
    mutating func add(_ annotations: some Sequence<PlacedAnnotation>) {
        for placed in annotations {
            for (source, passage) in Self.passages(of: placed) {
                sources[source.value].passages.append(passage)
            }
        }
        for source in sources.indices {
            sources[source].passages.sort(by: Self.precedes)
            measure(source)
        }
    }

    /// Puts an annotation in the place of its earlier state; nil where there was none, or is none any more.
    mutating func replace(_ old: PlacedAnnotation?, by new: PlacedAnnotation?) {
        var touched: Set<Int> = []
        for (source, passage) in old.map(Self.passages) ?? [] {
            sources[source.value].passages.removeAll { $0.end.id == passage.end.id }
            touched.insert(source.value)
        }
        for (source, passage) in new.map(Self.passages) ?? [] {
            let place = sources[source.value].passages.partitionIndex { !Self.precedes($0, passage) }
            sources[source.value].passages.insert(passage, at: place)
            touched.insert(source.value)
        }
        for source in touched { measure(source) }
    }

    /// How many passages there are.
    var count: Int { sources.reduce(0) { $0 + $1.passages.count } }

    /// The passage at a position in corpus order; nil when there is none.
    subscript(position: Int) -> (source: SourceIndex, passage: AnnotationPassage)? {
        var left = position
        for (source, held) in sources.enumerated() where left >= 0 {
            if left < held.passages.count { return (SourceIndex(source), held.passages[left]) }
            left -= held.passages.count
        }
        return nil
    }

    /// All passages of a source, by place.
    func all(in source: SourceIndex) -> [AnnotationPassage] { sources[source.value].passages }

    /// The passages of a source that share at least one byte with a stretch, by place.
    func overlapping(_ span: TextSpan, in source: SourceIndex) -> [AnnotationPassage] {
        let held = sources[source.value]
        let first = held.reach.partitionIndex { $0 > span.start }
        let end = held.passages.partitionIndex { $0.span.start >= span.end }
        guard first < end else { return [] }
        return held.passages[first..<end].filter { $0.span.end > span.start }
    }

    private mutating func measure(_ source: Int) {
        var furthest = UTF8Offset(0)
        sources[source].reach = sources[source].passages.map {
            furthest = max(furthest, $0.span.end)
            return furthest
        }
    }

    private static func precedes(_ a: AnnotationPassage, _ b: AnnotationPassage) -> Bool {
        if a.span.start != b.span.start { return a.span.start < b.span.start }
        if a.span.end != b.span.end { return a.span.end > b.span.end }
        if a.end.id != b.end.id { return a.end.id < b.end.id }
        return !a.end.isSecond && b.end.isSecond
    }

    private static func passages(of placed: PlacedAnnotation) -> [(SourceIndex, AnnotationPassage)] {
        let isLink = placed.annotation.link != nil
        var found: [(SourceIndex, AnnotationPassage)] = []
        if let source = placed.source, let span = placed.placement.span {
            let end = AnnotationEnd(placed.id)
            found.append((source, AnnotationPassage(span: span, end: end, isLink: isLink)))
        }
        if let source = placed.linkedSource, let span = placed.linkedPlacement?.span {
            let end = AnnotationEnd(placed.id, isSecond: true)
            found.append((source, AnnotationPassage(span: span, end: end, isLink: isLink)))
        }
        return found
    }
}
