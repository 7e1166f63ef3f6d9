/// Two passages with a score.
protocol ScoredPair {
    /// The passage that comes first.
    var a: UInt32 { get }
    /// The other one.
    var b: UInt32 { get }
    /// How sure it is that they belong together: higher is surer.
    var score: Float { get }
}

extension ScoredPair {
    /// The higher score first, then by place.
    @inline(__always)
    func comes(before other: Self) -> Bool {
        if score != other.score { return score > other.score }
        return a != other.a ? a < other.a : b < other.b
    }
}

extension Array where Element: ScoredPair {
    /// Puts the best first, those of one score by place: a radix sort, from the least digit of the key to the
    /// greatest, since a large corpus has a million pairs.
    mutating func sortBestFirst() {
        var other = self
        for shift: UInt32 in [0, 11, 22] { sort(&other, shift) { $0.b } }
        for shift: UInt32 in [0, 11, 22] { sort(&other, shift) { $0.a } }
        for shift: UInt32 in [0, 11, 22] { sort(&other, shift) { ~($0.score + 0).orderedBits } }
    }

    /// Sorts by eleven bits of a key and keeps the order of those that agree in them.
    @inline(__always)
    private mutating func sort(_ other: inout Self, _ shift: UInt32, _ key: (Element) -> UInt32) {
        let digits = 1 << 11
        var ends = [Int](repeating: 0, count: digits)
        for pair in self { ends[Int(key(pair) >> shift) & (digits - 1)] += 1 }
        guard ends[0] < count else { return }
        var start = 0
        for digit in 0..<digits {
            let size = ends[digit]
            ends[digit] = start
            start += size
        }
        for pair in self {
            let digit = Int(key(pair) >> shift) & (digits - 1)
            other[ends[digit]] = pair
            ends[digit] += 1
        }
        swap(&self, &other)
    }

    /// Keeps the best `most`, in no order (quickselect: Hoare 1961).
    mutating func keepBest(_ most: Int) {
        guard count > most else { return }
        var (low, high) = (0, count)
        while high - low > 1 {
            let pivot = self[(low + high) / 2]
            var (i, j) = (low, high - 1)
            while i <= j {
                while self[i].comes(before: pivot) { i += 1 }
                while pivot.comes(before: self[j]) { j -= 1 }
                if i <= j {
                    swapAt(i, j)
                    i += 1
                    j -= 1
                }
            }
            if most <= j { high = j + 1 } else if most > i { low = i } else { break }
        }
        removeLast(count - most)
    }
}

extension Float {
    /// Bits that, as a number, stand in the order of the values.
    fileprivate var orderedBits: UInt32 {
        bitPattern >> 31 == 1 ? ~bitPattern : bitPattern | 0x8000_0000
    }
}
