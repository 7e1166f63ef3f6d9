import ArgumentParser
import ParallaxCore
import ParallaxStore

/// What undo and redo share.
private struct StepPrinter {
    let options: NotesOptions
    let format: OutputFormat

    private struct Gone: Encodable {
        let id: String
        let state = "deleted"
    }

    func run(_ turn: (NotesStore) throws(NotesFault) -> UndoneStep?) throws {
        let opened = try options.openCorpus()
        let store = try options.openForWriting(opened)
        guard let step = try NotesOptions.saying({ () throws(NotesFault) in try turn(store) }) else {
            throw ExitCode(1)
        }
        let adding = NoteAdding(corpus: opened.corpus, person: options.person)
        var output = Output()
        for note in step.annotations {
            try output.note(adding.placed(note), of: opened.corpus, as: format)
        }
        for id in step.deleted {
            if format == .json {
                try output.json(Gone(id: id.description))
            } else {
                output.line("deleted  \(id)")
            }
        }
        if format == .text, !step.records.isEmpty { output.line("decisions turned: \(step.records.count)") }
    }
}

/// `parallax notes undo`
struct NotesUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Undo your last step, whenever it was; status 1 when there is none.")
    @OptionGroup var options: NotesOptions
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        try StepPrinter(options: options, format: format).run { store throws(NotesFault) in
            try store.undo(by: options.person, at: NotesOptions.now)
        }
    }
}

/// `parallax notes redo`
struct NotesRedo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Redo the step that you undid last; status 1 when there is none.")
    @OptionGroup var options: NotesOptions
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        try StepPrinter(options: options, format: format).run { store throws(NotesFault) in
            try store.redo(by: options.person, at: NotesOptions.now)
        }
    }
}
