import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxReader
import ParallaxStore

/// `parallax read`, and what `parallax` alone does.
struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Open the reader (the default).")
    @Argument(help: "The folder of texts; by default the shipped corpus.") var folder: String?
    @Option(help: "Begin at this place: valdai:22 or valdai:22.3") var at: String?
    @Option(help: "A keymap by name (default, vim, emacs, less) or a file.") var keymap: String?
    @Option(
        name: .customLong("notes"),
        help: "The file of notes; by default .parallax/notes.sqlite in the folder, or below XDG_DATA_HOME.")
    var notesFile: String?
    @Option(help: "Who you are; by default PARALLAX_AUTHOR or your user name.") var author: String?
    @Flag(help: "Leave index.toml aside: what the engine finds by itself.") var unaided = false

    func run() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw CommandFailure(
                "the reader needs a terminal; without one use parallax sources, events, links or search")
        }
        // Everything that the first frame and the links need is read at once, side by side.
        let path = try CorpusLocation.path(of: folder)
        let reading = Beside { try CorpusLocation.openTexts(path) }
        let index = unaided ? nil : Beside { FolderIndex(path) }
        let environment = ProcessInfo.processInfo.environment
        let configuration = UserFolder.configuration(environment)
        let settings = configuration.map { UserSettings.read($0 + "/settings.toml") } ?? UserSettings()
        var faults = settings.faults.map(\.description)
        let keys = try readKeymap(settings, configuration, &faults)
        let texts = try reading.value()
        CorpusLocation.report(texts.faults)
        let model = CorpusModel.unlinked(texts.corpus)
        guard
            var state = ReaderState(
                model: model, keymap: keys, size: ScreenSize(width: 80, height: 24),
                usesMouse: settings.mouse,
                isLinking: true)
        else { throw CommandFailure("there is no text in \(texts.path); name a folder of .txt files") }
        if let at, let passage = try model.passagesNamed(at).first { state.begin(at: passage) }
        var session = Session(
            state: state, faults: faults, usesMouse: settings.mouse, folder: texts.path,
            notes: (
                notesFile ?? NotesLocation.file(forCorpus: texts.path, environment: environment),
                author ?? NotesOptions.person(in: environment)
            ),
            linking: CorpusLinking(texts, index: index, unaided: unaided))
        try session.run()
    }

    /// The keymap that was asked for; one that is only in the settings must not keep anybody from reading.
    private func readKeymap(
        _ settings: UserSettings, _ configuration: String?, _ faults: inout [String]
    ) throws -> Keymap {
        var read: KeymapParser.Result
        do {
            read = try KeymapFiles.read(keymap ?? settings.keymap ?? "default", configuration: configuration)
        } catch let failure as CommandFailure where keymap == nil {
            faults.append("settings.toml: \(failure.message)")
            read = try KeymapFiles.read("default", configuration: configuration)
        }
        faults += read.faults.map(\.description)
        return read.keymap
    }
}
