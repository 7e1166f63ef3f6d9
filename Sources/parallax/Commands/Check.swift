import ArgumentParser
import ParallaxStore

/// `parallax check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Faults in a corpus folder: corpus.toml, index.toml, files that cannot be read.")
    @Option(
        name: [.customShort("C"), .customLong("corpus")],
        help: "The folder of texts; by default the shipped corpus.")
    var corpus: String?
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text
    @Argument(help: "The folder, as with -C.") var folder: String?

    private struct Record: Encodable {
        let file: String
        let line: Int?
        let found, remedy: String
    }

    func run() throws {
        let opened = try CorpusLocation.open(folder ?? corpus)
        var output = Output()
        for fault in opened.faults {
            if format == .json {
                try output.json(
                    Record(file: fault.file, line: fault.line, found: fault.found, remedy: fault.remedy))
            } else {
                output.line(fault.description)
            }
        }
        guard opened.faults.isEmpty else { throw ExitCode(1) }
        if format == .text {
            output.line(
                "no faults: \(opened.corpus.sources.count) sources, \(opened.index == nil ? "no index" : "an index")"
            )
        }
    }
}
