/// A tag: one line of text, with `/` between the steps of a path ("event/Helsinki summit").
public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its words.
    public let value: String

    /// A tag of these words: white space and control characters become single spaces, none at the ends.
    /// Nil when nothing is left.
    public init?(_ text: some StringProtocol) {
        if Self.isPlain(text) {
            value = String(text)
            return
        }
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

    /// Whether a text is a tag as it stands: printable ASCII with single spaces, none at the ends. Most are, and a
    /// store has many.
    private static func isPlain(_ text: some StringProtocol) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            guard byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20
    }

    /// The same tags, each once, in the order of its first place.
    public static func unique(_ tags: [Tag]) -> [Tag] {
        guard tags.count > 1 else { return tags }
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
