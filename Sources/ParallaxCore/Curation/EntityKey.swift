/// An actor or an event as a decision names it: by id, which outlives the order of an index.
public enum EntityKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// An actor.
    case actor(ActorID)
    /// An event or a process.
    case event(EventID)

    /// Events first, then by id.
    public static func < (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.actor(let a), .actor(let b)): a < b
        case (.event(let a), .event(let b)): a < b
        case (.event, .actor): true
        case (.actor, .event): false
        }
    }

    /// `actor:russia`, `event:riyadh-2025`.
    public var description: String {
        switch self {
        case .actor(let id): "actor:\(id)"
        case .event(let id): "event:\(id)"
        }
    }

    /// Reads `actor:ID` or `event:ID`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = String(text).split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "actor": self = .actor(ActorID(parts[1]))
        case "event": self = .event(EventID(parts[1]))
        default: return nil
        }
    }
}

extension CorpusModel {
    /// The key of an actor or event of this model.
    public func key(of entity: Entity) -> EntityKey {
        switch entity {
        case .actor(let index): .actor(actors[index.value].id)
        case .event(let index): .event(events[index.value].id)
        }
    }

    /// The actor or event with a key; nil when the model has none.
    public func entity(_ key: EntityKey) -> Entity? {
        switch key {
        case .actor(let id): actors.firstIndex { $0.id == id }.map { .actor(ActorIndex($0)) }
        case .event(let id): events.firstIndex { $0.id == id }.map { .event(EventIndex($0)) }
        }
    }
}
