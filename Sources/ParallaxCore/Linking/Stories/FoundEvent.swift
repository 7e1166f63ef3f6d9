/// An event that was found in the texts alone: passages of at least two sources that tell of one thing.
public struct FoundEvent: Hashable, Sendable {
    /// A passage that tells of it.
    public struct Telling: Hashable, Sendable {
        /// The passage.
        public let passage: Passage
        /// The words that name the event, or the word that ties the passage most closely to the others.
        public let trigger: TextSpan
        /// How the words name it.
        public let form: MentionForm
        /// Why the passage is thought to tell of it.
        public let reason: Evidence
    }

    /// What it is called: what happens first, then where, then who took part.
    public let label: String
    /// Where it was, an actor of the kind place; nil where nobody says.
    public let place: ActorIndex?
    /// Who took part, most named first.
    public let actors: [ActorIndex]
    /// The passages that tell of it, in corpus order.
    public let tellings: [Telling]
}
