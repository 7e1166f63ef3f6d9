/// A line of a keymap file that cannot be obeyed, and why. The rest of the file stays in force.
public struct KeymapFault: Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong, and what would be right.
    public let message: String

    /// `default.keys:12: …`
    public var description: String { "\(file):\(line): \(message)" }
}
