/// A pattern that is found in a text with some characters changed, left out or put in: G. Myers, "A Fast Bit-Vector
/// Algorithm for Approximate String Matching Based on Dynamic Programming" (1999), in blocks of 64 rows after
/// H. Hyyrö (2003). A text is a row of symbols below `alphabet`; a pattern symbol that is not among them matches
/// nothing.
struct ApproximatePattern {
    /// How many symbols the pattern has.
    let count: Int
    private let blocks: Int
    /// For each symbol of the alphabet, block by block, the rows of the pattern that hold it.
    private let rows: [UInt64]

    init(_ pattern: some Collection<Int?>, alphabet: Int) {
        count = pattern.count
        blocks = max(1, (pattern.count + 63) / 64)
        var rows = [UInt64](repeating: 0, count: alphabet * blocks)
        for (row, symbol) in pattern.enumerated() {
            guard let symbol else { continue }
            rows[symbol * blocks + row / 64] |= 1 << UInt64(row % 64)
        }
        self.rows = rows
    }

    /// Calls `body` after each symbol of a stretch of the text with the fewest errors of a match that ends there.
    ///
    /// - Parameters:
    ///   - anchored: whether a match must begin where the stretch begins, rather than anywhere in it.
    ///   - step: 1 to read forwards from `start`, -1 to read backwards.
    private func scan(
        _ text: [UInt32], from start: Int, count length: Int, step: Int, anchored: Bool,
        _ body: (_ read: Int, _ errors: Int) -> Void
    ) {
        var positive = [UInt64](repeating: ~0, count: blocks)
        var negative = [UInt64](repeating: 0, count: blocks)
        let lastRow: UInt64 = 1 << UInt64((count + 63) % 64)
        var errors = count
        rows.withUnsafeBufferPointer { rows in
            text.withUnsafeBufferPointer { text in
                positive.withUnsafeMutableBufferPointer { positive in
                    negative.withUnsafeMutableBufferPointer { negative in
                        for read in 0..<length {
                            let first = Int(text[start + read * step]) * blocks
                            var carry = anchored ? 1 : 0
                            for block in 0..<blocks {
                                var equal = rows[first + block]
                                let pv = positive[block]
                                let mv = negative[block]
                                let xv = equal | mv
                                if carry < 0 { equal |= 1 }
                                let xh = (((equal & pv) &+ pv) ^ pv) | equal
                                var ph = mv | ~(xh | pv)
                                var mh = pv & xh
                                let high = block == blocks - 1 ? lastRow : 1 << 63
                                let out = ph & high != 0 ? 1 : mh & high != 0 ? -1 : 0
                                ph <<= 1
                                mh <<= 1
                                if carry < 0 { mh |= 1 } else if carry > 0 { ph |= 1 }
                                positive[block] = mh | ~(xv | ph)
                                negative[block] = ph & xv
                                carry = out
                            }
                            errors += carry
                            body(read + 1, errors)
                        }
                    }
                }
            }
        }
    }

    /// The fewest errors with which the pattern stands anywhere in a stretch.
    func leastErrors(in text: [UInt32], _ stretch: Range<Int>) -> Int {
        var least = count
        scan(text, from: stretch.lowerBound, count: stretch.count, step: 1, anchored: false) { _, errors in
            least = min(least, errors)
        }
        return least
    }

    /// Where the pattern ends with at most `limit` errors: of ends closer to each other than half the pattern's
    /// length the one with the fewest errors, the first of equals.
    func ends(in text: [UInt32], limit: Int) -> [(end: Int, errors: Int)] {
        let reach = max(1, count / 2)
        var found: [(end: Int, errors: Int)] = []
        scan(text, from: 0, count: text.count, step: 1, anchored: false) { end, errors in
            guard errors <= limit else { return }
            if let last = found.last, end - last.end <= reach {
                if errors < last.errors { found[found.count - 1] = (end, errors) }
            } else {
                found.append((end, errors))
            }
        }
        return found
    }

    /// For the pattern read backwards: where a match that ends at `end` begins, at best; of equals the one whose
    /// length is nearest to the pattern's.
    func start(in text: [UInt32], endingAt end: Int, limit: Int) -> Int {
        var best = (errors: Int.max, distance: Int.max, start: end)
        scan(text, from: end - 1, count: min(end, count + limit), step: -1, anchored: true) { read, errors in
            let distance = abs(read - count)
            if (errors, distance) < (best.errors, best.distance) { best = (errors, distance, end - read) }
        }
        return best.start
    }
}
