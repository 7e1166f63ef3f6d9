import ArgumentParser

/// `parallax notes`
struct Notes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Notes, highlights and links of your own, and their way to other programs and back.",
        subcommands: [
            NotesList.self, NotesAdd.self, NotesEdit.self, NotesDelete.self, NotesUndo.self, NotesRedo.self,
            NotesExportCommand.self, NotesImportCommand.self, NotesMerge.self,
        ],
        defaultSubcommand: NotesList.self)
}
