import ArgumentParser
import ParallaxCore

/// `parallax naming`
struct NamingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naming", abstract: "What each source calls an actor or an event, counted.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "An actor or an event, by its id or name.") var name: String

    private struct Record: Encodable {
        let id, source, words: String
        let count, withTitle: Int
        let first: WordsRecord
    }

    func run() throws {
        let model = try corpus.link()
        let entity = try model.entityNamed(name)
        let naming = Naming(entity, in: model)
        guard naming.uses.contains(where: { !$0.isEmpty }) else { throw ExitCode(1) }
        var output = Output()
        if corpus.format == .text { output.line(strong: model.name(of: entity)) }
        for (source, uses) in zip(model.corpus.sources, naming.uses) {
            for use in uses where corpus.format == .json {
                try output.json(
                    Record(
                        id: model.id(of: entity), source: source.id.value, words: use.words, count: use.count,
                        withTitle: use.withTitle, first: WordsRecord(use.first, of: model.corpus)))
            }
            guard corpus.format == .text else { continue }
            let names = uses.map { use in
                "“\(use.words)” \(use.count)" + (use.withTitle > 0 ? " (\(use.withTitle) with a title)" : "")
            }
            output.line(
                "  \(source.id.value.padded(to: 14))\(names.isEmpty ? "–" : names.joined(separator: " · "))")
        }
    }
}
