/// The number of a normalised word form in the corpus's `Vocabulary`.
public struct FormID: Hashable, Comparable, Sendable {
    /// The position in the vocabulary.
    public let value: UInt32

    /// The form at position `value`.
    public init(_ value: UInt32) { self.value = value }

    /// By position.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A word, a number or a sign: the smallest piece of a text. 16 bytes; a corpus has millions of them.
public struct Token: Hashable, Sendable {
    /// What a token is made of.
    public enum Kind: UInt8, Sendable {
        /// Letters (with inner apostrophes), or initials with their stops: `Putin`, `don't`, `U.S.`
        case word
        /// Begins with a digit: `16`, `16th`, `1,000.5`, `25.03.2025`, `60s`
        case number
        /// `'s` or a lone `'` after a plural: the sign of the possessive.
        case possessive
        /// Any other sign, each scalar one token; a run of equal stops is one.
        case sign
    }

    /// How the token is written.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// A shape from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The first letter is a capital.
        public static let capitalised = Shape(rawValue: 1)
        /// At least two letters, all of them capitals: `US`, `U.S.`, `NATO`
        public static let allCapitals = Shape(rawValue: 2)
        /// Initials with stops: `U.S.`, `Ph.D.`
        public static let dotted = Shape(rawValue: 4)
        /// White space or the start of the text stands before it.
        public static let spaceBefore = Shape(rawValue: 8)
        /// A capital stands after the first letter but not all are capitals: `McDonald`
        public static let innerCapital = Shape(rawValue: 16)
        /// The script has no capitals (Chinese, Arabic, Hebrew …).
        public static let caseless = Shape(rawValue: 32)
    }

    let startByte: UInt32
    let endByte: UInt32
    /// The normalised form: lower case, diacritics folded, typographic signs made plain, inner stops dropped.
    public let form: FormID
    /// What the token is made of.
    public let kind: Kind
    /// How the token is written.
    public let shape: Shape

    /// Where the token stands.
    public var span: TextSpan { TextSpan(Int(startByte), Int(endByte)) }

    /// Whether the first letter is a capital.
    public var isCapitalised: Bool { shape.contains(.capitalised) }
}
