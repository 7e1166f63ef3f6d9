import ParallaxCore

/// What moving and drawing look up at every key, counted once when the texts are linked.
struct ReadingIndex: Sendable {
    /// How many other sources tell of an event of a sentence: source, then sentence.
    private let tellings: [[UInt8]]
    /// The sentences that another source tells of too, in corpus order.
    let linked: [Passage]
    /// The positions in `CorpusModel.mentions` of words that tell of events, ascending.
    let eventMentions: [Int]
    /// How often each source names each actor, in corpus order.
    let actorCounts: [[Int]]
    /// How often each source tells of each event, in corpus order.
    let eventCounts: [[Int]]

    init(_ model: CorpusModel) {
        var others: [Passage: Set<SourceIndex>] = [:]
        for reference in model.crossReferences where reference.isLink && reference.isEventLink {
            others[reference.a, default: []].insert(reference.b.source)
            others[reference.b, default: []].insert(reference.a.source)
        }
        var tellings = model.corpus.sources.map { Array(repeating: UInt8(0), count: $0.text.sentences.count) }
        for (passage, sources) in others {
            tellings[passage.source.value][passage.sentence.value] = UInt8(clamping: sources.count)
        }
        self.tellings = tellings
        linked = others.keys.sorted()
        eventMentions = model.mentions.indices.filter {
            if case .event = model.mentions[$0].entity { true } else { false }
        }
        actorCounts = model.actors.indices.map { model.counts(of: .actor(ActorIndex($0))) }
        eventCounts = model.events.indices.map { model.counts(of: .event(EventIndex($0))) }
    }

    /// How many other sources tell of the same as a sentence.
    func tellings(of passage: Passage) -> Int {
        Int(tellings[passage.source.value][passage.sentence.value])
    }

    /// How often each source mentions an actor or event, in corpus order.
    func counts(of entity: Entity) -> [Int] {
        switch entity {
        case .actor(let actor): actorCounts[actor.value]
        case .event(let event): eventCounts[event.value]
        }
    }

    /// Whether an actor is named by so many sources that naming it says little: at least three quarters of
    /// them, and three.
    func isEverywhere(_ entity: Entity) -> Bool {
        guard case .actor = entity else { return false }
        let counts = counts(of: entity)
        let naming = counts.count { $0 > 0 }
        return naming >= 3 && naming * 4 >= counts.count * 3
    }
}
