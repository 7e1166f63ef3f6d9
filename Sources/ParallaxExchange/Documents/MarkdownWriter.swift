import ParallaxCore

/// Writes notes as Markdown that Obsidian and pandoc both read: quotation, citation, block id, note, tags. What a
/// source or a note says is shown as it is written: no mark-up in it takes effect.
struct MarkdownWriter {
    static let referencesName = "refs.json"
    private let material: ExportMaterial
    private let keys: CitationKeys

    static func write(_ material: ExportMaterial) -> ExportResult {
        let writer = MarkdownWriter(material: material, keys: CitationKeys(material.corpus))
        var omissions = material.withheldRemark
        omissions.append("times, authors' changes and revisions are not in it; Web Annotation has them")
        return ExportResult(
            files: [
                ExportedFile(name: ExportFormat.markdown.fileName, bytes: Array(writer.document().utf8)),
                ExportedFile(name: referencesName, bytes: CSLWriter.write(material.corpus)),
            ], omissions: omissions, count: material.notes.count)
    }

    private func document() -> String {
        var text =
            "---\ntitle: \(quoted("Notes: " + material.title))\nbibliography: \(Self.referencesName)\n---\n"
        for source in material.corpus.indices {
            let notes = material.notes(in: source)
            guard !notes.isEmpty else { continue }
            text += "\n## \(escaped(material.corpus[source].metadata.title, isStart: true))\n"
            for note in notes { text += entry(note, cited: source) }
        }
        let unattached = material.unattached
        if !unattached.isEmpty {
            text += "\n## Unattached\n"
            for note in unattached { text += entry(note, cited: nil) }
        }
        return text
    }

    private func entry(_ note: ExportedNote, cited source: SourceIndex?) -> String {
        let annotation = note.annotation
        var parts: [String] = []
        var quote = lines(note.words).map { $0.isEmpty ? ">" : "> \($0)" }
        if let source {
            quote.append(">\n> [@\(keys[source])\(note.line.map { ", line \($0)" } ?? "")]")
        } else {
            quote.append(">\n> \(escaped("(" + annotation.target.file + ")", isStart: true))")
        }
        parts.append(quote.joined(separator: "\n"))
        parts.append("^n-\(annotation.id)")
        if let link = annotation.link {
            let other = material.corpus.indices.first { material.corpus[$0].file == link.target.file }
            let place = other.map { "[@\(keys[$0])]" } ?? escaped(link.target.file)
            let words = escaped(Self.oneLine(link.target.exact))
            parts.append("→ \(escaped(link.relation.description)): “\(words)” \(place)")
        }
        if !annotation.text.isEmpty { parts.append(lines(annotation.text).joined(separator: "\n")) }
        if !annotation.author.isEmpty { parts.append("— \(escaped(Self.oneLine(annotation.author)))") }
        if !annotation.tags.isEmpty { parts.append(annotation.tags.map(Self.tag).joined(separator: " ")) }
        return "\n" + parts.joined(separator: "\n\n") + "\n"
    }

    /// `event/Helsinki summit` as `#event/Helsinki-summit`: letters, digits, `_`, `-` and `/`, and not digits alone.
    private static func tag(_ tag: Tag) -> String {
        var name = ""
        for scalar in tag.value.unicodeScalars {
            let isWord =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
                || "_-/".unicodeScalars.contains(scalar)
            if isWord { name.unicodeScalars.append(scalar) } else if name.last != "-" { name += "-" }
        }
        while name.last == "-" { name.removeLast() }
        let isNumber = name.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
        return isNumber ? "#tag-\(name)" : "#\(name)"
    }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    /// The lines of a text, each safe; a line end inside a paragraph is a hard one.
    private func lines(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { position, line in
            let isLast = position == lines.count - 1 || lines[position + 1].allSatisfy(\.isWhitespace)
            let plain = line.trimmingSpaces
            return plain.isEmpty ? "" : escaped(String(plain), isStart: true) + (isLast ? "" : "\\")
        }
    }

    /// Every sign that could begin mark-up in Markdown, HTML, TeX or a citation, with a backslash.
    private func escaped(_ text: String, isStart: Bool = false) -> String {
        var out = String.UnicodeScalarView()
        var isFirst = isStart
        var onlyDigits = isStart
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "~", "^", "$", "|", "@", "&", "\"",
                "'":
                out.append("\\")
            case "+", "-", ":", "%", "=": if isFirst { out.append("\\") }
            case ".", ")": if onlyDigits, !isFirst { out.append("\\") }
            default: break
            }
            let isControl = scalar.properties.generalCategory == .control
            out.append(isControl ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
            isFirst = false
            onlyDigits = onlyDigits && scalar.properties.numericType != nil
        }
        return String(out)
    }

    /// A YAML string in quotation marks.
    private func quoted(_ text: String) -> String {
        let plain = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            default: scalar.properties.generalCategory == .control ? " " : String(scalar)
            }
        }
        return "\"\(plain.joined())\""
    }
}

extension Substring {
    /// Without white space at both ends.
    fileprivate var trimmingSpaces: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
