import ArgumentParser
import Foundation
import ParallaxCore
import ParallaxExchange

extension ExportFormat: ExpressibleByArgument {}

/// The formats of `notes export`: those of other programs, and what `notes list` prints.
enum NotesOutputFormat: ExpressibleByArgument {
    case json
    case file(ExportFormat)

    init?(argument: String) {
        if argument == "json" {
            self = .json
        } else if let format = ExportFormat(rawValue: argument) {
            self = .file(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["json"] }
    var defaultValueDescription: String { "jsonld" }
}

/// `parallax notes export`
struct NotesExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Notes for other programs; what a format cannot carry is said on stderr.",
        discussion: """
            jsonld: W3C Web Annotation, nothing lost. qdpx: REFI-QDA project (QualCoder, ATLAS.ti, NVivo, MAXQDA); \
            qdc: its codebook. csv: a table. markdown: Obsidian and pandoc, with refs.json. hypothesis: its JSON. \
            org: org-remark's marginalia.org. taguette: a project file. index: your decisions as an index.toml. \
            json: what notes list prints.
            """)
    @OptionGroup var options: NotesOptions
    @OptionGroup var filter: NotesFilter
    @Option(help: "jsonld, qdpx, qdc, csv, markdown, hypothesis, org, taguette, index or json.")
    var format = NotesOutputFormat.file(.webAnnotation)
    @Option(name: .shortAndLong, help: "The file to write; without it the notes go to standard output.")
    var output: String?
    @Flag(help: "Write over a file that is there.") var force = false

    func run() throws {
        let opened = try options.openCorpus()
        let (annotations, curation) = try options.read(opened)
        let notebook = Notebook(annotations, in: opened.corpus)
        let notes = try filter.apply(to: notebook.all, in: opened.corpus)
        let isIndex = if case .file(.index) = format { true } else { false }
        guard !notes.isEmpty || isIndex else {
            StandardError.print("no notes to export")
            throw ExitCode(1)
        }
        guard case .file(let format) = format else {
            var printed = Output()
            for note in notes { try printed.note(note, of: opened.corpus, as: .json) }
            return
        }
        let material = ExportMaterial(
            notes, of: opened.corpus, index: opened.index, curation: curation, at: NotesOptions.now)
        let result: ExportResult
        do throws(ExportFault) {
            result = try NotesExport.write(material, as: format)
        } catch {
            throw CommandFailure(error.description)
        }
        try write(result)
        for omission in result.omissions { StandardError.print("not carried: \(omission)") }
    }

    private func write(_ result: ExportResult) throws {
        guard let output else {
            guard let main = result.files.first else { return }
            guard isatty(STDOUT_FILENO) == 0 || !main.bytes.contains(0) else {
                throw CommandFailure(
                    "\(main.name) is no text for a terminal; name a file with -o \(main.name)")
            }
            for other in result.files.dropFirst() {
                StandardError.print("\(other.name) belongs to it; name a file with -o to get both")
            }
            FileHandle.standardOutput.write(Data(main.bytes))
            return
        }
        let folder = URL(fileURLWithPath: output).deletingLastPathComponent()
        let places = result.files.enumerated().map { position, file in
            position == 0 ? URL(fileURLWithPath: output) : folder.appendingPathComponent(file.name)
        }
        if !force, let taken = places.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
            throw CommandFailure(
                "\(taken.path): is there already; name another, or write over it with --force")
        }
        for (file, place) in zip(result.files, places) {
            do {
                try Data(file.bytes).write(to: place, options: .atomic)
            } catch {
                throw CommandFailure("\(place.path): cannot be written; check the folder and its permissions")
            }
        }
        StandardError.print(
            "\(result.count) \(result.counted) in \(places.map(\.path).joined(separator: " and "))")
    }
}
