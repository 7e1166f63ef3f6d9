import ParallaxCore
import Testing

/// Small corpora with one index, and what the engine marks in them, as lines that a test can compare.
enum LinkFixture {
    static let index = CorpusIndex(
        actors: [
            ActorEntry(
                id: ActorID("trump"), name: "Donald Trump", kind: .person, aliases: ["Trump"],
                titles: ["US President"]),
            ActorEntry(
                id: ActorID("putin"), name: "Vladimir Putin", kind: .person, titles: ["Russian President"]),
            ActorEntry(id: ActorID("macron"), name: "Emmanuel Macron", kind: .person),
            ActorEntry(id: ActorID("bush"), name: "George W. Bush", kind: .person),
            ActorEntry(
                id: ActorID("us"), name: "United States", kind: .state, aliases: ["US"],
                metonyms: ["Washington"], demonyms: ["American"]),
            ActorEntry(
                id: ActorID("russia"), name: "Russia", kind: .state, metonyms: ["Moscow", "the Kremlin"],
                demonyms: ["Russian"]),
            ActorEntry(id: ActorID("china"), name: "China", kind: .state),
            ActorEntry(id: ActorID("ukraine"), name: "Ukraine", kind: .state, demonyms: ["Ukrainian"]),
            ActorEntry(id: ActorID("eu"), name: "European Union", kind: .bloc),
            ActorEntry(id: ActorID("nato"), name: "NATO", kind: .bloc),
            ActorEntry(id: ActorID("helsinki"), name: "Helsinki", kind: .place),
            ActorEntry(id: ActorID("vienna"), name: "Vienna", kind: .place),
            ActorEntry(id: ActorID("administration"), name: "Trump administration", kind: .organisation),
        ],
        events: [
            EventEntry(
                id: EventID("summit"), label: "Summit of Trump and Putin", date: EDTFDate("2018-07-16"),
                place: "Helsinki", actors: [ActorID("trump"), ActorID("putin")],
                names: ["Helsinki summit", "Trump-Putin meeting"]),
            EventEntry(
                id: EventID("washington"), label: "Washington Summit",
                date: EDTFDate("2024-07-09/2024-07-11"),
                actors: [ActorID("nato")]),
            EventEntry(
                id: EventID("enlargement"), label: "Growth of the alliance", kind: .process,
                date: EDTFDate("1997/.."), actors: [ActorID("nato")], names: ["NATO expansion"]),
            EventEntry(
                id: EventID("old-reset"), label: "Obama’s attempt", kind: .process,
                date: EDTFDate("2009/2012"), names: ["reset"]),
            EventEntry(
                id: EventID("new-reset"), label: "Trump’s attempt", kind: .process,
                date: EDTFDate("2025-01-20/.."), actors: [ActorID("trump")], names: ["reset"]),
            EventEntry(
                id: EventID("war"), label: "War in the east", kind: .process, date: EDTFDate("2022-02-24/.."),
                place: "Ukraine", actors: [ActorID("russia"), ActorID("ukraine")],
                names: ["war in Ukraine", "Russia-Ukraine war"]),
            EventEntry(
                id: EventID("distrust"), label: "Lack of trust", kind: .process, names: ["distrust"]),
        ])

    /// A model of texts named a, b, c …; each may begin with its date and a bar: `2018-07|The text.`
    static func model(_ texts: [String], order: [Int]? = nil, index: CorpusIndex? = index) throws
        -> CorpusModel
    {
        var reader = TextReader()
        var sources: [Source] = []
        for position in order ?? Array(texts.indices) {
            let parts = texts[position].split(separator: "|", maxSplits: 1).map(String.init)
            let id = String(UnicodeScalar(UInt8(97 + position)))
            let metadata = SourceMetadata(title: id, date: parts.count == 2 ? EDTFDate(parts[0]) : nil)
            sources.append(
                Source(
                    id: SourceID(id), file: id + ".txt", metadata: metadata,
                    text: try reader.read(Array((parts.last ?? "").utf8))))
        }
        return Linker.link(Corpus(sources: sources, vocabulary: reader.vocabulary), index: index)
    }

    /// The mentions of actors or of events, by place: `id: words`.
    static func mentions(_ model: CorpusModel, ofEvents: Bool) -> [String] {
        model.mentions.filter {
            if case .event = $0.entity { ofEvents } else { !ofEvents }
        }.map {
            "\(model.id(of: $0.entity)): \(model.corpus[$0.passage.source].text.string($0.span))"
        }
    }

    /// Texts in which `[words|id]` marks what must be found: the plain texts and the marks as `id: words`.
    static func marked(_ text: String) -> (plain: String, marks: [String]) {
        var plain = ""
        var marks: [String] = []
        for (position, part) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            guard position > 0, let end = part.firstIndex(of: "]") else {
                plain += part
                continue
            }
            let mark = part[..<end].split(separator: "|")
            plain += mark[0] + part[part.index(after: end)...]
            marks.append("\(mark[1]): \(mark[0])")
        }
        return (plain, marks)
    }

    /// The links as `a:1.1 – b:1.1 ids`, best first.
    static func links(_ model: CorpusModel, ofEvents: Bool) -> [String] {
        model.crossReferences.filter { $0.isEventLink == ofEvents && $0.isLink }.map { link in
            "\(model.corpus.address(of: link.a)) – \(model.corpus.address(of: link.b)) "
                + link.entities.map { model.id(of: $0) }.joined(separator: " ")
        }
    }
}
