/// How the words of a mention name what they name.
public enum MentionForm: String, CaseIterable, Hashable, Sendable {
    /// The full name or the label itself.
    case name
    /// Another name.
    case alias
    /// The first letters: NATO.
    case acronym
    /// A name of something else that stands for it: the Kremlin.
    case metonym
    /// The surname after the full name.
    case surname
    /// An office or title that can only be this actor here.
    case title
    /// A description: "the meeting", "the war".
    case description
    /// No name of the event: date, place, participants and act tell which it is.
    case inferred
}

/// Words of a source that name an actor or tell of an event.
public struct Mention: Hashable, Sendable {
    /// What is named.
    public let entity: Entity
    /// The sentence in which it stands.
    public let passage: Passage
    /// The words: for an event its trigger.
    public let span: TextSpan
    /// How the words name it.
    public let form: MentionForm
    /// Why the program thinks so; never empty.
    public let evidence: [Evidence]
    /// Whether the source says it itself, quotes it or reports it.
    public let voice: Voice

    /// A mention from its parts.
    public init(
        entity: Entity, passage: Passage, span: TextSpan, form: MentionForm, evidence: [Evidence],
        voice: Voice = .asserted
    ) {
        self.entity = entity
        self.passage = passage
        self.span = span
        self.form = form
        self.evidence = evidence
        self.voice = voice
    }

    /// The same mention in another voice, with the reason for it.
    public func `in`(_ voice: Voice, because reason: Evidence) -> Mention {
        Mention(
            entity: entity, passage: passage, span: span, form: form, evidence: evidence + [reason],
            voice: voice)
    }
}
