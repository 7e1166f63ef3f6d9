/// Two places at which sources, or one source with itself or with the index, do not say the same. It says
/// that they differ, never who is wrong.
public struct Discrepancy: Hashable, Sendable {
    /// In what they differ.
    public enum Attribute: String, CaseIterable, Hashable, Sendable {
        /// When it was.
        case date
        /// What came first.
        case order
        /// How many.
        case number
        /// Where it was.
        case place
        /// Who took part or was left out.
        case actors
        /// How it is called or spelt.
        case naming
        /// Whether it was done, planned, denied or alleged.
        case modality

        /// The column of a synopsis in which the difference shows.
        public var column: Synopsis.Column {
            switch self {
            case .date: .when
            case .order, .modality: .what
            case .number: .howMany
            case .place: .place
            case .actors: .who
            case .naming: .named
            }
        }
    }

    /// How they differ.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Both cannot be so as they stand.
        case differ
        /// One says less finely what the other says: no contradiction.
        case coarser
        /// What is said cannot be, for the reason given.
        case impossible
    }

    /// The event; nil for the spelling of an actor's name.
    public let event: EventIndex?
    /// The actor, where the difference is about one.
    public let actor: ActorIndex?
    /// In what they differ.
    public let attribute: Attribute
    /// How they differ.
    public let kind: Kind
    /// The words of one.
    public let a: Synopsis.Words
    /// The words of the other; nil where what is said stands against the index or the calendar.
    public let b: Synopsis.Words?
    /// The difference as one English sentence without a final stop.
    public let says: String

    init(
        event: EventIndex? = nil, actor: ActorIndex? = nil, _ attribute: Attribute, _ kind: Kind,
        _ a: Synopsis.Words, _ b: Synopsis.Words?, says: String
    ) {
        self.event = event
        self.actor = actor
        self.attribute = attribute
        self.kind = kind
        self.a = a
        self.b = b
        self.says = says
    }
}
