import ParallaxCore

/// Why a file cannot be imported, in one line.
public struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was found and what to do.
    public let description: String

    init(_ description: String) { self.description = description }
}

/// The forms in which notes come in.
public enum ImportFormat: String, CaseIterable, Sendable {
    /// W3C Web Annotation, also our own export.
    case webAnnotation = "jsonld"
    /// REFI-QDA project.
    case qdpx
    /// Hypothesis's JSON, an export or an answer of its interface.
    case hypothesis
}

/// What an import brought.
public struct ImportResult: Sendable {
    /// The annotations; those whose words are not in the corpus have them in their target all the same.
    public let annotations: [Annotation]
    /// What could not be taken over, a line each.
    public let remarks: [String]
}

/// Reads notes that other programs wrote.
public enum NotesImport {
    /// Reads a file of notes on the sources of a corpus.
    ///
    /// - Parameters:
    ///   - format: nil to tell it from the bytes.
    ///   - moment: stands in for a time that a note does not give.
    /// - Throws: `ImportFault` when the file is not what it says, is hostile, or holds no notes at all.
    public static func read(
        _ bytes: [UInt8], as format: ImportFormat? = nil, on corpus: Corpus, at moment: Timestamp
    ) throws(ImportFault) -> ImportResult {
        let imported: ImportedNotes
        if format == .qdpx || format == nil && bytes.starts(with: [0x50, 0x4B]) {
            imported = try QDAProjectReader.read(bytes, at: moment)
        } else {
            let document: JSONValue
            do {
                document = try JSONValue(
                    parsing: Array(bytes.drop(while: { [0xEF, 0xBB, 0xBF].contains($0) })))
            } catch {
                throw ImportFault("neither JSON nor a zip archive; known: Web Annotation, Hypothesis, .qdpx")
            }
            let isHypothesis = document["annotations"] != nil || document["rows"] != nil
            if format == .hypothesis || format == nil && isHypothesis {
                imported = try HypothesisReader.read(document, at: moment)
            } else {
                imported = try WebAnnotationReader.read(document, at: moment)
            }
        }
        guard !imported.notes.isEmpty else {
            throw ImportFault("no notes in it" + (imported.remarks.first.map { ": \($0)" } ?? ""))
        }
        var placing = ImportPlacing(imported, corpus)
        let annotations = imported.notes.map { placing.annotation($0) }
        return ImportResult(annotations: annotations, remarks: imported.remarks + placing.remarks.lines)
    }
}
