/// One reason for a mention or a cross-reference, as data. `EvidenceWording` turns it into English.
public struct Evidence: Hashable, Sendable {
    /// The pass that gives it.
    public let pass: PassID
    /// What it found.
    public let fact: Fact

    /// A reason from its parts.
    public init(_ pass: PassID, _ fact: Fact) {
        self.pass = pass
        self.fact = fact
    }

    /// The reason as one English sentence without a final stop.
    public var says: String { EvidenceWording.words(for: fact) }
}

/// The name of a pass: stable, printed in JSON and in the README's table.
public struct PassID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name, lower case with hyphens.
    public let value: String
    /// The pass named `value`.
    public init(_ value: String) { self.value = value }
    /// By name.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    /// The name.
    public var description: String { value }
}

/// What a pass found. Words are quoted as the sources write them.
public enum Fact: Hashable, Sendable {
    /// The words are a name that the index or the corpus gives to the actor or event.
    case named(words: String, name: String)
    /// A surname stands for the full name that the same source gives.
    case surname(words: String, fullName: String)
    /// The words stand with a capital where no sentence begins.
    case capitalised(words: String)
    /// A title goes before the name.
    case titled(words: String, title: String)
    /// The words stand in a direct quotation; nil where the text does not tell whose.
    case quoted(by: String?)
    /// The words stand in reported speech; nil where the text does not tell whose.
    case reported(by: String?)
    /// The title means the one person who holds it in the same source.
    case holder(title: String, name: String)
    /// Both speak of people by this common noun, in one story.
    case sameDescription(String)
    /// Nothing is shared but the story: both sources tell of this actor.
    case sameStory(of: String)
    /// The words are the first letters of a name.
    case acronym(words: String, name: String)
    /// The words name something that stands for the actor, such as its capital.
    case metonym(words: String, name: String)
    /// The words tell of the act by which the event is known.
    case actOfEvent(words: String, event: String)
    /// The words name the place of the event.
    case placeOfEvent(words: String, place: String)
    /// These are named who took part in the event.
    case actorsOfEvent([String], event: String)
    /// A description points back to words that told of the event before.
    case refersBack(words: String, to: String, event: String)
    /// The text was finished before the event.
    case notYet(textDate: String, eventDate: String, event: String)
    /// The words mean another time than that of the event.
    case otherDate(words: String, value: String, eventDate: String)
    /// The act is placed elsewhere.
    case otherPlace(words: String, place: String)
    /// The act is with someone who took no part.
    case otherActor(words: String, event: String)
    /// The words are part of a longer name.
    case insideLongerName(words: String, longer: String)
    /// A passage repeats another one of its source, which is the witness: their addresses.
    case repeats(String, witness: String)
    /// A run of words stands in both passages, within quotation marks or not.
    case sameWords(String, isQuoted: Bool)
    /// A passage, by its address, is not the author's running text.
    case apparatus(String, kind: String)
    /// Both passages stand in one source.
    case sameSource
    /// All that the passages share are actors whom nearly every passage names.
    case namedEverywhere([String])
    /// A passage, by its address, has some of what tells of an event and lacks the rest.
    case lacks(String, event: String, present: [String], missing: [String])
    /// The pass forbids, and found nothing to forbid.
    case nothingAgainst
    /// A date expression of one passage lies within that of the other.
    case dateWithin(fine: String, coarse: String, value: String)
    /// The passages share nothing that is known.
    case nothingShared
    /// Both passages use a name of the same event or actor: the words of each, and what is named.
    case sameNamed(a: String, b: String, name: String)
    /// Date expressions of both passages can mean the same time.
    case sameDate(a: String, b: String, value: String)
    /// A date expression agrees with the event's date.
    case dateOfEvent(words: String, value: String)
    /// Both name the place.
    case samePlace(String)
    /// Both name these actors.
    case sameActors([String])
    /// Both use these words for what happens.
    case sameAct(a: String, b: String)
    /// The reader says that the passages belong together, for this reason, which may be empty.
    case confirmedByReader(String)
    /// The reader says that the passages do not belong together, for this reason, which may be empty.
    case rejectedByReader(String)
    /// The passage and others of so many sources tell of one event, known by these words.
    case toldTogether(label: String, sources: Int)
    /// The words mean the only event of that kind that the story tells of.
    case onlyOfKind(words: String, event: String)
    /// Both join the same two words in a phrase: the words of each.
    case samePhrase(a: String, b: String)
    /// Both use these words of the story that their sources tell.
    case sharedWords([String])
    /// Both name these.
    case sharedNames([String])
    /// Both give these numbers.
    case sharedNumbers([String])
    /// The sentences around both use these words.
    case sharedAround([String])
}
