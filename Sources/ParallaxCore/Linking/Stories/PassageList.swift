/// The sentences that can be linked, in an order that does not depend on the order of the sources: by the id of
/// the source, then by place. All later steps count in this order, so that the same texts in any order give the
/// same links to the last digit.
struct PassageList {
    /// The sources in order.
    let sources: [SourceIndex]
    /// The passages of each source, as positions in `passages`.
    let ofSource: [Range<Int>]
    /// The passages.
    let passages: [Passage]
    /// For each passage the position of its source in `sources`.
    let source: [UInt32]

    /// Leaves out the paragraphs that carry no links: bylines, addresses, notices of the site.
    init(_ corpus: Corpus) {
        sources = corpus.indices.sorted { a, b in
            let (first, second) = (corpus[a], corpus[b])
            if first.id != second.id { return first.id < second.id }
            if first.file != second.file { return first.file < second.file }
            return first.text.bytes.lexicographicallyPrecedes(second.text.bytes)
        }
        var passages: [Passage] = []
        var source: [UInt32] = []
        var ranges: [Range<Int>] = []
        for (position, index) in sources.enumerated() {
            let text = corpus[index].text
            let start = passages.count
            for paragraph in text.paragraphs where paragraph.apparatus?.carriesLinks ?? true {
                for sentence in paragraph.sentences where !text.sentences[sentence].tokens.isEmpty {
                    passages.append(Passage(index, SentenceIndex(sentence)))
                    source.append(UInt32(position))
                }
            }
            ranges.append(start..<passages.count)
        }
        self.passages = passages
        self.source = source
        ofSource = ranges
    }

    /// How many passages there are.
    var count: Int { passages.count }
}
