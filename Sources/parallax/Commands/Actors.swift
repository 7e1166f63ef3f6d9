import ArgumentParser
import ParallaxCore

/// `parallax actors`
struct Actors: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors", abstract: "The actors through whom the links run, with counts per source.")
    @OptionGroup var corpus: CorpusOptions

    private struct Record: Encodable {
        let id, name, kind: String
        let aliases: [String]
        let mentions: [String: Int]
    }

    func run() throws {
        let model = try corpus.link()
        guard !model.actors.isEmpty else { throw ExitCode(1) }
        var output = Output()
        var columns = EntityColumns(model: model, headings: ["actor", "kind", "name"])
        for (position, actor) in model.actors.enumerated() {
            let entity = Entity.actor(ActorIndex(position))
            if corpus.format == .json {
                try output.json(
                    Record(
                        id: actor.id.value, name: actor.name, kind: actor.kind.rawValue,
                        aliases: actor.aliases,
                        mentions: model.countsByID(of: entity)))
            } else {
                columns.add([actor.id.value, actor.kind.rawValue, actor.name], entity)
            }
        }
        if corpus.format == .text { columns.print(&output) }
    }
}
