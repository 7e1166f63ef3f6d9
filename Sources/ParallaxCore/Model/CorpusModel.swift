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

    private let mentionsOfEntity: [Entity: [Int]]
    private let mentionsInPassage: [Passage: [Int]]
    private let referencesOfPassage: [Passage: [Int]]

    /// A model from its parts; the mentions are put in order of place.
    public init(
        corpus: Corpus, actors: [Actor], events: [Event], mentions: [Mention],
        crossReferences: [CrossReference], timeExpressions: [[TimeExpression]], echoes: [Echo] = [],
        refusals: [Refusal] = []
    ) {
        self.corpus = corpus
        self.actors = actors
        self.events = events
        let ordered = mentions.sorted {
            ($0.passage.source, $0.span, $0.entity) < ($1.passage.source, $1.span, $1.entity)
        }
        self.mentions = ordered
        self.crossReferences = crossReferences
        self.timeExpressions = timeExpressions
        self.echoes = echoes
        self.refusals = refusals
        var ofEntity: [Entity: [Int]] = [:]
        var inPassage: [Passage: [Int]] = [:]
        for (position, mention) in ordered.enumerated() {
            ofEntity[mention.entity, default: []].append(position)
            inPassage[mention.passage, default: []].append(position)
        }
        mentionsOfEntity = ofEntity
        mentionsInPassage = inPassage
        var ofPassage: [Passage: [Int]] = [:]
        for (position, reference) in crossReferences.enumerated() {
            ofPassage[reference.a, default: []].append(position)
            ofPassage[reference.b, default: []].append(position)
        }
        referencesOfPassage = ofPassage
    }

    /// The texts alone, before anything was looked for in them.
    public static func unlinked(_ corpus: Corpus) -> CorpusModel {
        CorpusModel(
            corpus: corpus, actors: [], events: [], mentions: [], crossReferences: [],
            timeExpressions: corpus.sources.map { _ in [] })
    }

    /// The mentions of an actor or event, in corpus order.
    public func mentions(of entity: Entity) -> [Mention] {
        (mentionsOfEntity[entity] ?? []).map { mentions[$0] }
    }

    /// The positions in `mentions` of the mentions of an actor or event, ascending: nothing is copied.
    public func mentionPositions(of entity: Entity) -> [Int] { mentionsOfEntity[entity] ?? [] }

    /// The positions in `crossReferences` of those that start or end at a sentence, best first: nothing is copied.
    public func crossReferencePositions(of passage: Passage) -> [Int] { referencesOfPassage[passage] ?? [] }

    /// The mentions in a sentence, by place.
    public func mentions(in passage: Passage) -> [Mention] {
        (mentionsInPassage[passage] ?? []).map { mentions[$0] }
    }

    /// The cross-references that start or end at a sentence, best first.
    public func crossReferences(of passage: Passage) -> [CrossReference] {
        (referencesOfPassage[passage] ?? []).map { crossReferences[$0] }
    }

    /// How often each source mentions an actor or event, in corpus order.
    public func counts(of entity: Entity) -> [Int] {
        var counts = Array(repeating: 0, count: corpus.sources.count)
        for position in mentionsOfEntity[entity] ?? [] {
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
