import ArgumentParser
import ParallaxCore

/// `parallax sources`
struct Sources: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sources", abstract: "The sources and what is known of them.")
    @OptionGroup var corpus: CorpusOptions

    private struct Record: Encodable {
        let id, file, title: String
        let authors: [String]
        let publication, date, dateReason, vantage: String?
        let paragraphs, sentences: Int
    }

    func run() throws {
        let opened = try corpus.open()
        var output = Output()
        if corpus.format == .json {
            for source in opened.corpus.sources {
                let known = source.metadata
                try output.json(
                    Record(
                        id: source.id.value, file: source.file, title: known.title, authors: known.authors,
                        publication: known.publication, date: known.date?.description,
                        dateReason: known.dateReason, vantage: known.vantage,
                        paragraphs: source.text.paragraphs.count, sentences: source.text.sentences.count))
            }
            return
        }
        var columns = Columns()
        columns.add("source", "date", "vantage", "paragraphs", "sentences", "title")
        for source in opened.corpus.sources {
            let known = source.metadata
            columns.add(
                source.id.value,
                (known.date?.description ?? "–") + (known.dateReason == nil ? "" : " (inferred)"),
                known.vantage ?? "–", String(source.text.paragraphs.count),
                String(source.text.sentences.count),
                known.title)
        }
        for (position, line) in columns.lines.enumerated() {
            if position == 0 { output.line(strong: line) } else { output.line(line) }
        }
    }
}
