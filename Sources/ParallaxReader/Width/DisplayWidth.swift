/// How many cells a scalar takes, whatever the locale says.
enum DisplayWidth {
    /// 0, 1 or 2.
    static func of(_ scalar: UInt32) -> Int {
        if scalar < 0x300 {
            return scalar < 0x20 || (0x7F..<0xA0).contains(scalar) || scalar == 0xAD ? 0 : 1
        }
        if contains(WidthTable.zero, scalar) { return 0 }
        return scalar >= 0x1100 && contains(WidthTable.wide, scalar) ? 2 : 1
    }

    /// How many cells a text takes.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value == 9 ? 1 : of($1.value)) }
    }

    /// Whether a scalar lies within one of the pairs: the first bound beyond it is an upper one then.
    private static func contains(_ pairs: [UInt32], _ scalar: UInt32) -> Bool {
        var low = 0
        var high = pairs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if pairs[2 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
        }
        return 2 * low < pairs.count && pairs[2 * low] <= scalar
    }
}
