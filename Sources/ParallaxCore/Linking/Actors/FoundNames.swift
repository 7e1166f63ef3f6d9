/// The names of a corpus, each use with the name that it stands for.
struct FoundNames {
    let corpus: Corpus
    let lexicon: NameLexicon
    let known: KnownNames
    let phrases: PhraseTable
    /// All uses: names by place, then titles that stand for a person by place.
    let uses: [NameUse]
    /// For each use the position of its own name in the book.
    let names: [Int]
    /// For each use what it stands for.
    let resolutions: [SourceResolver.Resolution]
    let book: NameBook
    let kinds: [ActorKind?]
    let groups: ActorGroups

    init(_ corpus: Corpus) {
        let lexicon = NameLexicon(corpus.vocabulary)
        var phrases = PhraseTable()
        let known = KnownNames(corpus.vocabulary, &phrases)
        let census = CaseCensus(corpus, lexicon: lexicon)
        var scanner = NameScanner(
            corpus: corpus, lexicon: lexicon, census: census, known: known, phrases: phrases)
        scanner.scan()
        phrases = scanner.phrases
        var uses = UnsureNames.settle(scanner.uses, corpus, census, &phrases)
        uses += HeadlineScanner(
            corpus: corpus, lexicon: lexicon, census: census, known: known, phrases: phrases
        )
        .scan(scanner.headlines, names: uses)
        uses.sort { ($0.source, $0.tokens.lowerBound) < ($1.source, $1.tokens.lowerBound) }
        let book = NameBook(uses, phrases)
        let names = uses.map { book.position(of: $0.name) ?? 0 }
        let lastWords = Set(
            book.entries.lazy.filter { $0.forms.count > 1 }.compactMap { entry -> FormID? in
                guard let last = entry.forms.last, let alone = phrases.step(PhraseTable.root, last),
                    book.position(of: alone) != nil
                else { return nil }
                return last
            })
        let kindRules = NameKinds(lexicon: lexicon, known: known, lastWords: lastWords)
        let kinds = book.entries.map { kindRules.kind(of: $0) }
        let rank = Self.rank(book, corpus.vocabulary)
        var joiner = NameJoiner(
            vocabulary: corpus.vocabulary, lexicon: lexicon, known: known, book: book, kinds: kinds,
            rank: rank)
        joiner.join(
            acronyms: Acronyms.pairs(uses, names, corpus: corpus, book: book, lexicon: lexicon, known: known))
        var resolutions = ShortNames(joiner: joiner, rank: rank, phrases: phrases).resolve(uses, names)
        let titles = TitleHolders(corpus: corpus, lexicon: lexicon, known: known, groups: joiner.groups)
            .find(uses, resolutions)
        self.corpus = corpus
        self.lexicon = lexicon
        self.known = known
        self.phrases = phrases
        self.uses = uses + titles.map(\.use)
        self.names = names + titles.map(\.resolution.name)
        resolutions += titles.map(\.resolution)
        self.resolutions = resolutions
        self.book = book
        self.kinds = kinds
        groups = joiner.groups
    }

    /// The names by weight: most used first, then by their words; no matter in which order the sources came.
    private static func rank(_ book: NameBook, _ vocabulary: Vocabulary) -> [Int] {
        let words = book.entries.map { $0.forms.map { vocabulary[$0] }.joined(separator: " ") }
        return book.entries.indices.sorted { a, b in
            let (left, right) = (book[a], book[b])
            if left.uses != right.uses { return left.uses > right.uses }
            return words[a] < words[b]
        }
    }
}
