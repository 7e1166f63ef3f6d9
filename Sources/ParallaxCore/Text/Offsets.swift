/// A place in a source's unchanged bytes: UTF-8 bytes from the start of the file, 0-based.
public struct UTF8Offset: Hashable, Comparable, Sendable {
    /// Bytes from the start of the file.
    public let value: Int

    /// The offset `value` bytes into the file.
    public init(_ value: Int) { self.value = value }

    /// Whether one offset stands before another.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A place in a source as the world outside counts it (W3C Web Annotation, REFI-QDA):
/// Unicode scalars from the start of the file, 0-based.
public struct ScalarOffset: Hashable, Comparable, Sendable {
    /// Unicode scalars from the start of the file.
    public let value: Int

    /// The offset `value` scalars into the file.
    public init(_ value: Int) { self.value = value }

    /// Whether one offset stands before another.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A stretch of a source: UTF-8 bytes, end exclusive.
public struct TextSpan: Hashable, Comparable, Sendable {
    /// The first byte.
    public let start: UTF8Offset
    /// One past the last byte; never before `start`.
    public let end: UTF8Offset

    /// The stretch from `start` up to `end`; an end before the start gives an empty stretch.
    public init(_ start: UTF8Offset, _ end: UTF8Offset) {
        self.start = start
        self.end = max(start, end)
    }

    /// The stretch between two byte counts.
    public init(_ start: Int, _ end: Int) { self.init(UTF8Offset(start), UTF8Offset(end)) }

    /// Length in UTF-8 bytes.
    public var count: Int { end.value - start.value }

    /// Whether no byte is in it.
    public var isEmpty: Bool { start == end }

    /// The same stretch as a range of byte indices.
    public var bytes: Range<Int> { start.value..<end.value }

    /// Whether `offset` lies inside.
    public func contains(_ offset: UTF8Offset) -> Bool { start <= offset && offset < end }

    /// Whether all of `other` lies inside.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// By start, then by end.
    public static func < (a: Self, b: Self) -> Bool {
        a.start != b.start ? a.start < b.start : a.end < b.end
    }
}
