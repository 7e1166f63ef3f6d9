/// What a decision is about: an actor or event with the names that it had when the reader decided, so that one
/// which the engine found in the texts alone can be written into an index.
public struct CuratedEntity: Hashable, Sendable {
    /// Which it is.
    public var key: EntityKey
    /// The name of the actor or the label of the event.
    public var name: String
    /// The other names under which it is known.
    public var names: [String]
    /// What an actor is; nil for an event.
    public var kind: ActorKind?

    /// An entity from its parts.
    public init(key: EntityKey, name: String, names: [String] = [], kind: ActorKind? = nil) {
        self.key = key
        self.name = name
        self.names = names
        self.kind = kind
    }
}

/// Two passages of a decision, described so that they are found again after an edit; in no order.
public struct PassagePair: Hashable, Sendable {
    /// One passage.
    public var a: AnnotationTarget
    /// The other.
    public var b: AnnotationTarget

    /// A pair from its parts.
    public init(_ a: AnnotationTarget, _ b: AnnotationTarget) {
        self.a = a
        self.b = b
    }
}

/// What a reader decides about a link that the engine found or missed.
public enum LinkVerdict: String, CaseIterable, Hashable, Sendable {
    /// The two belong together.
    case confirmed
    /// They do not.
    case rejected
    /// The reader has looked at it and says nothing.
    case seen
    /// To be decided another time.
    case later
}

/// One decision of a reader about the model: who is who, what is what, which passages belong together.
public enum CurationDecision: Hashable, Sendable {
    /// The first is the same as the second and is taken up in it.
    case merge(CuratedEntity, into: CuratedEntity)
    /// Some names of the first mean something else, which gets this key, name and those names.
    case split(CuratedEntity, off: CuratedEntity)
    /// It is called otherwise; the old name stays one of its names.
    case rename(CuratedEntity, to: String)
    /// It is not worth showing.
    case hide(CuratedEntity)
    /// The actor is of another kind.
    case setKind(CuratedEntity, ActorKind)
    /// It has one more name.
    case addAlias(CuratedEntity, String)
    /// This is not its name.
    case removeAlias(CuratedEntity, String)
    /// The verdict on a link, with the reader's reason, which may be empty. `sharing` says what the two share, where
    /// the engine did not link them.
    case judge(PassagePair, LinkVerdict, sharing: EntityKey?, reason: String)
    /// The inverse of any decision: the record with this id no longer counts. Withdrawing a withdrawal brings the
    /// decision back.
    case withdraw(RecordID)
}

/// A decision with who made it and when. Records are only ever added, so those of two readers are merged by uniting
/// them.
public struct CurationRecord: Hashable, Sendable, Identifiable {
    /// Its id, the same in every copy.
    public let id: RecordID
    /// What was decided.
    public let decision: CurationDecision
    /// Who decided.
    public let author: String
    /// When.
    public let created: Timestamp

    /// A record from its parts.
    public init(id: RecordID, decision: CurationDecision, author: String, created: Timestamp) {
        self.id = id
        self.decision = decision
        self.author = author
        self.created = created
    }

    /// The decision that undoes this one.
    public var inverse: CurationDecision { .withdraw(id) }
}
