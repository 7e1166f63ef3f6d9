import ParallaxCore

/// Translates between Unicode scalars and UTF-16 code units in one text.
struct UnicodeOffsets {
    /// The scalars that take two code units, ascending.
    private let wide: [Int]
    /// How many scalars the text has.
    let count: Int

    init(_ text: String) {
        var wide: [Int] = []
        var count = 0
        for scalar in text.unicodeScalars {
            if scalar.value > 0xFFFF { wide.append(count) }
            count += 1
        }
        self.wide = wide
        self.count = count
    }

    /// The code unit at which a scalar begins.
    func utf16(_ scalar: Int) -> Int { scalar + Self.count(in: wide.indices) { wide[$0] < scalar } }

    /// The scalar to which a code unit belongs.
    func scalar(utf16 unit: Int) -> Int {
        // The i-th wide scalar begins at code unit wide[i] + i.
        unit - Self.count(in: wide.indices) { wide[$0] + $0 + 1 <= unit }
    }

    /// How many of a run of positions satisfy what a head of them satisfies.
    private static func count(in positions: Range<Int>, _ belongs: (Int) -> Bool) -> Int {
        var low = positions.lowerBound
        var high = positions.upperBound
        while low < high {
            let middle = (low + high) / 2
            if belongs(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
