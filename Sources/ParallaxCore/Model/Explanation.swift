/// Why passages are linked, or what each pass said and why they are not.
public struct Explanation: Hashable, Sendable {
    /// What a pass did.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// It speaks for a link.
        case linked
        /// It forbids one.
        case forbade
        /// It says nothing, for a reason that its fact gives.
        case abstained
    }

    /// What one pass said.
    public struct Verdict: Hashable, Sendable {
        /// The pass.
        public let pass: PassID
        /// What it did.
        public let outcome: Outcome
        /// What it found, or what it did not find.
        public let facts: [Fact]

        /// The facts as one English sentence without a final stop.
        public var says: String { facts.map(EvidenceWording.words).joined(separator: "; ") }
    }

    /// The first passages: one sentence, or those of a paragraph.
    public let a: [Passage]
    /// The other passages.
    public let b: [Passage]
    /// The cross-references between them, best first.
    public let links: [CrossReference]
    /// What each pass said, in the order of the passes.
    public let verdicts: [Verdict]
    /// The one fact without which they would not be linked, or which would have linked them; nil when several
    /// facts would have to be otherwise.
    public let decisive: Fact?

    /// Whether a cross-reference above the floor links them.
    public var isLinked: Bool { links.contains(where: \.isLink) }

    /// The decisive fact as one English sentence without a final stop; nil when there is none.
    public var decisiveSays: String? {
        decisive.map { fact in
            isLinked
                ? "they would not be linked without this: \(EvidenceWording.words(for: fact))"
                : EvidenceWording.words(for: fact)
        }
    }
}
