/// What a manifest says of the lines of a source (`apparatus` and `joined` in `corpus.toml`).
public struct LayoutHints: Hashable, Sendable {
    /// Lines that are not running text, counted from 1, and what they are. The first that holds a line counts.
    public var apparatus: [(lines: ClosedRange<Int>, kind: Apparatus)]
    /// Groups of lines, counted from 1, that are one paragraph each; ascending within a group.
    public var joined: [[Int]]

    /// Hints from their parts.
    public init(apparatus: [(lines: ClosedRange<Int>, kind: Apparatus)] = [], joined: [[Int]] = []) {
        self.apparatus = apparatus
        self.joined = joined
    }

    /// Whether both say the same.
    public static func == (a: Self, b: Self) -> Bool {
        a.joined == b.joined && a.apparatus.elementsEqual(b.apparatus) { $0 == $1 }
    }

    /// Hashes the parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(joined)
        for hint in apparatus {
            hasher.combine(hint.lines)
            hasher.combine(hint.kind)
        }
    }
}
