/// The weights of the actor links, each with its word. They were set by hand near a logistic regression over the
/// training topics of ECB+ (Cybulska and Vossen 2014) and rounded; no weight belongs to a topic.
enum ActorWeights {
    /// How much it counts that both sources tell one story, at most.
    static let story: Float = 5.5
    /// Both passages name one actor.
    static let named: Float = 2
    /// Both lead to one actor, at least one of them by a people's name or a quality: "Russian".
    static let led: Float = 1
    /// Each further actor that both name, up to three.
    static let further: Float = 0.4
    /// The shared actor is one that the story is about, at most.
    static let salient: Float = 1.5
    /// What all that must outweigh.
    static let doubt: Float = 5.5
    /// The score from which on a pair is a link.
    static let floor: Float = -1
    /// The score below which a pair is not even possible.
    static let least: Float = -6
}
