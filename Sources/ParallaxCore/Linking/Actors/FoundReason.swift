/// Why words of a source name an actor that was found in the texts alone.
enum FoundReason: UInt8 {
    /// A title that only this person holds in the source.
    case holder
    /// The seat of a state's government.
    case metonym
    /// A name of a state or bloc of the tables: its first name, its letters, another name.
    case known, knownLetters, knownOtherwise
    /// A surname after the full name.
    case surname
    /// The first letters of the name.
    case letters
    /// The name, with a title before it.
    case titled
    /// The name.
    case name
    /// Another name.
    case otherwise

    /// How the words name the actor.
    var form: MentionForm {
        switch self {
        case .holder: .title
        case .metonym: .metonym
        case .known, .titled, .name: .name
        case .knownLetters, .letters: .acronym
        case .knownOtherwise, .otherwise: .alias
        case .surname: .surname
        }
    }

    /// The reason as a fact.
    func fact(words: String, title: @autoclosure () -> String, name: String) -> Fact {
        switch self {
        case .holder: .holder(title: words, name: name)
        case .metonym: .metonym(words: words, name: name)
        case .known, .knownLetters, .knownOtherwise, .otherwise: .named(words: words, name: name)
        case .surname: .surname(words: words, fullName: name)
        case .letters: .acronym(words: words, name: name)
        case .titled: .titled(words: words, title: title())
        case .name: .capitalised(words: words)
        }
    }
}

/// The evidence of found mentions. An actor is named in few ways and often: mentions of one actor in the same words,
/// for the same reason, share their evidence.
struct FoundEvidence {
    private var numbers = NumberTable()
    private var all: [[Evidence]] = []

    /// The evidence of a mention of an actor; `title` says the words before the name.
    mutating func evidence(
        _ reason: FoundReason, _ actor: ActorIndex, _ spelling: NameSpellings.Spelling,
        words: @autoclosure () -> String, title: @autoclosure () -> String, name: String
    ) -> [Evidence] {
        guard spelling.isPlain, reason != .titled else {
            return [Evidence(ActorFinder.id, reason.fact(words: words(), title: title(), name: name))]
        }
        let key = UInt64(actor.value) << 36 | UInt64(spelling.form.value) << 4 | UInt64(reason.rawValue)
        let number = Int(numbers.number(of: key, orElse: UInt32(all.count)))
        if number == all.count {
            all.append([Evidence(ActorFinder.id, reason.fact(words: words(), title: "", name: name))])
        }
        return all[number]
    }
}
