/// All annotations on a corpus, each with where it stands: what the reader shows and the commands list.
public struct Notebook: Sendable {
    private let corpus: Corpus
    private var placed: [RecordID: PlacedAnnotation] = [:]
    private var passages: AnnotationPassages
    private var tagCounts: [Tag: Int] = [:]
    private var anchorings: [SourceIndex: Anchoring] = [:]
    private let sourceOfFile: [String: SourceIndex]

    /// The annotations on a corpus, each placed once.
    public init(_ annotations: some Sequence<Annotation> = [], in corpus: Corpus) {
        self.corpus = corpus
        passages = AnnotationPassages(sourceCount: corpus.sources.count)
        sourceOfFile = Dictionary(
            corpus.indices.map { (corpus[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
        placed.reserveCapacity(annotations.underestimatedCount)
        for annotation in annotations { place(annotation) }
        passages.add(placed.values)
        for item in placed.values { count(item, 1) }
    }

    /// Whether its annotations are placed in these very texts.
    public func isPlaced(in corpus: Corpus) -> Bool {
        self.corpus.sources.count == corpus.sources.count
            && zip(self.corpus.sources, corpus.sources).allSatisfy {
                $0.file == $1.file && $0.text.bytes == $1.text.bytes
            }
    }

    /// How many annotations there are, attached or not.
    public var count: Int { placed.count }

    /// The annotation with an id; nil when there is none.
    public subscript(id: RecordID) -> PlacedAnnotation? { placed[id] }

    /// The annotations of a source whose words were found, by place, the longer of two that begin together first.
    public func annotations(in source: SourceIndex) -> [PlacedAnnotation] {
        passages.all(in: source).compactMap { $0.end.isSecond ? nil : placed[$0.end.id] }
    }

    /// The annotations of a source that share at least one byte with a stretch, by place.
    public func annotations(in source: SourceIndex, overlapping span: TextSpan) -> [PlacedAnnotation] {
        passages.overlapping(span, in: source).compactMap { $0.end.isSecond ? nil : placed[$0.end.id] }
    }

    /// The passages of a source that share at least one byte with a stretch, by place, the longer of two that begin
    /// together first: the words of annotations and both ends of links.
    public func passages(in source: SourceIndex, overlapping span: TextSpan) -> [AnnotationPassage] {
        passages.overlapping(span, in: source)
    }

    /// How many passages were found: one for each annotation that is attached, two for a link.
    public var passageCount: Int { passages.count }

    /// The passage at a position among all, in corpus order; nil when there is none.
    public func passage(at position: Int) -> (source: SourceIndex, passage: AnnotationPassage)? {
        passages[position]
    }

    /// All annotations in corpus order, those whose words were not found at the end, oldest first.
    public var all: [PlacedAnnotation] { corpus.indices.flatMap(annotations(in:)) + unattached }

    /// The annotations whose own words were not found, oldest first.
    public var unattached: [PlacedAnnotation] {
        placed.values.filter { $0.placement.span == nil }
            .sorted { ($0.annotation.created, $0.id) < ($1.annotation.created, $1.id) }
    }

    /// Every tag with how many annotations have it, the most used first.
    public var tags: [(tag: Tag, count: Int)] {
        tagCounts.map { (tag: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.tag < $1.tag }
    }

    /// The relations of links that are in readers' own words, in alphabetical order.
    public var ownRelations: [LinkRelation] {
        var found: Set<LinkRelation> = []
        for item in placed.values {
            if let relation = item.annotation.link?.relation, case .own = relation { found.insert(relation) }
        }
        return found.sorted { $0.description < $1.description }
    }

    /// Puts an annotation in, or in the place of its earlier revision.
    public mutating func update(_ annotation: Annotation) {
        let old = placed[annotation.id]
        place(annotation)
        passages.replace(old, by: placed[annotation.id])
        if let old { count(old, -1) }
        if let new = placed[annotation.id] { count(new, 1) }
    }

    /// Takes an annotation out; nothing happens when there is none.
    public mutating func remove(_ id: RecordID) {
        guard let old = placed.removeValue(forKey: id) else { return }
        passages.replace(old, by: nil)
        count(old, -1)
    }

    private mutating func count(_ item: PlacedAnnotation, _ change: Int) {
        for tag in item.annotation.tags {
            let count = tagCounts[tag, default: 0] + change
            tagCounts[tag] = count > 0 ? count : nil
        }
    }

    /// Where a place of the canonical text stands in the file of a source, cut down to the text.
    public mutating func offset(_ place: CanonicalOffset, in source: SourceIndex) -> UTF8Offset {
        let anchoring = anchorings[source] ?? Anchoring(corpus[source].text)
        anchorings[source] = anchoring
        return anchoring.canonical.fileSpan(place, place).start
    }

    /// Describes a stretch of a source, for a new annotation.
    public mutating func target(_ source: SourceIndex, _ span: TextSpan) -> AnnotationTarget {
        let anchoring = anchorings[source] ?? Anchoring(corpus[source].text)
        anchorings[source] = anchoring
        return corpus[source].target(span, in: anchoring.canonical)
    }

    private mutating func place(_ annotation: Annotation) {
        let (source, placement) = place(annotation.target)
        let linked = annotation.link.map { place($0.target) }
        placed[annotation.id] = PlacedAnnotation(
            annotation: annotation, source: source, placement: placement, linkedSource: linked?.0,
            linkedPlacement: linked?.1)
    }

    /// Where a target stands now, and in which source.
    public mutating func place(_ target: AnnotationTarget) -> (SourceIndex?, Placement) {
        guard let source = sourceOfFile[target.file] else { return (nil, .unattached(.noSource)) }
        let placement = anchorings[source, default: Anchoring(corpus[source].text)].place(target)
        return (source, placement)
    }
}
