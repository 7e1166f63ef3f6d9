/// Something wrong in a corpus folder that costs only what it concerns: the rest is read all the same.
public struct CorpusFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, relative to the folder.
    public let file: String
    /// The line, counted from 1; nil when the fault is the file as a whole.
    public let line: Int?
    /// What was found.
    public let found: String
    /// What was expected, or what to do.
    public let remedy: String

    /// A fault from its parts.
    public init(file: String, line: Int? = nil, found: String, remedy: String) {
        self.file = file
        self.line = line
        self.found = found
        self.remedy = remedy
    }

    /// `file:line: what was found; remedy`
    public var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): \(found); \(remedy)"
    }
}
