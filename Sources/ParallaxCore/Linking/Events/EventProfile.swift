/// What the index says of an event, in the terms in which texts are read.
struct EventProfile {
    let event: EventIndex
    let label: String
    let kind: EventKind
    let date: EDTFDate?
    let participants: Set<ActorIndex>
    /// The states of the persons who took part, as their titles tell: "Russian President".
    let states: Set<ActorIndex>
    /// What the words of its place mean, in order; none when the index names no place.
    let place: [Meaning]
    /// How the index writes its place.
    let placeName: String
    let acts: Set<ActClass>
    /// Nouns that point back to it only where the text itself called it so, and points with "this" or "such".
    let weakHeads: Set<WordFamily>
    /// Nouns that can point back to it: "the talks", "this distrust".
    let heads: Set<WordFamily>

    init(
        _ event: EventIndex, _ context: LinkingContext, actors: IndexedActors, reader: ContentReader,
        acts: Acts
    ) {
        let entry = context[event]
        self.event = event
        label = entry.label
        kind = entry.kind
        date = entry.date
        participants = Set(entry.actors.compactMap { context.actor($0) })
        states = Set(
            participants.flatMap { context[$0].titles }
                .flatMap { actors.actors(inName: context.tokens(of: $0)).map(\.actor) })
        func content(_ name: String) -> [ContentWord] {
            let tokens = context.tokens(of: name)
            let marks = actors.actors(inName: tokens).map {
                ContentReader.Mark(actor: $0.actor, tokens: $0.tokens, isPerson: false, isDemonym: false)
            }
            return reader.words(tokens, in: tokens.indices, marks[...])
        }
        placeName = entry.place ?? ""
        place = entry.place.map { content($0).map(\.meaning) } ?? []
        var found: Set<ActClass> = []
        var heads: Set<WordFamily> = []
        var weakHeads: Set<WordFamily> = []
        for name in [entry.label] + entry.names {
            for word in content(name) { found.formUnion(acts.classes(of: word.meaning)) }
        }
        for name in entry.names {
            let words = content(name)
            let tokens = context.tokens(of: name)
            func isName(_ word: ContentWord) -> Bool {
                word.meaning.actor != nil || tokens[word.tokens.lowerBound].isCapitalised
                    || tokens[word.tokens.lowerBound].kind == .number
            }
            guard let head = Self.head(words), let family = head.meaning.family, !isName(head) else {
                continue
            }
            // A noun carries the event by itself when it tells of an act or when all else is names: "Ukraine
            // crisis". In "freezing point" the point is nothing without its adjective.
            let othersAreNames = words.allSatisfy { $0.tokens == head.tokens || isName($0) }
            if !acts.classes(of: head.meaning).isEmpty || entry.kind == .process && othersAreNames {
                heads.insert(family)
            } else {
                weakHeads.insert(family)
            }
        }
        if entry.kind == .event, !heads.isDisjoint(with: acts.meetingNouns) {
            heads.formUnion(acts.meetingNouns)
        }
        self.acts = found
        self.heads = heads
        self.weakHeads = weakHeads
    }

    /// Whether an actor took part, or is the state of one who did.
    func isParty(_ actor: ActorIndex) -> Bool { participants.contains(actor) || states.contains(actor) }

    /// The noun on which a name rests: the last word before its first preposition.
    private static func head(_ words: [ContentWord]) -> ContentWord? {
        let end = words.dropFirst().firstIndex { $0.joint.contains(.preposition) } ?? words.count
        return words[..<end].last
    }
}
