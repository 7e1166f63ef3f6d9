import ArgumentParser
import ParallaxCore

/// `parallax discrepancies`
struct DiscrepanciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discrepancies",
        abstract: "Where sources do not say the same: dates, order, numbers, places, actors, names.")
    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Only those of this event.") var event: String?

    private struct Record: Encodable {
        let event, actor: String?
        let attribute, kind: String
        let a: WordsRecord
        let b: WordsRecord?
        let says: String
    }

    func run() throws {
        let model = try corpus.link()
        let wanted = try event.map { try model.eventNamed($0) }
        let found = DiscrepancySearch.all(model).filter { discrepancy in
            wanted == nil || discrepancy.event.map { .event($0) == wanted } ?? false
        }
        guard !found.isEmpty else { throw ExitCode(1) }
        var output = Output()
        for discrepancy in found {
            let event = discrepancy.event.map { model.events[$0.value] }
            let actor = discrepancy.actor.map { model.actors[$0.value] }
            if corpus.format == .json {
                try output.json(
                    Record(
                        event: event?.id.value, actor: actor?.id.value,
                        attribute: discrepancy.attribute.rawValue,
                        kind: discrepancy.kind.rawValue, a: WordsRecord(discrepancy.a, of: model.corpus),
                        b: discrepancy.b.map { WordsRecord($0, of: model.corpus) }, says: discrepancy.says))
                continue
            }
            output.line(
                strong: event?.label ?? actor?.name ?? "",
                "  \(discrepancy.attribute.rawValue), \(discrepancy.kind.rawValue): \(discrepancy.says)")
            for words in [discrepancy.a, discrepancy.b].compactMap({ $0 }) {
                output.line("    \(model.corpus.address(of: words.passage))  “\(model.words(words))”")
            }
        }
    }
}
