/// Two passages of different sources that tell of the same event or name the same actor.
public struct CrossReference: Hashable, Sendable {
    /// What is shared: events or actors, never both. Empty where two passages tell of the same thing without
    /// any event having been made of it.
    public let entities: [Entity]
    /// The passage that comes first in corpus order.
    public let a: Passage
    /// The other passage; its source is another one.
    public let b: Passage
    /// How sure the link is: higher is surer; comparable among links of one kind only.
    public let score: Double
    /// Whether the link stands above the floor; below it, it is only possible and not shown by itself.
    public let isLink: Bool
    /// Why, the weightiest reason first; never empty.
    public let evidence: [Evidence]

    /// A cross-reference; the passages are put in corpus order.
    public init(
        entities: [Entity], _ a: Passage, _ b: Passage, score: Double, isLink: Bool, evidence: [Evidence]
    ) {
        self.entities = entities
        self.a = min(a, b)
        self.b = max(a, b)
        self.score = score
        self.isLink = isLink
        self.evidence = evidence
    }

    /// Whether it links by an event.
    public var isEventLink: Bool {
        if case .actor? = entities.first { false } else { true }
    }

    /// The passage on the other side; nil when `passage` is on neither.
    public func other(than passage: Passage) -> Passage? {
        passage == a ? b : passage == b ? a : nil
    }
}
