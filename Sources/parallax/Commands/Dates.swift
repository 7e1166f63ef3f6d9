import ArgumentParser
import ParallaxCore

/// `parallax dates`
struct Dates: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates", abstract: "Time expressions with their values, as in TimeML.")
    @OptionGroup var corpus: CorpusOptions
    @Option(help: "Only expressions in this source.") var source: String?

    private struct Record: Encodable {
        let source, file, address: String
        let start, end: Int
        let quote, type, value: String
    }

    func run() throws {
        let model = try corpus.link()
        let only = try source.map { try model.sourceNamed($0) }
        var output = Output()
        var columns = Columns()
        var found = false
        for (source, expressions) in zip(model.corpus.indices, model.timeExpressions)
        where only == nil || only == source {
            for expression in expressions {
                found = true
                let passage = Passage(source, expression.sentence)
                let words = WordsRecord(expression.span, in: passage, of: model.corpus)
                let (type, value) = (expression.kind.rawValue, expression.value)
                if corpus.format == .json {
                    try output.json(
                        Record(
                            source: words.source, file: words.file, address: words.address,
                            start: words.start, end: words.end, quote: words.quote, type: type, value: value))
                } else {
                    columns.add(words.address, type, value, "“\(words.quote)”")
                }
            }
        }
        for line in columns.lines { output.line(line) }
        if !found { throw ExitCode(1) }
    }
}
