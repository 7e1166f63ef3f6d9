import ParallaxCore
import Testing

/// Builds a linked corpus of small texts for a test.
enum ModelFixture {
    static let actors = [
        ActorEntry(id: ActorID("trump"), name: "Donald Trump", kind: .person, aliases: ["Trump"]),
        ActorEntry(id: ActorID("putin"), name: "Vladimir Putin", kind: .person, aliases: ["Putin"]),
        ActorEntry(
            id: ActorID("zelenskyy"), name: "Volodymyr Zelenskyy", kind: .person,
            aliases: ["Zelenskyy", "Zelensky"]),
        ActorEntry(id: ActorID("house"), name: "White House", kind: .office, aliases: ["Oval Office"]),
        ActorEntry(id: ActorID("helsinki"), name: "Helsinki", kind: .place),
        ActorEntry(id: ActorID("vienna"), name: "Vienna", kind: .place),
        ActorEntry(id: ActorID("finland"), name: "Finland", kind: .state),
    ]

    static let events = [
        EventEntry(
            id: EventID("summit"), label: "Helsinki summit", date: EDTFDate("2018-07-16"), place: "Helsinki",
            actors: [ActorID("trump"), ActorID("putin")],
            names: ["the talks", "summit with Putin", "the summit"]),
        EventEntry(
            id: EventID("hamburg"), label: "Hamburg meeting", date: EDTFDate("2017-07-07"),
            actors: [ActorID("trump"), ActorID("putin")], names: ["G20 summit in Hamburg"]),
        EventEntry(
            id: EventID("exchange"), label: "Quarrel", date: EDTFDate("2025-02-28"), place: "White House",
            actors: [ActorID("trump"), ActorID("zelenskyy")],
            names: ["heated exchange", "meeting with Volodymyr Zelenskyy"]),
        EventEntry(
            id: EventID("reset"), label: "Reset", kind: .process, date: EDTFDate("2009/2012"),
            names: ["reset policy"]),
    ]

    /// A model of texts named a, b, c …; each may begin with its date and a bar: `2018-07|The text.`
    static func model(
        _ texts: [String], actors: [ActorEntry] = actors, events: [EventEntry] = events
    ) throws -> CorpusModel {
        var reader = TextReader()
        var sources: [Source] = []
        for (position, text) in texts.enumerated() {
            let parts = text.split(separator: "|", maxSplits: 1).map(String.init)
            let id = String(UnicodeScalar(UInt8(97 + position)))
            let metadata = SourceMetadata(title: id, date: parts.count == 2 ? EDTFDate(parts[0]) : nil)
            sources.append(
                Source(
                    id: SourceID(id), file: id + ".txt", metadata: metadata,
                    text: try reader.read(Array((parts.last ?? "").utf8))))
        }
        let corpus = Corpus(sources: sources, vocabulary: reader.vocabulary)
        return Linker.link(corpus, index: CorpusIndex(actors: actors, events: events))
    }
}
