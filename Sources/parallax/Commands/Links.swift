import ArgumentParser
import ParallaxCore

/// `parallax links`
struct Links: ParsableCommand {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case event, actor
    }

    static let configuration = CommandConfiguration(
        commandName: "links", abstract: "Every cross-reference with its evidence, best first.")
    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Only links by event or by actor.") var kind: Kind?
    @Option(help: "Only links from or to this source.") var source: String?
    @Flag(help: "Also what stands under the floor, as \"link\": false.") var all = false

    private struct Record: Encodable {
        let kind: String
        let ids: [String]
        let a, b: PlaceRecord
        let score: Double
        let link: Bool
        let evidence: [EvidenceRecord]
    }

    func run() throws {
        let model = try corpus.link()
        let source = try source.map { try model.sourceNamed($0) }
        var output = Output()
        var found = false
        for link in model.crossReferences {
            guard all || link.isLink,
                source == nil || link.a.source == source || link.b.source == source,
                kind == nil || (kind == .event) == link.isEventLink
            else { continue }
            found = true
            if corpus.format == .json {
                try output.json(
                    Record(
                        kind: link.isEventLink ? "event" : "actor",
                        ids: link.entities.map { model.id(of: $0) },
                        a: PlaceRecord(link.a, of: model.corpus), b: PlaceRecord(link.b, of: model.corpus),
                        score: (link.score * 10_000).rounded() / 10_000, link: link.isLink,
                        evidence: link.evidence.map { EvidenceRecord($0) }))
            } else {
                output.line(
                    strong: "\(model.corpus.address(of: link.a)) ⇄ \(model.corpus.address(of: link.b))",
                    "  \(link.entities.map { model.name(of: $0) }.joined(separator: ", "))"
                        + (link.isLink ? "" : "  (possible)"))
                output.line("    \(model.corpus.quote(link.a))")
                output.line("    \(model.corpus.quote(link.b))")
                output.line("    \(link.evidence.map(\.says).joined(separator: "; "))")
            }
        }
        if !found { throw ExitCode(1) }
    }
}
