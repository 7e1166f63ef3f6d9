/// Numbers the sentences of a corpus through, so that what belongs to a passage stands in an array.
struct PassageNumbers: Sendable {
    /// For each source the number of its first sentence, and after the last how many there are.
    private let first: [Int]

    init(_ corpus: Corpus) {
        var first = [0]
        for source in corpus.sources { first.append((first.last ?? 0) + source.text.sentences.count) }
        self.first = first
    }

    /// How many sentences there are.
    var count: Int { first.last ?? 0 }

    /// The number of a passage; nil for one that the corpus has not.
    func number(of passage: Passage) -> Int? {
        let source = passage.source.value
        guard source >= 0, source + 1 < first.count, passage.sentence.value >= 0 else { return nil }
        let number = first[source] + passage.sentence.value
        return number < first[source + 1] ? number : nil
    }
}
