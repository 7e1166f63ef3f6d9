import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxExchange
import ParallaxStore

extension ImportFormat: ExpressibleByArgument {}

/// `parallax notes import`
struct NotesImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Notes from a file of another program, or from our own export.",
        discussion:
            "Web Annotation (jsonld), REFI-QDA projects (qdpx), Hypothesis. Undo takes all of it back.")
    @OptionGroup var options: NotesOptions
    @Argument(help: "The file.") var file: String
    @Option(help: "jsonld, qdpx or hypothesis; by default told from the file.") var kind: ImportFormat?
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        try NotesTaking(options: options, format: format).take(file, kind, restoringDeleted: true)
    }
}

/// `parallax notes merge`
struct NotesMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Another reader's notes: a notes.sqlite, or any file that import takes.",
        discussion: """
            Notes are compared by id and revision. Where both changed a note, yours stays and theirs stands beside \
            it; what you deleted stays deleted. Undo takes all of it back.
            """)
    @OptionGroup var options: NotesOptions
    @Argument(help: "The other reader's file.") var file: String
    @Option(help: "text for people, json for programs: one object a line.")
    var format = OutputFormat.text

    func run() throws {
        try NotesTaking(options: options, format: format).take(file, nil, restoringDeleted: false)
    }
}

/// Takes up a file of notes and says what became of them.
private struct NotesTaking {
    let options: NotesOptions
    let format: OutputFormat

    /// Larger files than this are no notes.
    private static let largest = 1 << 30

    private struct Summary: Encodable {
        struct Conflict: Encodable {
            let ours, theirs: String
        }
        let added, changed, deleted, unattached: [String]
        let conflicting: [Conflict]
        let kept, decisions: Int
        let remarks: [String]
    }

    func take(_ path: String, _ kind: ImportFormat?, restoringDeleted: Bool) throws {
        let opened = try options.openCorpus()
        let (annotations, ledger, remarks) = try read(path, kind, opened.corpus)
        let store = try options.openForWriting(opened)
        let summary = try NotesOptions.saying { () throws(NotesFault) in
            try store.merge(
                annotations, ledger: ledger, restoringDeleted: restoringDeleted, by: options.person)
        }
        let taken = Set(summary.added + summary.changed)
        let unattached = Notebook(annotations.filter { taken.contains($0.id) }, in: opened.corpus).all
            .filter { !$0.isAttached }
        try say(summary, unattached, remarks, opened.corpus)
    }

    private func read(
        _ path: String, _ kind: ImportFormat?, _ corpus: Corpus
    ) throws -> ([Annotation], [CurationRecord], [String]) {
        let bytes = try bytes(path)
        if kind == nil, bytes.starts(with: Array("SQLite format 3".utf8)) {
            let contents = try NotesOptions.saying { () throws(NotesFault) in
                try NotesStore(path, access: .readOnly).contents()
            }
            return (contents.annotations, contents.ledger, [])
        }
        do throws(ImportFault) {
            let result = try NotesImport.read(bytes, as: kind, on: corpus, at: NotesOptions.now)
            return (result.annotations, [], result.remarks)
        } catch {
            throw CommandFailure("\(path): \(error.description)")
        }
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
            throw CommandFailure("\(path): there is no such file")
        }
        guard let size = attributes[.size] as? Int, size <= Self.largest else {
            throw CommandFailure("\(path): larger than \(Self.largest >> 20) MB; that is no file of notes")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path): cannot be read; check its permissions")
        }
        return Array(data)
    }

    private func say(
        _ summary: MergeSummary, _ unattached: [PlacedAnnotation], _ remarks: [String], _ corpus: Corpus
    ) throws {
        var output = Output()
        guard format == .text else {
            try output.json(
                Summary(
                    added: summary.added.map(\.description), changed: summary.changed.map(\.description),
                    deleted: summary.deletedHere.map(\.description),
                    unattached: unattached.map(\.id.description),
                    conflicting: summary.conflicting.map {
                        .init(ours: $0.ours.description, theirs: $0.theirs.description)
                    }, kept: summary.kept.count, decisions: summary.decisions, remarks: remarks))
            return
        }
        output.line(
            "\(summary.added.count) added, \(summary.changed.count) changed, \(summary.kept.count) as they were, "
                + "\(summary.conflicting.count) conflicting, \(unattached.count) unattached")
        for conflict in summary.conflicting {
            output.line("conflicting: yours \(conflict.ours), theirs beside it \(conflict.theirs)")
        }
        if !summary.deletedHere.isEmpty {
            output.line("\(summary.deletedHere.count) were deleted here and stay deleted")
        }
        for note in unattached { try output.note(note, of: corpus, as: .text) }
        if summary.decisions > 0 { output.line("\(summary.decisions) decisions taken over") }
        for remark in remarks { StandardError.print("not taken over: \(remark)") }
    }
}
