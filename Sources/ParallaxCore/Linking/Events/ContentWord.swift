/// What a word means to the passes that look for events: the actor that it names, or its family.
///
/// So that "improve ties with Moscow" is found where the index writes "improved ties with Russia".
struct Meaning: Hashable {
    private let code: UInt32

    /// A word of a family.
    init(_ family: WordFamily) { code = family.value << 1 }
    /// A name of an actor, or of its people.
    init(_ actor: ActorIndex) { code = UInt32(actor.value) << 1 | 1 }

    /// The actor, when it is one.
    var actor: ActorIndex? { code & 1 == 1 ? ActorIndex(Int(code >> 1)) : nil }
    /// The family, when it is one.
    var family: WordFamily? { code & 1 == 0 ? WordFamily(value: code >> 1) : nil }
}

/// A word that carries meaning, and how it is joined to the one before.
struct ContentWord {
    /// What stands between a content word and the one before it.
    struct Joint: OptionSet {
        let rawValue: UInt8
        /// A stop or another sign across which no name reaches.
        static let broken = Joint(rawValue: 1)
        /// A preposition that can turn a name round: "talks in Riyadh", "Riyadh talks".
        static let preposition = Joint(rawValue: 2)
        /// Any other function word.
        static let function = Joint(rawValue: 4)
        /// A comma, a dash, a bracket.
        static let sign = Joint(rawValue: 8)
    }

    let meaning: Meaning
    /// Its tokens: more than one for a name of several words.
    let tokens: Range<Int>
    let joint: Joint
    /// Whether it stands before a person's name as an office or people: "Russian President Vladimir Putin".
    var isTitle = false
}
