import ArgumentParser
import ParallaxCore

/// `parallax synopsis`
struct SynopsisCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synopsis",
        abstract: "What each source says of an event: who, what, when, where, how many.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "An event by its id or label; parallax events lists them.") var event: String
    @Flag(help: "Only the questions on which the sources differ.") var differing = false

    private struct Nearest: Encodable {
        let address, says: String
    }

    private struct Record: Encodable {
        let event, source, standing: String
        let cells: [String: [WordsRecord]]
        let nearest: Nearest?
    }

    func run() throws {
        let model = try corpus.link()
        guard case .event(let index) = try model.eventNamed(event) else { return }
        let synopsis = Synopsis(index, in: model, reader: TellingReader(model))
        let columns = Synopsis.Column.allCases.filter { !differing || synopsis.differing.contains($0) }
        let known = model.events[index.value]
        var output = Output()
        if corpus.format == .text {
            let parts = [known.label, known.date?.description, known.place].compactMap { $0 }
            output.line(strong: parts.joined(separator: " · "))
        }
        for row in synopsis.rows {
            let source = model.corpus[row.source]
            if corpus.format == .json {
                var cells: [String: [WordsRecord]] = [:]
                for column in columns {
                    cells[column.rawValue] = (row.cells[column] ?? []).map {
                        WordsRecord($0, of: model.corpus)
                    }
                }
                try output.json(
                    Record(
                        event: known.id.value, source: source.id.value, standing: row.standing.rawValue,
                        cells: cells,
                        nearest: row.nearest.map {
                            Nearest(
                                address: model.corpus.address(of: $0.passage).description, says: $0.says)
                        }))
                continue
            }
            output.line()
            let why = Silences.why(row.standing, index, row.source, in: model).says
            let reason = row.standing == .silent || row.standing == .couldNotKnow ? ": \(why)" : ""
            output.line(strong: source.id.value, "  \(row.standing.rawValue)\(reason)")
            for column in columns {
                for (position, words) in (row.cells[column] ?? []).enumerated() {
                    let title = position == 0 ? column.rawValue : ""
                    let mark = position == 0 && synopsis.differing.contains(column) ? "≠" : " "
                    output.line(
                        "  \(title.padded(to: 13))\(mark) “\(model.words(words))”  "
                            + model.corpus.address(of: words.passage).description)
                }
            }
        }
    }
}

extension CorpusModel {
    /// The words of a cell.
    func words(_ words: Synopsis.Words) -> String {
        corpus[words.passage.source].text.string(words.span)
    }
}

extension String {
    /// The text with spaces after it up to a number of characters.
    func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
