/// What a reader says of two passages by linking them.
public enum LinkRelation: Hashable, Sendable, CustomStringConvertible {
    /// Both tell of the same event.
    case sameEvent
    /// The first agrees with the second.
    case agrees
    /// The first disagrees with the second.
    case disagrees
    /// The first answers the second.
    case answers
    /// In the reader's own words.
    case own(String)

    /// The relations that have a name of their own, in the order in which they are offered.
    public static let named: [LinkRelation] = [.sameEvent, .agrees, .disagrees, .answers]

    /// The relation of that name; any other words are the reader's own. Hyphens count as spaces.
    public init(_ name: String) {
        let plain = String(name.lowercased().map { $0 == "-" ? " " : $0 })
        self = Self.named.first { $0.description == plain } ?? .own(name)
    }

    /// Its name, as it is stored and exported.
    public var description: String {
        switch self {
        case .sameEvent: "same event"
        case .agrees: "agrees"
        case .disagrees: "disagrees"
        case .answers: "answers"
        case .own(let words): words
        }
    }
}

/// The second passage of a reader's own link, and what the first is to it.
public struct PassageLink: Hashable, Sendable {
    /// What the first passage is to the second.
    public var relation: LinkRelation
    /// The second passage.
    public var target: AnnotationTarget

    /// A link from its parts.
    public init(_ relation: LinkRelation, to target: AnnotationTarget) {
        self.relation = relation
        self.target = target
    }
}
