import ArgumentParser
import ParallaxCore

/// `parallax explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why two passages are linked, or what each pass said and why they are not.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "A passage: valdai:22 or valdai:22.3") var first: String
    @Argument(help: "The other passage.") var second: String

    private struct Record: Encodable {
        let a, b: PlaceRecord
        let link: Bool
        let evidence: [EvidenceRecord]
    }

    func run() throws {
        let model = try corpus.link()
        let first = try model.passagesNamed(first)
        let second = Set(try model.passagesNamed(second))
        var output = Output()
        var found = false
        for passage in first {
            for link in model.crossReferences(of: passage) {
                guard let other = link.other(than: passage), second.contains(other) else { continue }
                found = true
                if corpus.format == .json {
                    try output.json(
                        Record(
                            a: PlaceRecord(passage, of: model.corpus),
                            b: PlaceRecord(other, of: model.corpus),
                            link: link.isLink, evidence: link.evidence.map { EvidenceRecord($0) }))
                } else {
                    output.line(
                        strong: "\(model.corpus.address(of: passage)) ⇄ \(model.corpus.address(of: other))",
                        "  \(link.entities.map { model.name(of: $0) }.joined(separator: ", "))")
                    for evidence in link.evidence { output.line("    \(evidence.pass): \(evidence.says)") }
                }
            }
        }
        if !found { throw ExitCode(1) }
    }
}
