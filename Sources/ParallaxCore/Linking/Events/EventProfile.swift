/// What the index says of an event, in the terms in which texts are read.
struct EventProfile {
    let event: EventIndex
    let label: String
    let kind: EventKind
    let date: EDTFDate?
    let participants: Set<ActorIndex>
    /// What the words of its place mean, in order; none when the index names no place.
    let place: [Meaning]
    /// How the index writes its place.
    let placeName: String
    let acts: Set<ActClass>
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
        for name in [entry.label] + entry.names {
            let words = content(name)
            for word in words { found.formUnion(acts.classes(of: word.meaning)) }
            guard let head = Self.head(words), let family = head.meaning.family else { continue }
            let token = context.tokens(of: name)[head.tokens.lowerBound]
            guard !token.isCapitalised, token.kind == .word,
                entry.kind == .process || !acts.classes(of: head.meaning).isEmpty
            else { continue }
            heads.insert(family)
        }
        if entry.kind == .event, !heads.isDisjoint(with: acts.meetingNouns) {
            heads.formUnion(acts.meetingNouns)
        }
        self.acts = found
        self.heads = heads
    }

    /// The noun on which a name rests: the last word before its first preposition.
    private static func head(_ words: [ContentWord]) -> ContentWord? {
        let end = words.dropFirst().firstIndex { $0.joint.contains(.preposition) } ?? words.count
        return words[..<end].last
    }
}
