/// The name of a source in addresses: by default the file's name without its ending.
public struct SourceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    public let value: String

    /// The source named `value`.
    public init(_ value: String) { self.value = value }

    /// By name.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

    /// The name.
    public var description: String { value }
}
