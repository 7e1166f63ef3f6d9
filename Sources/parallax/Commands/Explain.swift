import ArgumentParser
import ParallaxCore

/// `parallax explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why two passages are linked, or what each pass said and why they are not.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "A passage: valdai:22 or valdai:22.3") var first: String
    @Argument(help: "The other passage.") var second: String

    private struct Record: Encodable {
        struct Link: Encodable {
            let kind: String
            let ids: [String]
            let a, b: PlaceRecord
            let link: Bool
            let evidence: [EvidenceRecord]
        }
        struct Verdict: Encodable {
            let pass, outcome, says: String
        }
        let a, b: [PlaceRecord]
        let link: Bool
        let links: [Link]
        let passes: [Verdict]
        let decisive: String?
    }

    func run() throws {
        let model = try corpus.link()
        let explanation = Explainer(model).explain(
            try model.passagesNamed(first), try model.passagesNamed(second))
        var output = Output()
        if corpus.format == .json {
            try output.json(record(explanation, model))
        } else {
            print(explanation, model, to: &output)
        }
        if !explanation.isLinked { throw ExitCode(1) }
    }

    private func record(_ explanation: Explanation, _ model: CorpusModel) -> Record {
        Record(
            a: explanation.a.map { PlaceRecord($0, of: model.corpus) },
            b: explanation.b.map { PlaceRecord($0, of: model.corpus) }, link: explanation.isLinked,
            links: explanation.links.map { link in
                Record.Link(
                    kind: link.isEventLink ? "event" : "actor", ids: link.entities.map { model.id(of: $0) },
                    a: PlaceRecord(link.a, of: model.corpus), b: PlaceRecord(link.b, of: model.corpus),
                    link: link.isLink, evidence: link.evidence.map { EvidenceRecord($0) })
            },
            passes: explanation.verdicts.map {
                Record.Verdict(pass: $0.pass.value, outcome: $0.outcome.rawValue, says: $0.says)
            }, decisive: explanation.decisiveSays)
    }

    private func print(_ explanation: Explanation, _ model: CorpusModel, to output: inout Output) {
        for link in explanation.links {
            output.line(
                strong: "\(model.corpus.address(of: link.a)) ⇄ \(model.corpus.address(of: link.b))",
                "  \(link.entities.map { model.name(of: $0) }.joined(separator: ", "))"
                    + (link.isLink ? "" : "  (possible)"))
            for evidence in link.evidence { output.line("    \(evidence.pass): \(evidence.says)") }
        }
        output.line(strong: explanation.isLinked ? "Linked" : "Not linked", "")
        for verdict in explanation.verdicts where explanation.links.isEmpty || verdict.outcome == .forbade {
            output.line("    \(verdict.pass) \(verdict.outcome.rawValue): \(verdict.says)")
        }
        if let decisive = explanation.decisiveSays { output.line("    decisive: \(decisive)") }
    }
}
