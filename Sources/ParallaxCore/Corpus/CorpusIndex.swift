/// What a reader knows of the actors and events of a corpus (`index.toml`). It names, it never says where.
public struct CorpusIndex: Hashable, Sendable {
    /// The actors, in the order of the file.
    public var actors: [ActorEntry]
    /// The events and processes, in the order of the file.
    public var events: [EventEntry]

    /// An index from its parts.
    public init(actors: [ActorEntry] = [], events: [EventEntry] = []) {
        self.actors = actors
        self.events = events
    }
}

/// The id of an actor: the key of its table in `index.toml`, or one made from its name.
public struct ActorID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id.
    public let value: String
    /// The id `value`.
    public init(_ value: String) { self.value = value }
    /// By id.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    /// The id.
    public var description: String { value }
}

/// The id of an event: the key of its table in `index.toml`, or one made from its label.
public struct EventID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id.
    public let value: String
    /// The id `value`.
    public init(_ value: String) { self.value = value }
    /// By id.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    /// The id.
    public var description: String { value }
}

/// What an actor is.
public enum ActorKind: String, CaseIterable, Hashable, Sendable {
    /// A human being.
    case person
    /// A state.
    case state
    /// A party, a firm, a newspaper, an army …
    case organisation
    /// States that act together.
    case bloc
    /// An office that acts whoever holds it: the Department of Justice.
    case office
    /// A place that is more than the scene: a city or a region that sources speak of as such.
    case place
}

/// An actor of `index.toml`.
public struct ActorEntry: Hashable, Sendable {
    /// Its id.
    public var id: ActorID
    /// Its full name.
    public var name: String
    /// What it is.
    public var kind: ActorKind
    /// Other names for it.
    public var aliases: [String]
    /// Names of something else that stand for it: "the Kremlin".
    public var metonyms: [String]
    /// What its people or its things are called: "Russian".
    public var demonyms: [String]
    /// Offices and titles that go before the name: "Secretary of State".
    public var titles: [String]

    /// An entry from its parts.
    public init(
        id: ActorID, name: String, kind: ActorKind, aliases: [String] = [], metonyms: [String] = [],
        demonyms: [String] = [], titles: [String] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.metonyms = metonyms
        self.demonyms = demonyms
        self.titles = titles
    }
}

/// Whether something happens at a time or goes on.
public enum EventKind: String, CaseIterable, Hashable, Sendable {
    /// It happened at a time: a meeting, a vote, a treaty's signing.
    case event
    /// It went on: a war, an enlargement, a policy.
    case process
}

/// An event or a process of `index.toml`.
public struct EventEntry: Hashable, Sendable {
    /// Its id.
    public var id: EventID
    /// How the program calls it.
    public var label: String
    /// Whether it is an event or a process.
    public var kind: EventKind
    /// When it was; nil when the index does not say.
    public var date: EDTFDate?
    /// Where it was; nil when the index does not say.
    public var place: String?
    /// Who took part; every id is that of an actor of the index.
    public var actors: [ActorID]
    /// The names under which sources know it.
    public var names: [String]

    /// An entry from its parts.
    public init(
        id: EventID, label: String, kind: EventKind = .event, date: EDTFDate? = nil, place: String? = nil,
        actors: [ActorID] = [], names: [String] = []
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.date = date
        self.place = place
        self.actors = actors
        self.names = names
    }
}
