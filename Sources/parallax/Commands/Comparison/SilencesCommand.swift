import ArgumentParser
import ParallaxCore

/// `parallax silences`
struct SilencesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silences",
        abstract: "Which source tells of which event: told, in passing, silent, could not know.")
    @OptionGroup var corpus: CorpusOptions
    @Flag(help: "Say of each silence which passage comes nearest and what it lacks.") var why = false

    private struct Record: Encodable {
        let event, source, standing: String
        let sentences: Int
        let why, nearest: String?
    }

    func run() throws {
        let model = try corpus.link()
        let silences = Silences(model, reader: TellingReader(model))
        guard !silences.rows.isEmpty else { throw ExitCode(1) }
        var output = Output()
        if corpus.format == .json {
            for row in silences.rows {
                for (source, standing) in zip(model.corpus.indices, row.standings) {
                    let reason = why ? Silences.why(standing, row.event, source, in: model) : nil
                    try output.json(
                        Record(
                            event: model.events[row.event.value].id.value,
                            source: model.corpus[source].id.value,
                            standing: standing.rawValue, sentences: row.counts[source.value],
                            why: reason?.says,
                            nearest: reason?.passage.map { model.corpus.address(of: $0).description }))
                }
            }
            return
        }
        var columns = Columns()
        columns.add(row: ["date"] + model.corpus.sources.map(\.id.value) + ["event"])
        for row in silences.rows {
            let event = model.events[row.event.value]
            let cells = zip(row.standings, row.counts).map { standing, count in
                switch standing {
                case .told: "told \(count)"
                case .inPassing: "passing \(count)"
                case .silent: "silent"
                case .couldNotKnow: "–"
                }
            }
            columns.add(row: [event.date?.description ?? "–"] + cells + [event.label])
        }
        for (position, line) in columns.lines.enumerated() {
            if position == 0 { output.line(strong: line) } else { output.line(line) }
            guard why, position > 0 else { continue }
            let row = silences.rows[position - 1]
            for (source, standing) in zip(model.corpus.indices, row.standings) where standing == .silent {
                let reason = Silences.why(standing, row.event, source, in: model)
                output.line("    \(model.corpus[source].id): \(reason.says)")
            }
        }
        output.line("–: could not know, the text is older than the event")
    }
}
