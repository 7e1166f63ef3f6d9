/// Keys that were pressed and do not run a command yet.
struct PendingKeys: Hashable, Sendable {
    /// The keys of a sequence so far.
    var chords: [KeyChord] = []
    /// The number typed before them.
    var count: Int?
    /// Whether the number came from the command `count` and is replaced by the first digit.
    var countIsDefault = false
    /// Whether the next keys are to be described instead of obeyed.
    var isDescribing = false

    /// Nothing was pressed.
    var isEmpty: Bool { chords.isEmpty && count == nil && !isDescribing }

    /// The largest count: nobody means more, and arithmetic stays far from its limits.
    static let most = 999_999

    /// Adds a digit to the count.
    mutating func add(digit: Int) {
        count = countIsDefault ? digit : min(Self.most, (count ?? 0) * 10 + digit)
        countIsDefault = false
    }

    /// As the status line shows it.
    var shown: String {
        (isDescribing ? ["which key?"] : []).appending(count.map(String.init))
            .appending(chords.isEmpty ? nil : chords.map(\.description).joined(separator: " "))
            .joined(separator: " ")
    }
}

extension [String] {
    fileprivate func appending(_ word: String?) -> [String] { word.map { self + [$0] } ?? self }
}
