/// Words that seem to name an actor or tell of an event, and what forbids to take them so.
///
/// Kept so that `explain` can say why something is not linked: a forbid outlives every later pass.
public struct Refusal: Hashable, Sendable {
    /// What the words seem to name.
    public let entity: Entity
    /// The sentence in which they stand.
    public let passage: Passage
    /// The words.
    public let span: TextSpan
    /// What forbids it.
    public let evidence: Evidence

    /// A refusal from its parts.
    public init(entity: Entity, passage: Passage, span: TextSpan, evidence: Evidence) {
        self.entity = entity
        self.passage = passage
        self.span = span
        self.evidence = evidence
    }
}
