import ArgumentParser
import ParallaxCore

/// `parallax concordance`
struct ConcordanceCommand: ParsableCommand {
    /// How many characters of context stand on each side.
    private static let context = 44

    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Every place of a word, an actor or an event with its context, and who never says it.")
    @OptionGroup var corpus: CorpusOptions
    @Argument(help: "A word or words; with --entity an actor or an event by its id or name.") var words:
        String
    @Flag(help: "The words name an actor or an event: all its mentions.") var entity = false
    @Option(help: "place, left (the word before) or right (the word after).") var sort = Concordance.Order
        .place
    @Flag(help: "Only the sources that never say it.") var silent = false

    private struct Record: Encodable {
        let source, file, address: String
        let start, end: Int
        let left, quote, right: String
    }

    private struct Silent: Encodable {
        let source: String
        let says: Bool
    }

    func run() throws {
        let (found, corpus) = try concordance()
        var output = Output()
        if silent {
            for index in found.silent {
                if self.corpus.format == .json {
                    try output.json(Silent(source: corpus[index].id.value, says: false))
                } else {
                    output.line(corpus[index].id.value)
                }
            }
            if found.silent.isEmpty { throw ExitCode(1) }
            return
        }
        guard !found.lines.isEmpty else { throw ExitCode(1) }
        for line in found.lines {
            let text = corpus[line.passage.source].text
            let left = String(Printable.text(text.string(line.left)).suffix(Self.context))
            let right = String(Printable.text(text.string(line.right)).prefix(Self.context))
            let words = WordsRecord(line.span, in: line.passage, of: corpus)
            if self.corpus.format == .json {
                try output.json(
                    Record(
                        source: words.source, file: words.file, address: words.address, start: words.start,
                        end: words.end, left: left, quote: words.quote, right: right))
            } else {
                let gap = String(repeating: " ", count: Self.context - left.count)
                output.line("\(words.address.padded(to: 18))\(gap)\(left)[\(words.quote)]\(right)")
            }
        }
        if self.corpus.format == .text, !found.silent.isEmpty {
            output.line("never: \(found.silent.map { corpus[$0].id.value }.joined(separator: ", "))")
        }
    }

    private func concordance() throws -> (Concordance, Corpus) {
        if entity {
            let model = try corpus.link()
            return (Concordance(try model.entityNamed(words), in: model, order: sort), model.corpus)
        }
        let corpus = try corpus.open().corpus
        guard let search = TextSearch(words) else {
            throw CommandFailure("there is nothing to find in “\(words)”; write a word")
        }
        return (Concordance(search, in: corpus, order: sort), corpus)
    }
}

extension Concordance.Order: ExpressibleByArgument {}
