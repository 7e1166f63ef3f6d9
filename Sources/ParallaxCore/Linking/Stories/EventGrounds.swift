/// What the links by events that were found in the texts alone rest on: the words that both passages share, and the
/// event that was made of both.
final class EventGrounds: LinkGrounds {
    private let reasons: StoryEvidence
    private let eventOfPassage: [Int?]

    init(_ reasons: StoryEvidence, eventOfPassage: [Int?]) {
        self.reasons = reasons
        self.eventOfPassage = eventOfPassage
    }

    var areEvents: Bool { true }
    var floor: Float { LinkWeights.floor }

    func passage(_ number: UInt32) -> Passage { reasons.list.passages[Int(number)] }

    /// The event that both passages tell of, as a position in the events found; nil when none was made of them.
    func event(of pair: LinkedPair) -> Int? {
        let event = eventOfPassage[Int(pair.a)]
        return event == eventOfPassage[Int(pair.b)] ? event : nil
    }

    func entities(of pair: LinkedPair) -> [Entity] {
        event(of: pair).map { [.event(EventIndex($0))] } ?? []
    }

    func evidence(for pair: LinkedPair) -> [Evidence] { reasons.evidence(for: pair) }
}
