/// Two passages of different sources that tell of the same event or name the same actor.
public struct CrossReference: Sendable {
    /// The passage that comes first in corpus order.
    public let a: Passage
    /// The other passage; its source is another one.
    public let b: Passage
    /// How sure the link is: higher is surer; comparable among links of one kind only.
    public let score: Double
    /// Whether the link stands above the floor; below it, it is only possible and not shown by itself.
    public let isLink: Bool
    private let grounds: Grounds

    /// What the link rests on: given with it, or worked out when somebody asks.
    private enum Grounds {
        case given(entities: [Entity], evidence: [Evidence])
        case found(any LinkGrounds, LinkedPair)
    }

    /// A cross-reference; the passages are put in corpus order.
    public init(
        entities: [Entity], _ a: Passage, _ b: Passage, score: Double, isLink: Bool, evidence: [Evidence]
    ) {
        self.a = min(a, b)
        self.b = max(a, b)
        self.score = score
        self.isLink = isLink
        grounds = .given(entities: entities, evidence: evidence)
    }

    /// A cross-reference whose entities and evidence are worked out when they are asked for; the passages are put
    /// in corpus order.
    init(
        _ a: Passage, _ b: Passage, score: Double, isLink: Bool, _ pair: LinkedPair,
        on grounds: any LinkGrounds
    ) {
        self.a = min(a, b)
        self.b = max(a, b)
        self.score = score
        self.isLink = isLink
        self.grounds = .found(grounds, pair)
    }

    /// What is shared: events or actors, never both. Empty where two passages tell of the same thing without
    /// any event having been made of it.
    public var entities: [Entity] {
        switch grounds {
        case .given(let entities, _): entities
        case .found(let grounds, let pair): grounds.entities(of: pair)
        }
    }

    /// Why, the weightiest reason first; never empty.
    public var evidence: [Evidence] {
        switch grounds {
        case .given(_, let evidence): evidence
        case .found(let grounds, let pair): grounds.evidence(for: pair)
        }
    }

    /// Whether it links by an event.
    public var isEventLink: Bool {
        switch grounds {
        case .given(let entities, _): if case .actor? = entities.first { false } else { true }
        case .found(let grounds, _): grounds.areEvents
        }
    }

    /// The passage on the other side; nil when `passage` is on neither.
    public func other(than passage: Passage) -> Passage? {
        passage == a ? b : passage == b ? a : nil
    }
}

extension CrossReference: Hashable {
    /// Whether all that they say is the same.
    public static func == (a: Self, b: Self) -> Bool {
        a.a == b.a && a.b == b.b && a.score == b.score && a.isLink == b.isLink && a.entities == b.entities
            && a.evidence == b.evidence
    }

    /// Hashes the passages and the score, which hardly ever agree where the rest does not.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(a)
        hasher.combine(b)
        hasher.combine(score)
    }
}
