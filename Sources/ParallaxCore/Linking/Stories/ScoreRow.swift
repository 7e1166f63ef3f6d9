/// What one passage has in common with each passage of another source: sums of products, added up term by term.
///
/// Only the blocks of the row that were touched are read, so that a short passage costs little beside a source of
/// a hundred thousand sentences.
struct ScoreRow {
    private static let blockBits = 6
    private typealias Eight = SIMD8<Float>
    private var scores: [Float] = []
    private var isTouched: [Bool] = []

    /// Empties the row, for a source of `count` passages.
    mutating func reset(_ count: Int) {
        let blocks = (count + (1 << Self.blockBits) - 1) >> Self.blockBits
        scores = Array(repeating: 0, count: blocks << Self.blockBits)
        isTouched = Array(repeating: false, count: blocks)
    }

    /// Adds the products of a passage with all those of the index. What only stands beside both of two passages
    /// says next to nothing of them and is left out.
    mutating func add(_ passage: Int, of vectors: PassageVectors, _ index: PassageIndex) {
        for entry in vectors.own(passage) where index.has(entry.term) {
            add(entry, index, index.range(of: entry.term))
        }
        for entry in vectors.beside(passage) where index.has(entry.term) {
            add(entry, index, index.ownRange(of: entry.term))
        }
    }

    @inline(__always)
    private mutating func add(_ entry: PassageVectors.Entry, _ index: PassageIndex, _ range: Range<Int>) {
        scores.withUnsafeMutableBufferPointer { scores in
            isTouched.withUnsafeMutableBufferPointer { isTouched in
                index.postings.withUnsafeBufferPointer { postings in
                    for position in range {
                        let posting = postings[position]
                        let other = Int(posting.passage)
                        scores[other] += entry.story * posting.story + entry.wording * posting.wording
                        isTouched[other >> Self.blockBits] = true
                    }
                }
            }
        }
    }

    /// Hands out the passages whose sum is greater than `least`, in order, and empties the row.
    mutating func drain(above least: Float, _ body: (Int, Float) -> Void) {
        scores.withUnsafeMutableBufferPointer { scores in
            for block in isTouched.indices where isTouched[block] {
                isTouched[block] = false
                let first = block << Self.blockBits
                for start in stride(from: first, to: first + 1 << Self.blockBits, by: Eight.scalarCount) {
                    // Most sums are too small: eight are compared at once.
                    var eight = Eight()
                    for offset in eight.indices { eight[offset] = scores[start + offset] }
                    guard any(eight .> least) else { continue }
                    for offset in eight.indices where eight[offset] > least {
                        body(start + offset, eight[offset])
                    }
                }
                for passage in first..<first + 1 << Self.blockBits { scores[passage] = 0 }
            }
        }
    }
}
