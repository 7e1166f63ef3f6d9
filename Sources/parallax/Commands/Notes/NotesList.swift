import ArgumentParser
import ParallaxCore

/// `parallax notes list`
struct NotesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Notes in corpus order, those whose words are gone at the end.")
    @OptionGroup var options: NotesOptions
    @OptionGroup var filter: NotesFilter
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        let corpus = try options.openCorpus()
        let notebook = Notebook(try options.read(corpus).annotations, in: corpus.corpus)
        var output = Output()
        let notes = try filter.apply(to: notebook.all, in: corpus.corpus)
        for note in notes { try output.note(note, of: corpus.corpus, as: format) }
        if notes.isEmpty { throw ExitCode(1) }
    }
}
