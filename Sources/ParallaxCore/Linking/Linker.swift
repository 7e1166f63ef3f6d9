/// Links a corpus: a pure function of the texts and the index.
public enum Linker {
    /// Finds mentions and cross-references. Without an index, actors and events are found in the texts alone.
    public static func link(_ corpus: Corpus, index: CorpusIndex?) -> CorpusModel {
        let index = index ?? CorpusIndex()
        let actorPositions = Dictionary(
            index.actors.enumerated().map { ($1.id, ActorIndex($0)) }, uniquingKeysWith: { first, _ in first }
        )
        let actors = index.actors.map {
            Actor(id: $0.id, name: $0.name, kind: $0.kind, aliases: $0.aliases, isIndexed: true)
        }
        let events = index.events.map {
            Event(
                id: $0.id, label: $0.label, kind: $0.kind, date: $0.date, place: $0.place,
                actors: $0.actors.compactMap { actorPositions[$0] }, isIndexed: true)
        }
        let mentions = NamePass.mentions(in: corpus, index: index)
        let tagger = TimeTagger(vocabulary: corpus.vocabulary)
        return CorpusModel(
            corpus: corpus, actors: actors, events: events, mentions: mentions,
            crossReferences: SharedNamePass.links(mentions, corpus: corpus, actors: actors, events: events),
            timeExpressions: corpus.sources.map { tagger.tag($0.text, date: $0.metadata.date) })
    }
}
