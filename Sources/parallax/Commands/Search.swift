import ArgumentParser
import ParallaxCore

/// `parallax search`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Words in all sources, with their sentences.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "What to find; without capitals it finds both cases.") var pattern: String
    @Flag(help: "The pattern is a regular expression.") var regex = false
    @Option(help: "Only in this source.") var source: String?

    private struct Record: Encodable {
        let source, file, address: String
        let start, end: Int
        let quote, sentence: String
    }

    func run() throws {
        let corpus = try corpus.open().corpus
        if let source, corpus.index(of: SourceID(source)) == nil {
            let known = corpus.sources.prefix(12).map(\.id.value).joined(separator: ", ")
            throw CommandFailure("no source “\(source)”; there are: \(known)")
        }
        let find = try finder()
        var output = Output()
        var found = false
        for index in corpus.indices where source == nil || corpus[index].id.value == source {
            let text = corpus[index].text
            for span in find(text) {
                guard let sentence = text.sentence(at: span.start) else { continue }
                found = true
                let passage = Passage(index, sentence)
                let place = PlaceRecord(span, in: passage, of: corpus)
                let quote = text.string(span)
                if self.corpus.format == .json {
                    try output.json(
                        Record(
                            source: place.source, file: place.file, address: place.address,
                            start: place.start,
                            end: place.end, quote: quote, sentence: corpus.quote(passage)))
                } else {
                    output.line(strong: place.address, "  \(corpus.quote(passage))")
                }
            }
        }
        if !found { throw ExitCode(1) }
    }

    private func finder() throws -> (SourceText) -> [TextSpan] {
        guard regex else {
            guard let search = TextSearch(pattern) else {
                throw CommandFailure("the pattern is empty; write what to find")
            }
            return { search.matches(in: $0) }
        }
        let expression: Regex<AnyRegexOutput>
        do {
            expression = try Regex(pattern)
        } catch {
            throw CommandFailure("“\(pattern)” is no regular expression: \(error)")
        }
        return { text in
            text.sentences.flatMap { sentence in
                let words = text.string(sentence.span)
                return words.matches(of: expression).filter { !$0.range.isEmpty }.map { match in
                    let start =
                        sentence.span.start.value
                        + words.utf8.distance(
                            from: words.startIndex, to: match.range.lowerBound)
                    return TextSpan(start, start + words[match.range].utf8.count)
                }
            }
        }
    }
}
