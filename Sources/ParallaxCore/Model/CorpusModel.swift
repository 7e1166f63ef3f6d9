/// What the engine found in a corpus: who and what is named where, and which passages belong together.
public struct CorpusModel: Sendable {
    /// The texts.
    public let corpus: Corpus
    /// The actors: those of the index in its order, then those found, most mentioned first.
    public let actors: [Actor]
    /// The events, in the same way.
    public let events: [Event]
    /// All mentions, by place.
    public let mentions: [Mention]
    /// All cross-references of both kinds, best first, possible ones last.
    public let crossReferences: [CrossReference]
    /// The time expressions of each source, by place.
    public let timeExpressions: [[TimeExpression]]
    /// The passages that repeat one another, in corpus order.
    public let echoes: [Echo]
    /// What seemed to be a mention and is none, and why.
    public let refusals: [Refusal]

    private let numbers: PassageNumbers
    /// The positions of the mentions of each event, then of each actor.
    private let mentionsOfEntity: PositionLists
    private let mentionsInPassage: PositionLists
    private let referencesOfPassage: PositionLists

    /// A model from its parts; the mentions are put in order of place. Mentions and cross-references of passages
    /// that the corpus has not are found by no passage.
    public init(
        corpus: Corpus, actors: [Actor], events: [Event], mentions: [Mention],
        crossReferences: [CrossReference], timeExpressions: [[TimeExpression]], echoes: [Echo] = [],
        refusals: [Refusal] = []
    ) {
        self.corpus = corpus
        self.actors = actors
        self.events = events
        let ordered = Self.byPlace(mentions)
        self.mentions = ordered
        self.crossReferences = crossReferences
        self.timeExpressions = timeExpressions
        self.echoes = echoes
        self.refusals = refusals
        let numbers = PassageNumbers(corpus)
        self.numbers = numbers
        mentionsOfEntity = PositionLists(keys: events.count + actors.count) { put in
            for (position, mention) in ordered.enumerated() {
                if let key = Self.key(of: mention.entity, events.count, actors.count) { put(position, key) }
            }
        }
        mentionsInPassage = PositionLists(keys: numbers.count) { put in
            for (position, mention) in ordered.enumerated() {
                if let number = numbers.number(of: mention.passage) { put(position, number) }
            }
        }
        referencesOfPassage = PositionLists(keys: numbers.count) { put in
            for (position, reference) in crossReferences.enumerated() {
                if let a = numbers.number(of: reference.a) { put(position, a) }
                if let b = numbers.number(of: reference.b) { put(position, b) }
            }
        }
    }

    /// Mentions in order of source, place and entity. Those of an engine are nearly in order.
    private static func byPlace(_ mentions: [Mention]) -> [Mention] {
        func isBefore(_ a: Mention, _ b: Mention) -> Bool {
            if a.passage.source != b.passage.source { return a.passage.source < b.passage.source }
            return a.span != b.span ? a.span < b.span : a.entity < b.entity
        }
        let isOrdered = mentions.indices.dropFirst().allSatisfy { !isBefore(mentions[$0], mentions[$0 - 1]) }
        guard !isOrdered else { return mentions }
        return mentions.indices.sorted { isBefore(mentions[$0], mentions[$1]) }.map { mentions[$0] }
    }

    /// The position of an entity among all events and then all actors; nil for one that the model has not.
    private static func key(of entity: Entity, _ events: Int, _ actors: Int) -> Int? {
        switch entity {
        case .event(let event): (0..<events).contains(event.value) ? event.value : nil
        case .actor(let actor): (0..<actors).contains(actor.value) ? events + actor.value : nil
        }
    }

    private func positions(of entity: Entity) -> ArraySlice<Int> {
        Self.key(of: entity, events.count, actors.count).map { mentionsOfEntity[$0] } ?? []
    }

    /// The texts alone, before anything was looked for in them.
    public static func unlinked(_ corpus: Corpus) -> CorpusModel {
        CorpusModel(
            corpus: corpus, actors: [], events: [], mentions: [], crossReferences: [],
            timeExpressions: corpus.sources.map { _ in [] })
    }

    /// The mentions of an actor or event, in corpus order.
    public func mentions(of entity: Entity) -> [Mention] {
        positions(of: entity).map { mentions[$0] }
    }

    /// The positions in `mentions` of the mentions of an actor or event, ascending.
    public func mentionPositions(of entity: Entity) -> [Int] { Array(positions(of: entity)) }

    /// The positions in `crossReferences` of those that start or end at a sentence, best first: nothing is copied.
    public func crossReferencePositions(of passage: Passage) -> ArraySlice<Int> {
        numbers.number(of: passage).map { referencesOfPassage[$0] } ?? []
    }

    /// The mentions in a sentence, by place.
    public func mentions(in passage: Passage) -> [Mention] {
        (numbers.number(of: passage).map { mentionsInPassage[$0] } ?? []).map { mentions[$0] }
    }

    /// The cross-references that start or end at a sentence, best first.
    public func crossReferences(of passage: Passage) -> [CrossReference] {
        crossReferencePositions(of: passage).map { crossReferences[$0] }
    }

    /// How often each source mentions an actor or event, in corpus order.
    public func counts(of entity: Entity) -> [Int] {
        var counts = Array(repeating: 0, count: corpus.sources.count)
        for position in positions(of: entity) {
            counts[mentions[position].passage.source.value] += 1
        }
        return counts
    }

    /// The name of an actor or the label of an event.
    public func name(of entity: Entity) -> String {
        switch entity {
        case .actor(let index): actors[index.value].name
        case .event(let index): events[index.value].label
        }
    }

    /// The id of an actor or event, as commands print it.
    public func id(of entity: Entity) -> String {
        switch entity {
        case .actor(let index): actors[index.value].id.value
        case .event(let index): events[index.value].id.value
        }
    }
}
