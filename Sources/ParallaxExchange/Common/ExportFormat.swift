/// The forms in which notes leave the program.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// W3C Web Annotation, JSON-LD: nothing is lost.
    case webAnnotation = "jsonld"
    /// REFI-QDA project: QualCoder, ATLAS.ti, NVivo, MAXQDA.
    case qdpx
    /// REFI-QDA codebook: the tags alone.
    case qdc
    /// A table with the words around each quote.
    case csv
    /// Markdown for Obsidian and pandoc, with `refs.json` beside it.
    case markdown
    /// Hypothesis's JSON.
    case hypothesis
    /// `marginalia.org` of Emacs's org-remark.
    case org
    /// A Taguette project.
    case taguette
    /// An `index.toml` with the reader's decisions in it.
    case index

    /// The name of the file when the reader gives none.
    public var fileName: String {
        switch self {
        case .webAnnotation: "notes.jsonld"
        case .qdpx: "notes.qdpx"
        case .qdc: "codebook.qdc"
        case .csv: "notes.csv"
        case .markdown: "notes.md"
        case .hypothesis: "notes.hypothesis.json"
        case .org: "marginalia.org"
        case .taguette: "notes.sqlite3"
        case .index: "index.toml"
        }
    }
}

/// A file that an export makes.
public struct ExportedFile: Hashable, Sendable {
    /// Its name, for the first file the one that the reader may replace.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]
}

/// What an export made.
public struct ExportResult: Sendable {
    /// The files, the main one first.
    public var files: [ExportedFile]
    /// What the format cannot carry and was changed or left out, a line each; empty when all is in it.
    public var omissions: [String] = []
    /// How many annotations are in it, or tags, or actors and events.
    public var count: Int
    /// What is counted, in the plural.
    public var counted = "notes"
}

/// Why an export could not be made, in one line.
public struct ExportFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public let description: String
}
