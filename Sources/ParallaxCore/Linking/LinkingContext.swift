/// What all passes read and none changes: the texts, the index, and what can be known of words and dates alone.
struct LinkingContext {
    let corpus: Corpus
    let index: CorpusIndex
    /// The word forms of the sources and of the names of the index.
    let vocabulary: Vocabulary
    let families: WordFamilies
    /// For each family the one that stands for it and its synonyms.
    private let representatives: [WordFamily: WordFamily]
    let spelling: Spelling
    /// The time expressions of each source, by place.
    let times: [[TimeExpression]]
    private let actorPositions: [ActorID: ActorIndex]
    private let names: [String: NameTokens]

    init(_ corpus: Corpus, index: CorpusIndex, times: [[TimeExpression]]) {
        self.corpus = corpus
        self.index = index
        self.times = times
        var vocabulary = corpus.vocabulary
        var names: [String: NameTokens] = [:]
        func cut(_ name: String) {
            if names[name] == nil { names[name] = NameTokens(name, in: &vocabulary) }
        }
        for entry in index.actors {
            for (words, _) in ActorName.all(of: entry, at: ActorIndex(0)) { cut(words) }
            (entry.demonyms + entry.titles).forEach(cut)
        }
        for entry in index.events {
            ([entry.label] + entry.names).forEach(cut)
            if let place = entry.place { cut(place) }
        }
        self.names = names
        self.vocabulary = vocabulary
        let families = WordFamilies(vocabulary)
        self.families = families
        var representatives: [WordFamily: WordFamily] = [:]
        for group in Synonyms.groups {
            let members = group.split(separator: " ").compactMap { families.find(String($0)) }
            guard let first = members.first else { continue }
            for member in members { representatives[member] = representatives[member] ?? first }
        }
        self.representatives = representatives
        spelling = Spelling(corpus, formCount: vocabulary.count)
        actorPositions = Dictionary(
            index.actors.enumerated().map { ($1.id, ActorIndex($0)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The position of an actor of the index; nil for an id that it has not.
    func actor(_ id: ActorID) -> ActorIndex? { actorPositions[id] }

    /// What a word that names no actor means: its family, or that of the synonym that stands for it.
    func meaning(of form: FormID) -> Meaning {
        let family = families[form]
        return Meaning(representatives[family] ?? family)
    }

    /// The entry of an actor.
    subscript(actor: ActorIndex) -> ActorEntry { index.actors[actor.value] }

    /// The entry of an event.
    subscript(event: EventIndex) -> EventEntry { index.events[event.value] }

    /// The tokens of a name of the index; none for a name that it has not.
    func tokens(of name: String) -> [Token] { names[name]?.tokens ?? [] }

    /// The forms of words that are parted by spaces, as far as a source or the index has them.
    func forms(_ words: String) -> Set<FormID> {
        Set(
            words.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap {
                vocabulary.find(String($0))
            })
    }

    /// The families of words that are parted by spaces, or of their synonyms, as far as a source or the index
    /// has them.
    func families(_ words: String) -> Set<WordFamily> {
        let known = words.split(whereSeparator: { $0 == " " || $0 == "\n" })
            .compactMap { families.find(String($0)) }
        return Set(known.map { representatives[$0] ?? $0 })
    }

    /// The time expressions of a sentence.
    func times(in passage: Passage) -> ArraySlice<TimeExpression> {
        let all = times[passage.source.value]
        let first = all.partitionIndex { $0.sentence >= passage.sentence }
        let end = all.partitionIndex { $0.sentence > passage.sentence }
        return all[first..<end]
    }

    /// The words at some tokens.
    func words(_ tokens: Range<Int>, in source: SourceIndex) -> String {
        let text = corpus[source].text
        return text.string(text.span(tokens))
    }
}
