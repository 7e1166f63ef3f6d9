import ArgumentParser
import ParallaxCore

/// `parallax mentions`
struct Mentions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions", abstract: "Every mention, with the reason why it was recognised.")
    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Only mentions of this actor.") var actor: String?
    @Option(help: "Only mentions of this event.") var event: String?
    @Option(help: "Only mentions in this source.") var source: String?

    private struct Record: Encodable {
        let kind, id, source, file, address: String
        let start, end: Int
        let quote, form: String
        let evidence: [EvidenceRecord]
    }

    func run() throws {
        let model = try corpus.link()
        let source = try source.map { try model.sourceNamed($0) }
        let entities = try [
            actor.map { try model.actorNamed($0) }, event.map { try model.eventNamed($0) },
        ].compactMap { $0 }
        var output = Output()
        var found = false
        for mention in model.mentions {
            guard entities.isEmpty || entities.contains(mention.entity),
                source == nil || mention.passage.source == source
            else { continue }
            found = true
            let place = PlaceRecord(mention.span, in: mention.passage, of: model.corpus)
            let quote = model.corpus[mention.passage.source].text.string(mention.span)
            let id = model.id(of: mention.entity)
            if corpus.format == .json {
                try output.json(
                    Record(
                        kind: mention.entity.kind, id: id, source: place.source, file: place.file,
                        address: place.address, start: place.start, end: place.end, quote: quote,
                        form: mention.form.rawValue, evidence: mention.evidence.map { EvidenceRecord($0) }))
            } else {
                output.line(
                    strong: place.address,
                    "  \(id)  “\(quote)”  \(mention.evidence.map(\.says).joined(separator: "; "))")
            }
        }
        if !found { throw ExitCode(1) }
    }
}

extension Entity {
    /// `event` or `actor`, as JSON and options write it.
    var kind: String {
        switch self {
        case .event: "event"
        case .actor: "actor"
        }
    }
}
