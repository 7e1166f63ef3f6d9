/// The names of states, blocs and regions as sequences of the corpus's word forms.
struct KnownNames {
    /// What a known name names.
    enum Meaning: Equatable {
        /// The actor at a position in `entries`.
        case actor(Int)
        /// The seat of government of the state at a position in `entries`.
        case seat(Int)
        /// A people or a quality: "North Korean".
        case demonym
    }

    /// The meanings of phrases. Known names are the first phrases of a table, so that an array holds them.
    struct Meanings {
        private var ofPhrase: [Meaning?] = []

        /// What a phrase names; nil for one that is no known name.
        subscript(phrase: PhraseID) -> Meaning? {
            phrase.value < ofPhrase.count ? ofPhrase[Int(phrase.value)] : nil
        }

        fileprivate mutating func set(_ phrase: PhraseID, _ meaning: Meaning) {
            while ofPhrase.count <= Int(phrase.value) { ofPhrase.append(nil) }
            ofPhrase[Int(phrase.value)] = meaning
        }
    }

    /// A state, bloc or region.
    struct Entry {
        let name: String
        let kind: ActorKind
    }

    private(set) var entries: [Entry] = []
    private(set) var meanings = Meanings()
    /// For a demonym of one word, the position of its state in `entries`.
    private(set) var statesOfDemonyms: FormTable<Int>
    private var states: FormTable<Bool>
    private var needsArticle: Set<PhraseID> = []
    private var needsCapitals: Set<FormID> = []

    /// The names whose words occur in a corpus.
    init(_ vocabulary: Vocabulary, _ phrases: inout PhraseTable) {
        statesOfDemonyms = FormTable(vocabulary)
        states = FormTable(vocabulary)
        for state in StateTable.states {
            let position = entries.count
            entries.append(Entry(name: state.names.first ?? state.code, kind: .state))
            for name in state.names { add(name, .actor(position), vocabulary, &phrases) }
            for seat in state.seats { add(seat, .seat(position), vocabulary, &phrases) }
            for demonym in state.demonyms {
                if let form = vocabulary.find(demonym.lowercased()), statesOfDemonyms[form] == nil {
                    statesOfDemonyms[form] = position
                }
                guard demonym.contains(" ") else { continue }
                add(demonym, .demonym, vocabulary, &phrases)
                add(demonym + "s", .demonym, vocabulary, &phrases)
            }
        }
        for bloc in BlocTable.blocs {
            let position = entries.count
            entries.append(Entry(name: bloc.names.first ?? "", kind: bloc.kind))
            for name in bloc.names { add(name, .actor(position), vocabulary, &phrases) }
        }
    }

    private mutating func add(
        _ name: String, _ meaning: Meaning, _ vocabulary: Vocabulary, _ phrases: inout PhraseTable
    ) {
        let isArticled = name.hasPrefix("the ")
        let bare = isArticled ? String(name.dropFirst(4)) : name
        guard let (forms, tokens) = Self.forms(of: bare, vocabulary) else { return }
        let phrase = phrases.intern(forms)
        guard meanings[phrase] == nil else { return }
        meanings.set(phrase, meaning)
        if isArticled { needsArticle.insert(phrase) }
        if forms.count == 1, case .actor = meaning {
            states[forms[0]] = true
            if tokens[0].shape.contains(.allCapitals) { needsCapitals.insert(forms[0]) }
        }
    }

    /// The forms of a name; nil when a word of it is in no source.
    private static func forms(of name: String, _ vocabulary: Vocabulary) -> ([FormID], [Token])? {
        var own = Vocabulary()
        var tokeniser = Tokeniser()
        var tokens: [Token] = []
        Array(name.utf8).withUnsafeBufferPointer {
            tokeniser.tokenise($0, 0..<$0.count, into: &tokens, vocabulary: &own)
        }
        var forms: [FormID] = []
        for token in tokens {
            guard let form = vocabulary.find(own[token.form]) else { return nil }
            forms.append(form)
        }
        return forms.isEmpty ? nil : (forms, tokens)
    }

    /// Whether a word alone is the name of a state, a bloc or a region.
    func isState(_ form: FormID) -> Bool { states[form] ?? false }

    /// The longest known name at a token: one past its last token, its number and what it names.
    func match(
        _ tokens: [Token], _ range: Range<Int>, _ phrases: PhraseTable
    ) -> (end: Int, phrase: PhraseID, meaning: Meaning)? {
        var phrase = PhraseTable.root
        var best: (end: Int, phrase: PhraseID, meaning: Meaning)?
        for position in range {
            guard let next = phrases.step(phrase, tokens[position].form) else { break }
            phrase = next
            if let meaning = meanings[phrase] { best = (position + 1, phrase, meaning) }
        }
        guard let found = best else { return nil }
        if found.end == range.lowerBound + 1 {
            let token = tokens[range.lowerBound]
            if needsCapitals.contains(token.form), !token.shape.contains(.allCapitals) { return nil }
        }
        return found
    }

    /// Whether a name counts only after "the": "the West".
    func wantsArticle(_ phrase: PhraseID) -> Bool { needsArticle.contains(phrase) }
}
