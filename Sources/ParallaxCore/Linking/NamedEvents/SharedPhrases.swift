/// Two words that several sources join in one phrase: "arms control", "security guarantees", "color revolutions".
///
/// One shared word says little, two that stand together in the same way say what the passages speak of. Words count
/// by their families, and synonyms as one; names of actors are left to the events that they belong to.
struct SharedPhrases {
    static let pass = LinkingPass(
        "shared-phrase", .links,
        "Passages that join the same two words in a phrase, as few others do, are linked",
        example: "“nuclear arms control” and “the control of arms”")

    /// A phrase in a passage.
    struct Use {
        /// The number of the phrase.
        let phrase: Int
        /// Its first word, as a token of the source.
        let token: Int
        /// One past its last.
        let end: Int
    }

    /// The phrases of each passage, by number.
    let uses: [[Use]]
    /// How many phrases there are.
    let count: Int

    /// A phrase of more passages than this says nothing.
    private static let mostPassages = 12
    /// So many marks for each passage tell roughly which pairs of words more than one source has.
    private static let marksPerPassage = 16

    init(
        _ corpus: Corpus, _ list: PassageList, _ table: TermTable, _ marks: ActorMarks,
        times: [[TimeExpression]]
    ) {
        var bits = 12
        while 1 << bits < list.count * Self.marksPerPassage { bits += 1 }
        // Pass 1: which pairs may stand in two sources; two pairs with one mark are told apart later.
        var firstSource = Array(repeating: UInt32.max, count: 1 << bits)
        var isShared = Array(repeating: false, count: 1 << bits)
        let reader = PairReader(corpus, list, table)
        func mark(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits)) }
        for source in list.sources.indices {
            let isBusy = Self.busy(list.sources[source], corpus, marks, times)
            for passage in list.ofSource[source] {
                reader.read(passage, isBusy) { key, _, _ in
                    let place = mark(key)
                    if firstSource[place] == .max {
                        firstSource[place] = UInt32(source)
                    } else if firstSource[place] != UInt32(source) {
                        isShared[place] = true
                    }
                }
            }
        }
        var numberOf: [UInt64: Int] = [:]
        var passages: [Int] = []
        var lastPassage: [Int] = []
        var found: [[Use]] = Array(repeating: [], count: list.count)
        for source in list.sources.indices {
            let isBusy = Self.busy(list.sources[source], corpus, marks, times)
            for passage in list.ofSource[source] {
                reader.read(passage, isBusy) { key, token, end in
                    guard isShared[mark(key)] else { return }
                    let number = numberOf[key] ?? passages.count
                    if number == passages.count {
                        numberOf[key] = number
                        passages.append(0)
                        lastPassage.append(-1)
                    }
                    guard lastPassage[number] != passage else { return }
                    lastPassage[number] = passage
                    passages[number] += 1
                    found[passage].append(Use(phrase: number, token: token, end: end))
                }
            }
        }
        for passage in found.indices {
            found[passage].removeAll { passages[$0.phrase] < 2 || passages[$0.phrase] > Self.mostPassages }
            found[passage].sort { $0.phrase < $1.phrase }
        }
        uses = found
        count = passages.count
    }

    /// Whether each token of a source is part of an actor's name or of a time, which have passes of their own.
    private static func busy(
        _ source: SourceIndex, _ corpus: Corpus, _ marks: ActorMarks, _ times: [[TimeExpression]]
    ) -> [Bool] {
        var isBusy = marks.actorOfToken(source).map { $0 >= 0 }
        guard source.value < times.count else { return isBusy }
        for time in times[source.value] {
            for token in corpus[source].text.tokens(overlapping: time.span) { isBusy[token] = true }
        }
        return isBusy
    }
}

/// Reads the pairs of words that stand together in a passage, with nothing but an article or a preposition between.
private struct PairReader {
    private let corpus: Corpus
    private let list: PassageList
    private let table: TermTable
    private let linking: Set<FormID>
    private let transparent: Set<FormID>
    private let synonym: [TermID: TermID]
    private let lexicon: NameLexicon
    private let relations: Set<FormID>

    init(_ corpus: Corpus, _ list: PassageList, _ table: TermTable) {
        self.corpus = corpus
        self.list = list
        self.table = table
        let vocabulary = corpus.vocabulary
        linking = Set(
            ["of", "the", "a", "an", "in", "on", "its", "their"].compactMap { vocabulary.find($0) })
        transparent = Set(["\"", "'", "-"].compactMap { vocabulary.find($0) })
        synonym = table.synonyms()
        lexicon = NameLexicon(vocabulary)
        relations = EventNouns.forms(of: EventNouns.relations, in: vocabulary)
    }

    func read(_ passage: Int, _ isBusy: [Bool], _ body: (_ key: UInt64, _ token: Int, _ end: Int) -> Void) {
        let place = list.passages[passage]
        let text = corpus[place.source].text
        var before: (term: TermID, token: Int)?
        for position in text[place.sentence].tokens {
            let token = text.tokens[position]
            if token.kind == .sign {
                if !transparent.contains(token.form) { before = nil }
                continue
            }
            guard token.kind == .word, !isBusy[position], !relations.contains(token.form),
                lexicon[token.form].isDisjoint(with: [.title, .demonym])
            else {
                before = nil
                continue
            }
            let own = table.term(of: token)
            guard own != TermTable.none else {
                if !linking.contains(token.form) { before = nil }
                continue
            }
            let term = synonym[own] ?? own
            if let before, before.term != term {
                body(
                    UInt64(min(before.term, term)) << 32 | UInt64(max(before.term, term)), before.token,
                    position + 1)
            }
            before = (term, position)
        }
    }
}
