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

    /// The events that both passages tell of, as positions in the events found: those that both name, else the one
    /// that was made of both; none when there is no such event.
    func events(of pair: LinkedPair) -> [Int] {
        let named = reasons.named.events(of: Int(pair.a), Int(pair.b))
        guard named.isEmpty else { return named }
        guard let found = eventOfPassage[Int(pair.a)], found == eventOfPassage[Int(pair.b)] else { return [] }
        return [found + reasons.events.count]
    }

    func entities(of pair: LinkedPair) -> [Entity] { events(of: pair).map { .event(EventIndex($0)) } }

    func evidence(for pair: LinkedPair) -> [Evidence] {
        reasons.evidence(for: pair)
            + SharedWords.evidence(passage(pair.a), passage(pair.b), in: reasons.corpus)
    }
}
