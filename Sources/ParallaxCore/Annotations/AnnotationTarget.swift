/// A place in a source's canonical text: Unicode scalars, 0-based, in the text without byte order mark and with
/// every line end a single line feed. So an anchor survives the conversion of line ends, and other programs
/// (W3C Web Annotation, REFI-QDA) find the same words.
public struct CanonicalOffset: Hashable, Comparable, Sendable {
    /// Unicode scalars from the start.
    public let value: Int

    /// The offset `value` scalars into the canonical text.
    public init(_ value: Int) { self.value = value }

    /// Whether one offset stands before another.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// The words of a source that an annotation is about, described so that they can be found again after the source
/// was edited: the words themselves, what stands around them, and where they stood
/// (W3C TextQuoteSelector and TextPositionSelector).
public struct AnnotationTarget: Hashable, Sendable {
    /// How many scalars before and after the quote are kept.
    public static let contextLength = 32

    /// The source's file, relative to the corpus folder.
    public var file: String
    /// The words, with line ends as line feeds.
    public var exact: String
    /// Up to 32 scalars before them; fewer at the start of the text and beside contact lines.
    public var prefix: String
    /// Up to 32 scalars after them.
    public var suffix: String
    /// Where the words stood when the annotation was made.
    public var start: CanonicalOffset
    /// One past the last scalar.
    public var end: CanonicalOffset

    /// A target from its parts.
    public init(
        file: String, exact: String, prefix: String = "", suffix: String = "", start: CanonicalOffset,
        end: CanonicalOffset
    ) {
        self.file = file
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
        self.start = start
        self.end = max(start, end)
    }
}
