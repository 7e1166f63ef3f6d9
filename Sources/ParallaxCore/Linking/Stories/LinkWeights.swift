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
    /// How much it counts, in articles, that both name one event, each in words of its own …
    static let event: Float = 3
    /// … and by a noun that only points back, or as the only one of its kind.
    static let pointedEvent: Float = 2
    /// How much it counts there that both join the same two words in a phrase.
    static let phrase: Float = 1.25
    /// How much it counts there that both name a place or state, at most: the fewer passages name it, the more.
    static let rareName: Float = 2
    /// How much it counts that the passages, with their neighbours, use the same words.
    static let wording: Float = 2.5
    /// The share of a neighbouring sentence in the wording of a passage.
    static let neighbour: Float = 0.5
    /// What all that must outweigh.
    static let doubt: Float = 5.5
    /// What speaks against it, besides, in articles: of two of their sentences fewer tell of one event.
    static let length: Float = 0.9
    /// The score from which on a pair is a link.
    static let floor: Float = 0.25
    /// The score below which a pair is not even possible.
    static let least: Float = -4

    /// How much it counts that both passages name an event in the same way.
    static func weight(of naming: NamedEvents.Naming) -> Float {
        switch naming {
        case .named: event
        case .pointing, .only: pointedEvent
        }
    }

    /// A source of so many passages is a report, which tells of one event throughout …
    static let report: Float = 16
    /// … and one of so many an article, which tells of many.
    static let article: Float = 48

    /// How far a source of so many passages is from a report to an article, 0 to 1.
    static func breadth(_ passages: Int) -> Float {
        min(1, max(0, (Float(passages) - report) / (article - report)))
    }

    /// How sure it is that two sources that fall together at `level` tell one story, 0 to 1.
    static func sureness(ofLevel level: Float) -> Float {
        1 / (1 + exp(-storySlope * (level - storyMiddle)))
    }

    /// How sure a link is, 0 to 1: the score is the logarithm of its odds.
    static func sureness(ofScore score: Float) -> Float { 1 / (1 + exp(-score)) }
}
