import ArgumentParser
import ParallaxCore
import ParallaxStore

/// How a command prints.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// The options that every view of a corpus has.
struct CorpusOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("corpus")],
        help: "The folder of texts; by default the shipped corpus.")
    var folder: String?

    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    @Flag(help: "Leave index.toml aside: what the engine finds by itself.")
    var unaided = false

    @Option(
        name: .customLong("notes"),
        help: "The file of notes whose decisions count; by default that of the folder, as in the reader.")
    var notesFile: String?

    @Flag(help: "Leave your decisions aside: what the engine finds.")
    var asFound = false

    /// Reads the folder; faults go to stderr, a line each.
    func open() throws -> CorpusFolder {
        let opened = try CorpusLocation.open(folder)
        CorpusLocation.report(opened.faults)
        return opened
    }

    /// Reads and links the folder as the reader has decided, so that a command says what the reader shows.
    func link() throws -> CorpusModel {
        let opened = try open()
        let curation = asFound ? Curation() : try Decisions.read(notesFile, for: opened)
        return Decisions.link(opened, unaided: unaided, curation)
    }
}
