import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxExchange

/// `parallax report`
struct ReportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case md, html
    }

    enum Bibliography: String, CaseIterable, ExpressibleByArgument {
        case csl, bibtex

        var ending: String {
            switch self {
            case .csl: "json"
            case .bibtex: "bib"
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write what the sources say of events: synopsis, discrepancies, silences, citations, notes."
    )
    @OptionGroup var options: NotesOptions
    @Option(help: "md (with pandoc's citations) or html (one self-contained page).") var format = Format.md
    @Option(
        help: "Write the report to this file, and the citations beside it; without it the report is printed.")
    var output: String?
    @Option(help: "The citations beside the report: csl (CSL-JSON) or bibtex.") var citations = Bibliography
        .csl
    @Flag(help: "Leave index.toml aside: what the engine finds by itself.") var unaided = false
    @Argument(help: "Events by id or label; parallax events lists them.") var events: [String]

    func run() throws {
        let opened = try options.openCorpus()
        let kept = try options.read(opened)
        let model = Decisions.link(opened, unaided: unaided, kept.curation)
        let wanted = try events.map { name -> EventIndex in
            guard case .event(let index) = try model.eventNamed(name) else {
                throw CommandFailure("no event “\(name)”; parallax events lists them")
            }
            return index
        }
        let notebook = Notebook(kept.annotations, in: opened.corpus)
        let report = Report(on: wanted, of: model) { Self.notes(on: $0, notebook, opened.corpus) }
        let beside = output.map { path in
            (path as NSString).deletingPathExtension + ".refs." + citations.ending
        }
        let name = beside.map { ($0 as NSString).lastPathComponent } ?? "refs.\(citations.ending)"
        let text =
            switch format {
            case .md: MarkdownReport.text(report, bibliography: name)
            case .html: HTMLReport.text(report)
            }
        guard let output, let beside else {
            var standard = Output()
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                standard.line(String(line))
            }
            return
        }
        let refs =
            switch citations {
            case .csl: try CSLItem.file(report.citations)
            case .bibtex: Data(BibTeX.file(report.citations).utf8)
            }
        try write(Data(text.utf8), to: output)
        try write(refs, to: beside)
    }

    /// What the reader wrote on a sentence.
    private static func notes(on passage: Passage, _ notebook: Notebook, _ corpus: Corpus) -> [Report.Note] {
        let text = corpus[passage.source].text
        return notebook.annotations(in: passage.source, overlapping: corpus[passage].span).compactMap {
            note in
            guard let span = note.placement.span, span.start >= corpus[passage].span.start else { return nil }
            return Report.Note(
                quotation: Report.Quotation(
                    words: text.string(span), address: corpus.address(of: passage).description),
                text: note.annotation.text, tags: note.annotation.tags.map(\.value),
                author: note.annotation.author)
        }
    }

    private func write(_ data: Data, to path: String) throws {
        do {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure("\(path) cannot be written; check the folder and its permissions")
        }
    }
}
