/// One rule of the engine, as the README's table and `explain` name it.
public struct LinkingPass: Hashable, Sendable, Identifiable {
    /// What a pass can do to a mention or a link.
    public enum Effect: String, CaseIterable, Hashable, Sendable {
        /// It finds mentions.
        case marks
        /// It links passages.
        case links
        /// It forbids a mention or a link for good.
        case forbids
    }

    /// Its name in JSON and in evidence.
    public let id: PassID
    /// What it can do.
    public let effect: Effect
    /// Its rule in one sentence.
    public let rule: String
    /// A worked example in one line.
    public let example: String

    init(_ id: String, _ effect: Effect, _ rule: String, example: String) {
        self.id = PassID(id)
        self.effect = effect
        self.rule = rule
        self.example = example
    }
}

/// All passes in their order: from the most precise to the least, what forbids before what it guards against.
public enum LinkingPasses {
    /// The passes that work with an index, in order.
    public static let withIndex: [LinkingPass] = [
        EchoPass.pass, SharedWords.pass, NameGuard.pass, ActorNamePass.pass, SurnamePass.pass,
        EventForbids.notYet,
        EventForbids.otherDate, EventForbids.otherPlace, EventForbids.otherActors, SharedNamePass.pass,
        EventNamePass.pass, TimePlaceActPass.pass, BareActPass.pass, ReferBackPass.pass, SharedEventPass.pass,
        SharedActorPass.pass,
    ]

    /// The passes that find events in the texts alone, in order.
    public static let unaidedEvents: [LinkingPass] = [
        NamedEvents.pass, SharedPhrases.pass, RareNames.pass, StoryEvidence.day, StoryEvidence.words,
        StoryEvidence.wording,
        EventClusters.pass,
    ]

    /// All passes that work on the texts alone, in order.
    public static let unaided: [LinkingPass] =
        [ActorFinder.pass, Voices.pass, SharedWords.pass] + unaidedEvents + [ActorLinks.pass]

    /// The position of a pass in the order; nil for an id that no pass has.
    public static func order(of id: PassID) -> Int? { withIndex.firstIndex { $0.id == id } }
}
