import ParallaxCore

/// Writes a table of notes with the words around each quote (RFC 4180, UTF-8).
enum CSVWriter {
    private static let header = [
        "id", "source", "title", "start", "end", "line", "before", "quote", "after", "tags", "note", "author",
        "created", "modified", "state", "relation", "linked source", "linked quote",
    ]

    static func write(_ material: ExportMaterial) -> ExportResult {
        var text = row(header)
        for note in material.notes {
            let annotation = note.annotation
            let target = annotation.target
            text += row([
                annotation.id.description, note.source.map { material.corpus[$0].id.value } ?? target.file,
                note.source.map { material.corpus[$0].metadata.title } ?? "",
                note.range.map { String($0.lowerBound) } ?? "",
                note.range.map { String($0.upperBound) } ?? "",
                note.line.map(String.init) ?? "", target.prefix, note.words, target.suffix,
                // A tag is one line, so that a line each is plain in a cell and unambiguous for a program.
                annotation.tags.map(\.value).joined(separator: "\n"), annotation.text, annotation.author,
                annotation.created.description, annotation.modified.description,
                note.range == nil ? "unattached" : "attached", annotation.link?.relation.description ?? "",
                annotation.link?.target.file ?? "", annotation.link?.target.exact ?? "",
            ])
        }
        var omissions = material.withheldRemark
        if material.notes.contains(where: { $0.annotation.revision > 1 }) {
            omissions.append("earlier revisions and their number are not in it")
        }
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.csv.fileName, bytes: Array(text.utf8))],
            omissions: omissions, count: material.notes.count)
    }

    private static func row(_ cells: [String]) -> String {
        cells.map { cell in
            let isPlain = cell.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
            return isPlain
                ? cell
                : "\""
                    + cell.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}
