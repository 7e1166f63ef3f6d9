/// Links a corpus through the actors and events of its index.
enum IndexedLinker {
    static func link(_ corpus: Corpus, index: CorpusIndex, times: [[TimeExpression]]) -> CorpusModel {
        let context = LinkingContext(corpus, index: index, times: times)
        let actors = index.actors.map {
            Actor(id: $0.id, name: $0.name, kind: $0.kind, aliases: $0.aliases, isIndexed: true)
        }
        let events = index.events.map {
            Event(
                id: $0.id, label: $0.label, kind: $0.kind, date: $0.date, place: $0.place,
                actors: $0.actors.compactMap { context.actor($0) }, isIndexed: true)
        }
        let actorFinder = IndexedActors(context)
        let reader = ContentReader(context)
        let found = corpus.indices.map { actorFinder.find(in: $0) }
        let streams = corpus.indices.map { ContentStream(corpus[$0].text, found[$0.value], reader) }
        let eventFinder = IndexedEvents(context, actors: actorFinder, reader: reader, streams: streams)
        var mentions: [Mention] = []
        var refusals: [Refusal] = []
        for source in corpus.indices {
            let text = corpus[source].text
            let told = eventFinder.find(in: source, streams[source.value])
            mentions += found[source.value].hits.map { $0.mention(in: text) }
            mentions += told.hits.map { $0.mention(in: text) }
            refusals += found[source.value].refusals + told.refusals
        }
        mentions = Voices.assign(mentions, of: actors, in: corpus)
        let echoes = EchoPass.echoes(in: corpus)
        let links = CrossReferencer(
            corpus: corpus, actors: actors, events: events, times: times, echoes: echoes
        )
        .links(mentions, places: events.map { $0.place.flatMap { actorFinder.actor(named: $0) } })
        return CorpusModel(
            corpus: corpus, actors: actors, events: events, mentions: mentions, crossReferences: links,
            timeExpressions: times, echoes: echoes, refusals: refusals)
    }
}
