/// The position of an actor in `CorpusModel.actors`.
public struct ActorIndex: OrdinalIndex {
    /// The 0-based position.
    public let value: Int
    /// The position `value`, 0-based.
    public init(_ value: Int) { self.value = value }
}

/// The position of an event in `CorpusModel.events`.
public struct EventIndex: OrdinalIndex {
    /// The 0-based position.
    public let value: Int
    /// The position `value`, 0-based.
    public init(_ value: Int) { self.value = value }
}

/// What a mention names: an actor or an event.
public enum Entity: Hashable, Comparable, Sendable {
    /// An event or a process.
    case event(EventIndex)
    /// An actor.
    case actor(ActorIndex)

    /// Events first, then by position.
    public static func < (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.event(let a), .event(let b)): a < b
        case (.actor(let a), .actor(let b)): a < b
        case (.event, .actor): true
        case (.actor, .event): false
        }
    }
}

/// An actor that the corpus names.
public struct Actor: Hashable, Sendable, Identifiable {
    /// Its id: stable as long as the index or the texts do not change.
    public let id: ActorID
    /// Its fullest name.
    public let name: String
    /// What it is.
    public let kind: ActorKind
    /// The other names under which the corpus or the index knows it.
    public let aliases: [String]
    /// Whether the index names it, rather than the engine having found it in the texts alone.
    public let isIndexed: Bool

    /// An actor from its parts.
    public init(id: ActorID, name: String, kind: ActorKind, aliases: [String], isIndexed: Bool) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.isIndexed = isIndexed
    }
}

/// An event or process that the corpus tells of.
public struct Event: Hashable, Sendable, Identifiable {
    /// Its id: stable as long as the index or the texts do not change.
    public let id: EventID
    /// How the program calls it.
    public let label: String
    /// Whether it is an event or a process.
    public let kind: EventKind
    /// When it was, as the index says or as the sources say together; nil when nobody does.
    public let date: EDTFDate?
    /// Where it was; nil when nobody says.
    public let place: String?
    /// Who took part.
    public let actors: [ActorIndex]
    /// Whether the index names it, rather than the engine having found it in the texts alone.
    public let isIndexed: Bool

    /// An event from its parts.
    public init(
        id: EventID, label: String, kind: EventKind, date: EDTFDate?, place: String?, actors: [ActorIndex],
        isIndexed: Bool
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.date = date
        self.place = place
        self.actors = actors
        self.isIndexed = isIndexed
    }
}
