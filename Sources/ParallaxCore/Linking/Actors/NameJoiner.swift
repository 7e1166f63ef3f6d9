/// Joins the full names of the whole corpus that name one actor, from the surest reason to the least sure.
struct NameJoiner {
    let vocabulary: Vocabulary
    let lexicon: NameLexicon
    let known: KnownNames
    let book: NameBook
    let kinds: [ActorKind?]
    private(set) var groups: ActorGroups
    private(set) var persons: [Int: PersonName] = [:]
    /// Names that fit two persons who are known to be different: "George Bush".
    private(set) var ambiguous: Set<Int> = []
    private let rank: [Int]

    /// `rank` orders names by weight, independent of the order of the sources.
    init(
        vocabulary: Vocabulary, lexicon: NameLexicon, known: KnownNames, book: NameBook, kinds: [ActorKind?],
        rank: [Int]
    ) {
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        self.known = known
        self.book = book
        self.kinds = kinds
        self.rank = rank
        groups = ActorGroups(count: book.entries.count)
    }

    /// All joins.
    mutating func join(acronyms: [(Int, Int)]) {
        joinKnown()
        joinInverted()
        joinPersons()
        for (a, b) in acronyms { groups.join(a, b) }
    }

    /// The names of one state or bloc.
    private mutating func joinKnown() {
        var firstOf: [Int: Int] = [:]
        for name in rank {
            guard case .actor(let position)? = known.meanings[book[name].phrase] else { continue }
            if let first = firstOf[position] { groups.join(first, name) } else { firstOf[position] = name }
        }
    }

    /// "Department of Justice" and "Justice Department".
    private mutating func joinInverted() {
        var byWords: [[FormID]: Int] = [:]
        for name in rank where kinds[name] == .organisation || kinds[name] == .office {
            let words = Self.plainWords(book[name].forms, lexicon, known)
            guard words.count > 1 else { continue }
            if let first = byWords[words] { groups.join(first, name) } else { byWords[words] = name }
        }
    }

    /// The words of an organisation's name with the head last and without state and article:
    /// "US Department of Justice" → justice department.
    static func plainWords(_ forms: [FormID], _ lexicon: NameLexicon, _ known: KnownNames) -> [FormID] {
        var forms = forms
        if forms.count > 2, known.isState(forms[0]) { forms.removeFirst() }
        if let of = forms.firstIndex(where: { $0 == lexicon.of }), of > 0, of + 1 < forms.count {
            forms = forms[(of + 1)...].filter { $0 != lexicon.the } + forms[..<of]
        }
        return forms
    }

    /// Persons: one surname, and given names, initials and generations that do not contradict.
    private mutating func joinPersons() {
        var bySurname: [String: [Int]] = [:]
        var keys: [FormID: String] = [:]
        for name in rank where kinds[name] == .person && book[name].forms.count > 1 {
            guard let person = PersonName(book[name].forms, vocabulary) else { continue }
            persons[name] = person
            let word = vocabulary[person.surname]
            let key = keys[person.surname] ?? (word.utf8.count >= 5 ? SpellingKey.of(word) : word)
            keys[person.surname] = key
            bySurname[key, default: []].append(name)
        }
        for key in bySurname.keys.sorted() {
            // A surname that two hundred given names share is compared with its commonest bearers only.
            let namesakes = Array((bySurname[key] ?? []).prefix(200))
            guard namesakes.count > 1 else { continue }
            forbidContradictions(namesakes)
            joinNamesakes(namesakes)
        }
    }

    private mutating func forbidContradictions(_ namesakes: [Int]) {
        for (position, a) in namesakes.enumerated() {
            for b in namesakes[(position + 1)...] {
                guard let first = persons[a], let second = persons[b] else { continue }
                let genders =
                    (book[a].male > 0 && book[b].female > 0 && book[a].female == 0 && book[b].male == 0)
                    || (book[a].female > 0 && book[b].male > 0 && book[a].male == 0 && book[b].female == 0)
                if genders || first.contradicts(second) { groups.forbid(a, b) }
            }
        }
    }

    private mutating func joinNamesakes(_ namesakes: [Int]) {
        for (position, a) in namesakes.enumerated() {
            // A name that agrees with two who contradict each other decides nothing.
            let agreeing = namesakes.filter { $0 != a && groups.mayJoin(a, $0) }
            let clash = agreeing.enumerated().contains { offset, b in
                agreeing[(offset + 1)...].contains { !groups.mayJoin(b, $0) }
            }
            if clash, let person = persons[a], person.middle.isEmpty, person.generation == nil {
                ambiguous.insert(a)
            }
            _ = position
        }
        for (position, a) in namesakes.enumerated() where !ambiguous.contains(a) {
            for b in namesakes[(position + 1)...] where !ambiguous.contains(b) { groups.join(a, b) }
        }
    }

    /// Joins two names by a reason found elsewhere.
    mutating func join(_ a: Int, _ b: Int) { groups.join(a, b) }
}
