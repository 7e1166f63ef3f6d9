/// A tag: one line of text, with `/` between the steps of a path ("event/Helsinki summit").
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its words.
    public let value: String

    /// A tag of these words: white space and control characters become single spaces, none at the ends.
    /// Nil when nothing is left.
    public init?(_ text: some StringProtocol) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            if isControl || scalar.properties.isWhitespace {
                if !word.isEmpty { words.append(String(word)) }
                word.removeAll()
            } else {
                word.append(scalar)
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        guard !words.isEmpty else { return nil }
        value = words.joined(separator: " ")
    }

    /// The same tags, each once, in the order of its first place.
    public static func unique(_ tags: [Tag]) -> [Tag] {
        var seen: Set<Tag> = []
        return tags.filter { seen.insert($0).inserted }
    }

    /// Two tags are equal when their scalars are: programs outside do not compare by canonical equivalence.
    public static func == (a: Self, b: Self) -> Bool {
        a.value.unicodeScalars.elementsEqual(b.value.unicodeScalars)
    }

    /// Hashes the scalars.
    public func hash(into hasher: inout Hasher) {
        for scalar in value.unicodeScalars { hasher.combine(scalar) }
    }

    /// By scalars.
    public static func < (a: Self, b: Self) -> Bool {
        a.value.unicodeScalars.lexicographicallyPrecedes(b.value.unicodeScalars)
    }

    /// The words.
    public var description: String { value }
}
