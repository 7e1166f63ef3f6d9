import ParallaxCore

@testable import ParallaxReader

/// A small corpus, linked by hand, so that what the reader shows does not depend on the engine.
struct Sample {
    let corpus: Corpus
    let model: CorpusModel

    /// Three sources on one meeting; the words in brackets are mentions: `[helsinki|in Helsinki]`.
    static let reset = Sample([
        (
            "prospect", "Observations on the Talks", "2025-03-12",
            """
            [helsinki|Talks] and Their Uses

            In 2017, during his first term, [trump|Trump] sought to improve ties with [russia|Russia] to create a \
            counterweight to China. However, the “Russiagate” controversy disrupted his plans. Although he met with \
            [putin|Putin] [helsinki|in Helsinki] in 2018, his strategy to align with [russia|Russia] against China \
            never materialized.

            Tel: 886-2-1234

            Fax: 886-2-4321

            From Washington's perspective, drawing [russia|Russia] closer serves U.S. strategic interests. The \
            [riyadh|Riyadh talks] marked a significant thaw, and 中國 was watched from afar.
            """
        ),
        (
            "commentary", "The United States will not give up hegemonism", "2018-07",
            """
            US President [trump|Trump] and Russian President [putin|Vladimir Putin] held their first \
            [helsinki|official meeting] in Helsinki on the 16th. It was a special meeting. Nobody else was in the room.

            What did the [helsinki|special meeting] save? Nothing, said the mid-term elections.
            """
        ),
        (
            "thinktank", "Why a Reset Remains Impossible", nil,
            """
            In 2018, [trump|Trump] organized [helsinki|a summit] with [putin|Putin] in Helsinki. Then came \
            [riyadh|Riyadh]. [rubio|Rubio] spoke for the U.S. side.

            Nothing in this paragraph is told elsewhere.
            """
        ),
    ])

    /// Reads texts with marked mentions. Every two sentences of different sources that share an entity are linked.
    init(_ sources: [(id: String, title: String, date: String?, text: String)]) {
        let actors = [
            "trump": "Donald Trump", "putin": "Vladimir Putin", "russia": "Russia", "rubio": "Marco Rubio",
        ]
        let actorIDs = actors.keys.sorted()
        let events = [
            "helsinki": ("Helsinki summit", "2018-07-16"), "riyadh": ("Talks in Riyadh", "2025-02-18"),
        ]
        let eventIDs = events.keys.sorted()
        var reader = TextReader()
        var read: [Source] = []
        var marked: [(source: Int, id: String, span: TextSpan)] = []
        for (number, source) in sources.enumerated() {
            var bytes: [UInt8] = []
            var rest = source.text[...]
            while let start = rest.firstIndex(of: "["), let bar = rest[start...].firstIndex(of: "|"),
                let end = rest[bar...].firstIndex(of: "]")
            {
                bytes += Array(rest[..<start].utf8)
                let words = Array(rest[rest.index(after: bar)..<end].utf8)
                let id = String(rest[rest.index(after: start)..<bar])
                marked.append((number, id, TextSpan(bytes.count, bytes.count + words.count)))
                bytes += words
                rest = rest[rest.index(after: end)...]
            }
            bytes += Array(rest.utf8)
            guard let text = try? reader.read(bytes) else { continue }
            read.append(
                Source(
                    id: SourceID(source.id), file: source.id + ".txt",
                    metadata: SourceMetadata(
                        title: source.title, authors: number == 0 ? ["Paiku Wei"] : [],
                        publication: number == 0 ? "Prospect Foundation" : nil,
                        date: source.date.flatMap { EDTFDate($0) },
                        dateReason: number == 1 ? "the latest date that it names" : nil,
                        vantage: number == 1 ? "China" : nil), text: text))
        }
        let corpus = Corpus(title: "A sample", sources: read, vocabulary: reader.vocabulary)
        let mentions = marked.compactMap { mark -> Mention? in
            let index = SourceIndex(mark.source)
            guard let sentence = corpus[index].text.sentence(at: mark.span.start) else { return nil }
            let entity: Entity
            if let event = eventIDs.firstIndex(of: mark.id) {
                entity = .event(EventIndex(event))
            } else if let actor = actorIDs.firstIndex(of: mark.id) {
                entity = .actor(ActorIndex(actor))
            } else {
                return nil
            }
            let words = corpus[index].text.string(mark.span)
            return Mention(
                entity: entity, passage: Passage(index, sentence), span: mark.span, form: .alias,
                evidence: [Evidence(PassID("name"), .named(words: words, name: mark.id))])
        }
        var links: [CrossReference] = []
        for (position, a) in mentions.enumerated() {
            for b in mentions[(position + 1)...]
            where a.entity == b.entity && a.passage.source != b.passage.source {
                let (x, y) = (a.passage.source, b.passage.source)
                links.append(
                    CrossReference(
                        entities: [a.entity], a.passage, b.passage, score: 1, isLink: true,
                        evidence: [
                            Evidence(
                                PassID("shared-name"),
                                .sameNamed(
                                    a: corpus[x].text.string(a.span), b: corpus[y].text.string(b.span),
                                    name: "it"))
                        ]))
            }
        }
        links.sort { ($0.isEventLink ? 0 : 1) < ($1.isEventLink ? 0 : 1) }
        self.corpus = corpus
        model = CorpusModel(
            corpus: corpus,
            actors: actorIDs.map {
                Actor(id: ActorID($0), name: actors[$0] ?? "", kind: .person, aliases: [], isIndexed: true)
            },
            events: eventIDs.map {
                Event(
                    id: EventID($0), label: events[$0]?.0 ?? "", kind: .event,
                    date: events[$0].flatMap { EDTFDate($0.1) }, place: nil, actors: [], isIndexed: true)
            }, mentions: mentions, crossReferences: links,
            timeExpressions: corpus.sources.map { _ in [] })
    }
}
