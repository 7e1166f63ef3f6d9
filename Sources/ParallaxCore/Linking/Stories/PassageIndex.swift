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

    /// Where the postings of a term stand: those of the passages that have it themselves first.
    private struct Stretch {
        var start: Int32 = 0
        var ownEnd: Int32 = 0
        var end: Int32 = 0
    }

    private(set) var postings: [Posting] = []
    private var stretches: [Stretch]
    private var terms: [TermID] = []
    /// A bit for each term that stands in the index: most of another source's terms do not, and to know that need not
    /// cost a look into `stretches`.
    private var bits: [UInt64]

    init(termCount: Int) {
        stretches = Array(repeating: Stretch(), count: termCount)
        bits = Array(repeating: 0, count: termCount / 64 + 1)
    }

    /// Takes in the passages of a source in place of those before. A term that more than `most` of them have is
    /// left out: it picks none of them out.
    mutating func fill(_ passages: Range<Int>, _ vectors: PassageVectors, most: Int) {
        for term in terms {
            stretches[Int(term)] = Stretch()
            bits[Int(term) >> 6] = 0
        }
        terms.removeAll(keepingCapacity: true)
        for passage in passages {
            count(vectors.own(passage))
            count(vectors.beside(passage))
        }
        var total: Int32 = 0
        for term in terms {
            let count = stretches[Int(term)].end
            stretches[Int(term)].start = total
            stretches[Int(term)].end = count > most ? -1 : total
            if count <= most { total += count }
        }
        postings = Array(repeating: Posting(passage: 0, story: 0, wording: 0), count: Int(total))
        for passage in passages { place(vectors.own(passage), passage - passages.lowerBound) }
        for term in terms {
            stretches[Int(term)].ownEnd = max(stretches[Int(term)].start, stretches[Int(term)].end)
        }
        for passage in passages { place(vectors.beside(passage), passage - passages.lowerBound) }
        for term in terms {
            stretches[Int(term)].end = max(stretches[Int(term)].start, stretches[Int(term)].end)
            bits[Int(term) >> 6] |= 1 << UInt64(term & 63)
        }
    }

    /// Whether some passage of the source has the term or stands beside one that has it.
    @inline(__always)
    func has(_ term: TermID) -> Bool { bits[Int(term) >> 6] >> UInt64(term & 63) & 1 == 1 }

    private mutating func count(_ entries: ArraySlice<PassageVectors.Entry>) {
        for entry in entries {
            if stretches[Int(entry.term)].end == 0 { terms.append(entry.term) }
            stretches[Int(entry.term)].end += 1
        }
    }

    private mutating func place(_ entries: ArraySlice<PassageVectors.Entry>, _ passage: Int) {
        for entry in entries {
            let end = stretches[Int(entry.term)].end
            guard end >= 0 else { continue }
            postings[Int(end)] = Posting(
                passage: Int32(passage), story: entry.story, wording: entry.wording)
            stretches[Int(entry.term)].end += 1
        }
    }

    /// Where the postings of a term stand, first those of the passages that have it themselves.
    @inline(__always)
    func range(of term: TermID) -> Range<Int> {
        let stretch = stretches[Int(term)]
        return Int(stretch.start)..<Int(stretch.end)
    }

    /// Where the postings of the passages stand that have a term themselves.
    @inline(__always)
    func ownRange(of term: TermID) -> Range<Int> {
        let stretch = stretches[Int(term)]
        return Int(stretch.start)..<Int(stretch.ownEnd)
    }
}
