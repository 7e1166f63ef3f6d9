/// The closed classes of English words that stand in names and around them, as sets of bits over the word forms
/// of a corpus: a lookup is one read of an array.
struct NameLexicon {
    /// What a word can be to a name.
    struct Role: OptionSet {
        let rawValue: UInt32
        /// Articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs: never a name by themselves.
        static let function = Role(rawValue: 1)
        /// Goes before a person's name and never stands alone: Mr, Dr, Sir.
        static let honorific = Role(rawValue: 1 << 1)
        static let male = Role(rawValue: 1 << 2)
        static let female = Role(rawValue: 1 << 3)
        /// An office that a person holds: president, minister, spokesman.
        static let title = Role(rawValue: 1 << 4)
        /// Goes before a title: prime, foreign, vice, former.
        static let titleModifier = Role(rawValue: 1 << 5)
        /// What an office is over, after "of": state, defense, staff.
        static let portfolio = Role(rawValue: 1 << 6)
        /// The noun that makes a name that of an organisation: council, party, university.
        static let organisation = Role(rawValue: 1 << 7)
        /// Of these, organs of a state that act as offices: department, ministry, court.
        static let office = Role(rawValue: 1 << 8)
        /// The noun that makes a name that of a place: river, street, island.
        static let place = Role(rawValue: 1 << 9)
        /// The noun that makes a name that of an event or a document: war, treaty, summit.
        static let event = Role(rawValue: 1 << 10)
        /// Days, months, feasts.
        static let calendar = Role(rawValue: 1 << 11)
        /// Lower-case parts of names: de, van, bin.
        static let particle = Role(rawValue: 1 << 12)
        /// What people or things are called after a state or a creed: Russian, Western, Muslim.
        static let demonym = Role(rawValue: 1 << 13)
        /// A government or a household named for a person: "Trump administration".
        static let circle = Role(rawValue: 1 << 14)
        /// Prepositions that go before places: in, near.
        static let inPlace = Role(rawValue: 1 << 15)
        /// Verbs of saying.
        static let saying = Role(rawValue: 1 << 16)
        /// First word of a place's name: north, mount, saint.
        static let placeStart = Role(rawValue: 1 << 17)
        /// Pronouns for a human being or a group: he, her, they.
        static let pronoun = Role(rawValue: 1 << 18)
        /// Determiners that make a human noun a description of somebody known: the, this.
        static let definite = Role(rawValue: 1 << 19)
    }

    private let roles: [Role]
    let stop: FormID?
    let hyphen: FormID?
    let comma: FormID?
    let ampersand: FormID?
    let of: FormID?
    let `for`: FormID?
    let on: FormID?
    let and: FormID?
    let the: FormID?
    let who: FormID?
    let opening: FormID?
    let closing: FormID?
    let quotation: FormID?
    let colon: FormID?

    /// The roles of the forms of a vocabulary.
    ///
    /// - Parameter wanted: The roles that will be asked for; nil makes all of them. Few are quick to make, which
    ///   matters to a small corpus.
    init(_ vocabulary: Vocabulary, only wanted: Role? = nil) {
        var roles = Array(repeating: Role(), count: vocabulary.count)
        func mark(_ role: Role, _ words: String) {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                if let form = vocabulary.find(String(word)) { roles[Int(form.value)].insert(role) }
            }
        }
        for (role, words) in NameWords.lists where wanted?.isDisjoint(with: role) != true {
            mark(role, words)
        }
        let states = wanted?.contains(.demonym) != false ? StateTable.states : []
        for state in states {
            for demonym in state.demonyms where !demonym.contains(" ") && !demonym.contains("-") {
                let word = demonym.lowercased()
                mark(.demonym, word)
                mark(.demonym, word + "s")
            }
        }
        self.roles = roles
        stop = vocabulary.find(".")
        hyphen = vocabulary.find("-")
        comma = vocabulary.find(",")
        ampersand = vocabulary.find("&")
        of = vocabulary.find("of")
        `for` = vocabulary.find("for")
        on = vocabulary.find("on")
        and = vocabulary.find("and")
        the = vocabulary.find("the")
        who = vocabulary.find("who")
        opening = vocabulary.find("(")
        closing = vocabulary.find(")")
        quotation = vocabulary.find("\"")
        colon = vocabulary.find(":")
    }

    /// The roles of a form.
    @inline(__always)
    subscript(form: FormID) -> Role { roles[Int(form.value)] }
}
