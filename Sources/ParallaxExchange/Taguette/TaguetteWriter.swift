import Foundation
import GRDB
import ParallaxCore

/// Writes a Taguette project (`.sqlite3`). Taguette counts UTF-8 bytes of a document's text, has no notes on
/// highlights, and takes only HTML that its cleaner would leave as it is.
struct TaguetteWriter {
    private static let user = "admin"
    private static let longestName = 50
    private static let longestTag = 200
    private static let longestDescription = 100_000

    private let material: ExportMaterial
    private var omissions: [String]
    private var count = 0
    private var cutTags = 0
    private var cutNotes = 0

    static func write(_ material: ExportMaterial) throws(ExportFault) -> ExportResult {
        var writer = TaguetteWriter(material: material, omissions: material.withheldRemark)
        // SQLite writes files: it gets one of its own, which is read back and removed.
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "parallax-\(RecordID.random()).sqlite3")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            let database = try DatabaseQueue(path: file.path)
            try database.write { try writer.fill($0) }
            try database.close()
            let bytes = try Array(Data(contentsOf: file))
            writer.remark()
            return ExportResult(
                files: [ExportedFile(name: ExportFormat.taguette.fileName, bytes: bytes)],
                omissions: writer.omissions, count: writer.count)
        } catch {
            throw ExportFault(description: "the Taguette project could not be made: \(error)")
        }
    }

    private mutating func fill(_ db: Database) throws {
        let moment = String(material.moment.description.prefix(19).map { $0 == "T" ? " " : $0 }) + ".000000"
        try db.execute(sql: TaguetteSchema.statements)
        try db.execute(
            sql: "INSERT INTO alembic_version VALUES (?)", arguments: [TaguetteSchema.version])
        try db.execute(
            sql: "INSERT INTO users (login, created, disabled) VALUES (?, ?, 0)",
            arguments: [Self.user, moment])
        try db.execute(
            sql: "INSERT INTO projects VALUES (1, ?, ?, ?)",
            arguments: [cut(Self.clean(material.title), Self.longestName), "", moment])
        try db.execute(sql: "INSERT INTO project_members VALUES (1, ?, 'ADMIN')", arguments: [Self.user])
        var tags: [Tag: Int] = [:]
        for (position, tag) in material.tags.enumerated() {
            var path = cut(Self.clean(tag.value), Self.longestTag)
            if path != tag.value {
                cutTags += 1
                path = cut(path, Self.longestTag - 8) + " (\(position))"
            }
            try db.execute(
                sql: "INSERT INTO tags VALUES (?, 1, ?, '')", arguments: [position + 1, path])
            tags[tag] = position + 1
        }
        for source in material.corpus.indices { try add(source, tags, moment, db) }
    }

    private mutating func add(
        _ source: SourceIndex, _ tags: [Tag: Int], _ moment: String, _ db: Database
    ) throws {
        let text = Self.clean(material.exportedText(of: source))
        let file = material.corpus[source].file
        let notes = material.notes(in: source)
        let document = source.value + 1
        try db.execute(
            sql: "INSERT INTO documents VALUES (?, ?, ?, ?, ?, 1, 'LEFT_TO_RIGHT', ?)",
            arguments: [
                document, cut(String(file.split(separator: "/").last ?? Substring(file)), Self.longestName),
                description(notes), cut(file, 100), moment, Self.html(text),
            ])
        let bytes = ByteOffsets(text)
        for note in notes {
            guard let range = note.range, !range.isEmpty else { continue }
            count += 1
            try db.execute(
                sql:
                    "INSERT INTO highlights (document_id, start_offset, end_offset, snippet) VALUES (?, ?, ?, ?)",
                arguments: [
                    document, bytes[range.lowerBound], bytes[range.upperBound],
                    Self.html(Self.clean(note.words)),
                ])
            let highlight = db.lastInsertedRowID
            for tag in note.annotation.tags {
                try db.execute(
                    sql: "INSERT INTO highlight_tags VALUES (?, ?)", arguments: [highlight, tags[tag]])
            }
        }
    }

    /// The notes of a document, since Taguette keeps none on highlights.
    private mutating func description(_ notes: [ExportedNote]) -> String {
        var text = ""
        for note in notes {
            let words = note.annotation.textWithLink
            guard !words.isEmpty else { continue }
            let entry = "“\(note.words)”\n\(Self.clean(words))\n\n"
            if text.unicodeScalars.count + entry.unicodeScalars.count > Self.longestDescription {
                cutNotes += 1
            } else {
                text += entry
            }
        }
        return text
    }

    /// A paragraph for each line; the line ends stay between them, so that offsets in the text of the HTML are
    /// offsets in the text.
    private static func html(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var out = "<p>"
            for scalar in line.unicodeScalars {
                switch scalar {
                case "&": out += "&amp;"
                case "<": out += "&lt;"
                case ">": out += "&gt;"
                default: out.unicodeScalars.append(scalar)
                }
            }
            return out + "</p>"
        }.joined(separator: "\n")
    }

    /// HTML has no control characters, and its readers change some other scalars: each becomes U+FFFD.
    private static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A: out.append(scalar)
            case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: out.append("\u{FFFD}")
            default: out.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }

    private func cut(_ text: String, _ longest: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(longest))
        return view.isEmpty ? "-" : String(view)
    }

    private mutating func remark() {
        let unattached = material.unattached.count
        if unattached > 0 {
            omissions.append("\(unattached) unattached notes are left out: they have no place")
        }
        let texts = material.notes.filter { $0.range != nil && !$0.annotation.textWithLink.isEmpty }.count
        if texts > 0 {
            omissions.append(
                "Taguette has no notes on highlights: \(texts - cutNotes) stand in the descriptions of the documents"
            )
        }
        if cutNotes > 0 { omissions.append("\(cutNotes) notes have no room there and are left out") }
        if cutTags > 0 { omissions.append("\(cutTags) tags were cut to \(Self.longestTag) characters") }
        let bare = material.notes.filter { $0.range != nil && $0.annotation.tags.isEmpty }.count
        if bare > 0 {
            omissions.append(
                "\(bare) highlights have no tag: Taguette shows them and leaves them out of its tables")
        }
        omissions.append("authors and times of notes are not in it")
    }
}

/// The byte at which each scalar of a text begins.
private struct ByteOffsets {
    private var starts: [Int] = []

    init(_ text: String) {
        var byte = 0
        for scalar in text.unicodeScalars {
            starts.append(byte)
            byte += UTF8.width(scalar)
        }
        starts.append(byte)
    }

    /// The byte of a scalar; the end of the text for one beyond it.
    subscript(scalar: Int) -> Int { starts[max(0, min(scalar, starts.count - 1))] }
}
