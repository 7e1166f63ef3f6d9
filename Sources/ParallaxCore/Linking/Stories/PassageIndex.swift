/// The passages of one source by term: which of them have it, and with what weight.
struct PassageIndex {
    /// A passage that has a term.
    struct Posting {
        /// The passage, counted in its source.
        var passage: Int32
        /// The weight of the term as a word of the story.
        var story: Float
        /// Its weight in the wording.
        var wording: Float
    }

    private(set) var postings: [Posting] = []
    private var start: [Int32]
    private var ownEnd: [Int32]
    private var end: [Int32]
    private var terms: [TermID] = []

    init(termCount: Int) {
        start = Array(repeating: 0, count: termCount)
        ownEnd = start
        end = start
    }

    /// Takes in the passages of a source in place of those before. A term that more than `most` of them have is
    /// left out: it picks none of them out.
    mutating func fill(_ passages: Range<Int>, _ vectors: PassageVectors, most: Int) {
        for term in terms {
            start[Int(term)] = 0
            ownEnd[Int(term)] = 0
            end[Int(term)] = 0
        }
        terms.removeAll(keepingCapacity: true)
        func count(_ entries: ArraySlice<PassageVectors.Entry>) {
            for entry in entries {
                if end[Int(entry.term)] == 0 { terms.append(entry.term) }
                end[Int(entry.term)] += 1
            }
        }
        func place(_ entries: ArraySlice<PassageVectors.Entry>, _ passage: Int) {
            for entry in entries where end[Int(entry.term)] >= 0 {
                postings[Int(end[Int(entry.term)])] = Posting(
                    passage: Int32(passage - passages.lowerBound), story: entry.story, wording: entry.wording)
                end[Int(entry.term)] += 1
            }
        }
        for passage in passages {
            count(vectors.own(passage))
            count(vectors.beside(passage))
        }
        var total: Int32 = 0
        for term in terms {
            let count = end[Int(term)]
            start[Int(term)] = total
            end[Int(term)] = count > most ? -1 : total
            if count <= most { total += count }
        }
        postings = Array(repeating: Posting(passage: 0, story: 0, wording: 0), count: Int(total))
        for passage in passages { place(vectors.own(passage), passage) }
        for term in terms { ownEnd[Int(term)] = max(start[Int(term)], end[Int(term)]) }
        for passage in passages { place(vectors.beside(passage), passage) }
        for term in terms { end[Int(term)] = max(start[Int(term)], end[Int(term)]) }
    }

    /// Where the postings of a term stand, first those of the passages that have it themselves.
    @inline(__always)
    func range(of term: TermID) -> Range<Int> { Int(start[Int(term)])..<Int(end[Int(term)]) }

    /// Where the postings of the passages stand that have a term themselves.
    @inline(__always)
    func ownRange(of term: TermID) -> Range<Int> { Int(start[Int(term)])..<Int(ownEnd[Int(term)]) }
}
