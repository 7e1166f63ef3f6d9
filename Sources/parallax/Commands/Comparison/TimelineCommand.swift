import ArgumentParser
import ParallaxCore

/// `parallax timeline`
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "The events by date, and in which order each source tells of them."
    )
    @OptionGroup var corpus: CorpusOptions

    private struct Telling: Encodable {
        let address: String
        let order: Int
    }

    private struct Record: Encodable {
        let event, label: String
        let date, precision: String?
        let sources: [String: Telling]
    }

    func run() throws {
        let model = try corpus.link()
        let timeline = Timeline(model)
        guard !timeline.rows.isEmpty else { throw ExitCode(1) }
        var output = Output()
        var columns = Columns()
        columns.add(row: ["date"] + model.corpus.sources.map(\.id.value) + ["event"])
        for row in timeline.rows {
            let event = model.events[row.event.value]
            if corpus.format == .json {
                var sources: [String: Telling] = [:]
                for (index, source) in model.corpus.sources.enumerated() {
                    guard let passage = row.first[index]?.passage, let order = row.order[index] else {
                        continue
                    }
                    sources[source.id.value] = Telling(
                        address: model.corpus.address(of: passage).description, order: order)
                }
                try output.json(
                    Record(
                        event: event.id.value, label: event.label, date: row.date?.description,
                        precision: row.date.map { "\($0.precision)" }, sources: sources))
            } else {
                let lanes = row.first.indices.map { index in
                    guard let passage = row.first[index]?.passage, let order = row.order[index] else {
                        return "·"
                    }
                    let address = model.corpus.address(of: passage)
                    return "\(order). :\(address.paragraph ?? 0).\(address.sentence ?? 0)"
                }
                columns.add(row: [row.date?.description ?? "–"] + lanes + [event.label])
            }
        }
        for (position, line) in columns.lines.enumerated() where corpus.format == .text {
            if position == 0 { output.line(strong: line) } else { output.line(line) }
        }
    }
}
