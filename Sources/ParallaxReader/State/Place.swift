import ParallaxCore

/// A character of a source.
public struct Place: Hashable, Comparable, Sendable {
    /// The source.
    public var source: SourceIndex
    /// The character.
    public var offset: UTF8Offset

    /// A place from its parts.
    public init(_ source: SourceIndex, _ offset: UTF8Offset) {
        self.source = source
        self.offset = offset
    }

    /// In corpus order.
    public static func < (a: Self, b: Self) -> Bool { (a.source, a.offset) < (b.source, b.offset) }
}
