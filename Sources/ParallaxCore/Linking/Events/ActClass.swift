/// Kinds of acts that make events, each with the words of English that tell of it.
///
/// An act is what remains of an event when nobody gives its name: they met, they voted. The words are the
/// common ones of news and history; what they have in common is the kind of act and not a subject.
enum ActClass: Int, CaseIterable {
    case meeting, call, visit, vote, election, agreement, war, attack, speech, entry, expulsion

    fileprivate var words: String {
        switch self {
        case .meeting:
            "meeting summit talks discussion negotiation conference conversation dialogue exchange session consultation"
        case .call: "telephone phone call conversation"
        case .visit: "visit trip tour travel arrive"
        case .vote: "vote resolution ballot"
        case .election: "election elect vote campaign"
        case .agreement: "treaty agreement accord pact deal sign ratify"
        case .war: "war invasion invade fight battle offensive"
        case .attack: "attack strike bombing shelling raid assault"
        case .speech: "address speech speak remark speaking declare"
        case .entry: "inauguration inaugural swear inaugurated"
        case .expulsion: "expel expulsion"
        }
    }
}

/// The acts that words tell of.
struct Acts {
    private var classesOfFamily: [WordFamily: [ActClass]] = [:]
    /// Nouns for a meeting: any of them may point back to one.
    let meetingNouns: Set<WordFamily>

    init(_ context: LinkingContext) {
        for act in ActClass.allCases {
            for family in context.families(act.words).sorted() {
                classesOfFamily[family, default: []].append(act)
            }
        }
        meetingNouns = context.families(ActClass.meeting.words)
    }

    /// The acts of a word; none when it tells of no act.
    func classes(of meaning: Meaning) -> [ActClass] {
        meaning.family.flatMap { classesOfFamily[$0] } ?? []
    }
}
