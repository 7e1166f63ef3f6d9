/// In whose voice words stand: a source that quotes a claim has not made it.
public enum Voice: Hashable, Sendable {
    /// The source says it itself.
    case asserted
    /// Within quotation marks; the speaker is nil where the text does not tell.
    case quoted(by: ActorIndex?)
    /// In reported speech: "according to …", "… said that"; the speaker is nil where he is not known.
    case reported(by: ActorIndex?)

    /// Who speaks; nil for the source itself and for an unknown speaker.
    public var speaker: ActorIndex? {
        switch self {
        case .asserted: nil
        case .quoted(let speaker), .reported(let speaker): speaker
        }
    }
}
