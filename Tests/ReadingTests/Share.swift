/// Right ones among all: a recall or a precision with its counts.
struct Share {
    var right = 0
    var all = 0

    /// The share from 0 to 1; nil when there is nothing to share.
    var value: Double? { all == 0 ? nil : Double(right) / Double(all) }

    mutating func count(_ isRight: Bool) {
        all += 1
        if isRight { right += 1 }
    }

    /// The mean of the shares that have a value; nil when none has.
    static func mean(_ shares: [Share]) -> Double? {
        let values = shares.compactMap(\.value)
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
