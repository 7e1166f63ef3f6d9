/// The weights of the actor links, each with its word. They were set by hand near a logistic regression over the
/// training topics of ECB+ (Cybulska and Vossen 2014) and rounded; no weight belongs to a topic.
enum ActorWeights {
    /// How much it counts that both sources tell one story, at most.
    static let story: Float = 5.5
    /// Both passages name one actor.
    static let named: Float = 1.5
    /// … and that actor is a person: two texts that name one person are close, two that name one state need not be.
    static let person: Float = 1
    /// Both lead to one actor, at least one of them by what its people are called ("Russian") or by a name that
    /// tells a quality ("the Iran deal").
    static let led: Float = 0.5
    /// The shared actor is one that the story is about, at most.
    static let salient: Float = 1.5
    /// Both speak of people by one common noun, in sources of one story: for each noun, up to two.
    static let described: Float = 1
    /// Both say much: a long passage tells of more actors than it names.
    static let fullness: Float = 6
    /// Both tell of somebody, by name, pronoun or noun.
    static let somebody: Float = 1.5
    /// Nothing is shared but the story: what speaks against it in a text of forty passages or more. A short text
    /// tells of its chief actor throughout, a long one turns to others.
    static let unshared: Float = 2
    /// What all that must outweigh.
    static let doubt: Float = 11
    /// The score from which on a pair is a link.
    static let floor: Float = -1.5
    /// The score below which a pair is not even possible.
    static let least: Float = -7
}
