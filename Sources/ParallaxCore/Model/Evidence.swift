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
}
