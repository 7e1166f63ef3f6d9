import ArgumentParser
import ParallaxCore

/// `parallax events`
struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "The events and processes through which the links run, with counts per source.")
    @OptionGroup var corpus: CorpusOptions

    private struct Record: Encodable {
        let id, label, kind: String
        let date, place: String?
        let actors: [String]
        let mentions: [String: Int]
    }

    func run() throws {
        let model = try corpus.link()
        guard !model.events.isEmpty else { throw ExitCode(1) }
        var output = Output()
        var columns = EntityColumns(model: model, headings: ["event", "date", "place", "label"])
        for (position, event) in model.events.enumerated() {
            let entity = Entity.event(EventIndex(position))
            if corpus.format == .json {
                try output.json(
                    Record(
                        id: event.id.value, label: event.label, kind: event.kind.rawValue,
                        date: event.date?.description, place: event.place,
                        actors: event.actors.map { model.actors[$0.value].id.value },
                        mentions: model.countsByID(of: entity)))
            } else {
                columns.add(
                    [event.id.value, event.date?.description ?? "–", event.place ?? "–", event.label], entity)
            }
        }
        if corpus.format == .text { columns.print(&output) }
    }
}
