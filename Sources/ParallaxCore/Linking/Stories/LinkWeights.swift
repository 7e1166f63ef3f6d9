import Glibc

/// The weights of the event links, each with its word. They were set by hand near a logistic regression over the
/// training topics of ECB+ (Cybulska and Vossen 2014) and rounded; no weight belongs to a topic.
enum LinkWeights {
    /// How much it counts that both sources tell one story, at most.
    static let story: Float = 5.5
    /// The likeness at which two sources are as likely to tell one story as not.
    static let storyMiddle: Float = 0.25
    /// How sharply that turns from no to yes.
    static let storySlope: Float = 15
    /// How much a shared word of the story counts.
    static let storyWord: Float = 0.4
    /// A word of the story that tells what happens counts twice …
    static let act: Float = 2
    /// … and a name a third: the names of a story stand in most of its sentences.
    static let name: Float = 0.3
    /// How much it counts that both name the same day.
    static let day: Float = 2
    /// How much it counts that the passages, with their neighbours, use the same words.
    static let wording: Float = 2.5
    /// The share of a neighbouring sentence in the wording of a passage.
    static let neighbour: Float = 0.5
    /// What all that must outweigh.
    static let doubt: Float = 5.5
    /// The score from which on a pair is a link.
    static let floor: Float = 0.25
    /// The score below which a pair is not even possible.
    static let least: Float = -4

    /// How sure it is that two sources that fall together at `level` tell one story, 0 to 1.
    static func sureness(ofLevel level: Float) -> Float {
        1 / (1 + exp(-storySlope * (level - storyMiddle)))
    }

    /// How sure a link is, 0 to 1: the score is the logarithm of its odds.
    static func sureness(ofScore score: Float) -> Float { 1 / (1 + exp(-score)) }
}
