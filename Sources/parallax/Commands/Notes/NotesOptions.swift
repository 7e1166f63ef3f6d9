import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxStore

/// The options that every command about notes has.
struct NotesOptions: ParsableArguments {
    @Option(
        name: [.customShort("C"), .customLong("corpus")],
        help: "The folder of texts; by default the shipped corpus.")
    var folder: String?

    @Option(
        name: .customLong("notes"),
        help: "The file of notes; by default .parallax/notes.sqlite in the folder, or below XDG_DATA_HOME.")
    var file: String?

    @Option(help: "Who you are; by default PARALLAX_AUTHOR or your user name.")
    var author: String?

    /// The name under which notes are made.
    var person: String { author ?? Self.person(in: ProcessInfo.processInfo.environment) }

    /// The name of a person who gives none.
    static func person(in environment: [String: String]) -> String {
        environment["PARALLAX_AUTHOR"] ?? environment["USER"] ?? ""
    }

    /// Reads the corpus; faults go to stderr, a line each.
    func openCorpus() throws -> CorpusFolder {
        let opened = try CorpusLocation.open(folder)
        CorpusLocation.report(opened.faults)
        return opened
    }

    /// The file in which the notes of a corpus are.
    func location(of corpus: CorpusFolder) -> String {
        file ?? NotesLocation.file(forCorpus: corpus.path, environment: ProcessInfo.processInfo.environment)
    }

    /// Opens the notes for a change; the file is made if there is none.
    func openForWriting(_ corpus: CorpusFolder) throws -> NotesStore {
        try Self.saying { () throws(NotesFault) in try NotesStore(location(of: corpus)) }
    }

    /// What the notes hold; nothing when there are none yet. Nothing is written for that.
    func read(_ corpus: CorpusFolder) throws -> (annotations: [Annotation], curation: Curation) {
        let file = location(of: corpus)
        guard FileManager.default.fileExists(atPath: file) else {
            if self.file != nil {
                throw CommandFailure("\(file): there is no such file; name one with --notes FILE")
            }
            return ([], Curation())
        }
        let contents = try Self.saying { () throws(NotesFault) in
            try NotesStore(file, access: .readOnly).contents()
        }
        return (contents.annotations, Curation(contents.ledger))
    }

    /// Runs what may fault; the fault becomes a line for the person.
    static func saying<Value>(_ body: () throws(NotesFault) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw CommandFailure(error.description)
        }
    }

    /// The moment of a change.
    static var now: Timestamp {
        Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}

/// Which notes are meant.
struct NotesFilter: ParsableArguments {
    @Option(help: "Only with this tag or one below it; may be given more than once.")
    var tag: [String] = []

    @Option(help: "Only on this source.")
    var source: String?

    @Option(name: .customLong("by"), help: "Only by this author.")
    var writer: String?

    @Option(help: "Only with these words in the note or the quote.")
    var text: String?

    @Flag(help: "Only those whose words were not found again.")
    var unattached = false

    /// The notes that pass, in the order in which they came.
    func apply(to notes: [PlacedAnnotation], in corpus: Corpus) throws -> [PlacedAnnotation] {
        if let source, corpus.index(of: SourceID(source)) == nil {
            let known = corpus.sources.prefix(12).map(\.id.value).joined(separator: ", ")
            throw CommandFailure("no source “\(source)”; there are: \(known)")
        }
        let wanted = source.flatMap { corpus.index(of: SourceID($0)) }
        return notes.filter { note in
            let annotation = note.annotation
            if let wanted, note.source != wanted { return false }
            if let writer, annotation.author != writer { return false }
            if unattached, note.isAttached { return false }
            if let text, !annotation.text.localizedCaseInsensitiveContains(text),
                !annotation.target.exact.localizedCaseInsensitiveContains(text)
            {
                return false
            }
            return tag.allSatisfy { tag in
                annotation.tags.contains { $0.value == tag || $0.value.hasPrefix(tag + "/") }
            }
        }
    }
}
