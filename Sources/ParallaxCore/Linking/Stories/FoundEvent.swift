/// An event that was found in the texts alone: passages of at least two sources that tell of one thing.
public struct FoundEvent: Hashable, Sendable {
    /// A passage that tells of it.
    public struct Telling: Hashable, Sendable {
        /// The passage.
        public let passage: Passage
        /// The word of the passage that ties it most closely to the others.
        public let trigger: TextSpan
    }

    /// The words that tie its passages together: what happens first, then the names.
    public let label: String
    /// The passages that tell of it, in corpus order.
    public let tellings: [Telling]
    /// The passage that stands at its heart: the one whose links to the others weigh most.
    public let centre: Passage
}
