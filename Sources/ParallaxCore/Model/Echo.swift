/// Passages that repeat one another's words: a caption printed twice, a summary that repeats a paragraph.
/// They are one witness, however often they are printed.
public struct Echo: Hashable, Sendable {
    /// The passages, in corpus order; at least two.
    public let passages: [Passage]
    /// The one that stands for all: running text before captions and the like, then the longest, then the first.
    public let witness: Passage

    /// An echo from its parts.
    public init(passages: [Passage], witness: Passage) {
        self.passages = passages
        self.witness = witness
    }
}
