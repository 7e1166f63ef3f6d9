/// Finds the words of annotations in a source, also after the source was edited.
///
/// In this order: the old position, if it still holds the quote; the one place that has the quote with all of its
/// context; else the most similar place, with at most `min(256, half the quote)` characters changed, by the
/// weights of the Hypothesis client: quote 50, prefix 20, suffix 20, position 2. A place below `floor`, and one
/// that is hardly better than another, is not taken.
///
/// Example: a note on "bad friends" stays with "very bad friends" after "very" was put in before it; after the
/// sentence was deleted it is unattached.
public struct Anchoring: Sendable {
    /// The lowest score at which words count as found, out of 1.
    public static let floor = 0.75
    /// By how much the best place must be better than the next one: more than the position alone can give
    /// (2 of 92), so that of two equal passages none is taken.
    public static let ambiguityMargin = 0.05
    /// The most characters that may have changed in a quote.
    public static let errorLimit = 256
    /// Quotes longer than this, in scalars, are found unchanged only.
    public static let longestSimilarQuote = 8192

    /// The text that is searched.
    public let canonical: CanonicalText
    private var searchable: SymbolText?
    private var known: [AnnotationTarget: Placement] = [:]

    /// The anchoring of one source's text.
    public init(_ text: SourceText) { self.init(CanonicalText(text.bytes)) }

    /// The anchoring of a canonical text.
    public init(_ canonical: CanonicalText) { self.canonical = canonical }

    /// Where the words of a target stand in this text.
    public mutating func place(_ target: AnnotationTarget) -> Placement {
        let start = canonical.byte(target.start)
        // The usual case, for every note of a corpus at once: no copy of the quote is made.
        var exact = target.exact
        let count = exact.utf8.count
        let stands = exact.withUTF8 { quote in
            canonical.bytes.withUnsafeBufferPointer { ByteSearch.matches(quote, $0, at: start) }
        }
        if stands, count > 0 || target.start == target.end {
            return .attached(canonical.fileSpan(ofBytes: start..<start + count), .position)
        }
        guard count > 0 else { return .unattached(.notFound(best: 0)) }
        let quote = Array(target.exact.utf8)
        if let placement = known[target] { return placement }
        let placement = placeByContext(target, quote: quote) ?? placeBySimilarity(target)
        known[target] = placement
        return placement
    }

    /// Nil when the quote with its whole context stands nowhere.
    private func placeByContext(_ target: AnnotationTarget, quote: [UInt8]) -> Placement? {
        let prefix = Array(target.prefix.utf8)
        let places = ByteSearch.occurrences(
            of: prefix + quote + Array(target.suffix.utf8), in: canonical.bytes, limit: 2)
        guard let place = places.first else { return nil }
        guard places.count == 1 else { return .unattached(.ambiguous) }
        let start = place + prefix.count
        return .attached(canonical.fileSpan(ofBytes: start..<start + quote.count), .context)
    }

    private mutating func placeBySimilarity(_ target: AnnotationTarget) -> Placement {
        let text = searchable ?? SymbolText(canonical.bytes)
        searchable = text
        let candidates = SimilarPlaces(target, in: text).found()
        guard let best = candidates.max(by: { ($0.score, $1.start) < ($1.score, $0.start) }) else {
            return .unattached(.notFound(best: 0))
        }
        guard best.score >= Self.floor else { return .unattached(.notFound(best: best.score)) }
        let rival = candidates.filter { $0.end <= best.start || $0.start >= best.end }.map(\.score).max()
        if let rival, best.score - rival < Self.ambiguityMargin { return .unattached(.ambiguous) }
        return .attached(
            canonical.fileSpan(CanonicalOffset(best.start), CanonicalOffset(best.end)), .similar(best.score))
    }
}
