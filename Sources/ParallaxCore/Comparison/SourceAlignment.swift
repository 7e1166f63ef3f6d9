/// Which passages of one source have a mate in another: the ground of scrolling two texts together by what they
/// share. Both directions are asked of one value.
public struct SourceAlignment: Sendable {
    /// What stands in the other source beside a passage.
    public enum Mate: Hashable, Sendable {
        /// A passage that tells of the same, and the event by which it does.
        case passage(Passage, event: Entity)
        /// Nothing: the passage lies in a stretch of so many paragraphs without a mate. The other source stays
        /// where the nearest passage with a mate before it (or else after it) left it; nil when there is none.
        case gap(paragraphs: Int, stay: Passage?)
    }

    private let mates: [SentenceIndex: [(other: Passage, event: Entity, score: Double)]]
    private let source: SourceIndex
    private let sentences: [(sentence: SentenceIndex, paragraph: ParagraphIndex)]

    /// The alignment of a source with another, by event links above the floor.
    public init(of source: SourceIndex, with other: SourceIndex, in model: CorpusModel) {
        var mates: [SentenceIndex: [(other: Passage, event: Entity, score: Double)]] = [:]
        for reference in model.crossReferences where reference.isLink && reference.isEventLink {
            guard let event = reference.entities.first else { continue }
            let ends = [(reference.a, reference.b), (reference.b, reference.a)]
            for (own, far) in ends where own.source == source && far.source == other {
                mates[own.sentence, default: []].append((far, event, reference.score))
            }
        }
        self.mates = mates
        self.source = source
        sentences = mates.keys.sorted().map {
            ($0, model.corpus[source].text[$0].paragraph)
        }
    }

    /// The mate of a sentence. Of several the one nearest to `near` in the other source's order, where the other
    /// column stands, and of two as near the better linked; without `near` the best linked.
    /// `paragraph` is that of the sentence, `count` the number of paragraphs of the source.
    public func mate(
        of sentence: SentenceIndex, in paragraph: ParagraphIndex, of count: Int, near: SentenceIndex? = nil
    ) -> Mate {
        if let found = mates[sentence] {
            let best = found.min { first, second in
                guard let near else {
                    return (-first.score, first.other) < (-second.score, second.other)
                }
                let distances = (
                    abs(first.other.sentence.value - near.value),
                    abs(second.other.sentence.value - near.value)
                )
                return (distances.0, -first.score) < (distances.1, -second.score)
            }
            if let best { return .passage(best.other, event: best.event) }
        }
        let after = sentences.partitionIndex { $0.sentence > sentence }
        let before = after > 0 ? sentences[after - 1] : nil
        let next = after < sentences.count ? sentences[after] : nil
        // A sentence without a mate in a paragraph that has one lies in no gap of paragraphs.
        let first = before.map { $0.paragraph == paragraph ? paragraph.value : $0.paragraph.value + 1 } ?? 0
        let end = next.map { $0.paragraph == paragraph ? paragraph.value + 1 : $0.paragraph.value } ?? count
        let hasMate = before?.paragraph == paragraph || next?.paragraph == paragraph
        let stay = (before ?? next).flatMap { mates[$0.sentence]?.max { $0.score < $1.score }?.other }
        return .gap(paragraphs: hasMate ? 0 : max(0, end - first), stay: stay)
    }
}
