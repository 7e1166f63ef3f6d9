/// The places of a text that are similar to a target, with their scores.
struct SimilarPlaces {
    /// A place, in scalars, and how well it fits out of 1.
    struct Candidate {
        let start: Int
        let end: Int
        let score: Double
    }

    private static let quoteWeight = 50.0
    private static let contextWeight = 20.0
    private static let positionWeight = 2.0

    private let text: SymbolText
    private let target: AnnotationTarget
    private let quote: [Int?]
    private let limit: Int

    init(_ target: AnnotationTarget, in text: SymbolText) {
        self.text = text
        self.target = target
        quote = text.symbols(of: target.exact)
        limit = min(Anchoring.errorLimit, quote.count / 2)
    }

    func found() -> [Candidate] {
        guard !quote.isEmpty, quote.count <= Anchoring.longestSimilarQuote, text.alphabet > 0 else {
            return []
        }
        let ends = ApproximatePattern(quote, alphabet: text.alphabet).ends(in: text.symbols, limit: limit)
        guard !ends.isEmpty else { return [] }
        let backwards = ApproximatePattern(quote.reversed(), alphabet: text.alphabet)
        let before = ApproximatePattern(text.symbols(of: target.prefix), alphabet: text.alphabet)
        let after = ApproximatePattern(text.symbols(of: target.suffix), alphabet: text.alphabet)
        return ends.map { end, errors in
            let start = backwards.start(in: text.symbols, endingAt: end, limit: limit)
            let prefix = similarity(of: before, in: max(0, start - before.count)..<start)
            let suffix = similarity(of: after, in: end..<min(text.symbols.count, end + after.count))
            let distance = Double(abs(start - target.start.value)) / Double(text.symbols.count)
            let score =
                Self.quoteWeight * (1 - Double(errors) / Double(quote.count))
                + Self.contextWeight * (prefix + suffix) + Self.positionWeight * max(0, 1 - distance)
            let whole = Self.quoteWeight + 2 * Self.contextWeight + Self.positionWeight
            return Candidate(start: start, end: end, score: score / whole)
        }
    }

    /// How much of a context stands in a stretch, out of 1; a context that was empty fits everywhere.
    private func similarity(of context: ApproximatePattern, in stretch: Range<Int>) -> Double {
        guard context.count > 0 else { return 1 }
        return 1 - Double(context.leastErrors(in: text.symbols, stretch)) / Double(context.count)
    }
}
