/// Which sources tell one story, as far as the linking of actors needs to know.
public struct SourceTies: Sendable {
    /// Another source of the same story.
    public struct Tie: Hashable, Sendable {
        /// The other source.
        public let source: SourceIndex
        /// How surely both tell one story, 0 to 1.
        public let sureness: Float

        /// A tie to another source.
        public init(_ source: SourceIndex, sureness: Float) {
            self.source = source
            self.sureness = sureness
        }
    }

    /// For each source its ties, the surest first; a bounded number for each.
    public let ofSource: [[Tie]]

    /// Ties from their lists; each list is put in order of sureness.
    public init(_ ofSource: [[Tie]]) {
        self.ofSource = ofSource.map { ties in
            ties.sorted { a, b in
                a.sureness != b.sureness ? a.sureness > b.sureness : a.source < b.source
            }
        }
    }

    /// The ties of a source.
    subscript(source: SourceIndex) -> [Tie] { ofSource[source.value] }
}
