import ParallaxCore

/// Writes `marginalia.org` as Emacs's org-remark reads it: a headline for each file, one below it for each note,
/// places as Emacs counts them (characters from 1). File names are relative: the file belongs beside the texts.
enum OrgWriter {
    static func write(_ material: ExportMaterial) -> ExportResult {
        var text = ""
        for source in material.corpus.indices {
            let notes = material.notes(in: source)
            guard !notes.isEmpty else { continue }
            let file = line(material.corpus[source].file)
            text += "* \(line(material.corpus[source].metadata.title))\n"
            text += drawer([("org-remark-file", file)])
            for note in notes { text += entry(note, file: file) }
        }
        var omissions = material.withheldRemark
        let unattached = material.unattached.count
        if unattached > 0 {
            omissions.append("\(unattached) unattached notes are left out: they have no place")
        }
        let links = material.notes.filter { $0.annotation.link != nil }.count
        if links > 0 {
            omissions.append("the second passage of \(links) links stands in the text of the note")
        }
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.org.fileName, bytes: Array(text.utf8))],
            omissions: omissions, count: material.notes.count - unattached)
    }

    private static func entry(_ note: ExportedNote, file: String) -> String {
        guard let range = note.range else { return "" }
        let annotation = note.annotation
        let words = line(note.words)
        let tags = annotation.tags.map { ":\(tag($0))" }.joined()
        var properties = [
            ("org-remark-beg", String(range.lowerBound + 1)),
            ("org-remark-end", String(range.upperBound + 1)),
            // org-remark's own ids are eight digits long.
            ("org-remark-id", String(annotation.id.description.prefix(8))),
            ("org-remark-original-text", words),
            ("org-remark-link", "[[file:\(file)::\(note.line ?? 1)]]"), ("ID", annotation.id.description),
            ("CREATED", annotation.created.description),
        ]
        if !annotation.author.isEmpty { properties.append(("AUTHOR", line(annotation.author))) }
        if !annotation.tags.isEmpty {
            properties.append(("PARALLAX-TAGS", annotation.tags.map(\.value).joined(separator: " | ")))
        }
        let headline = words.count > 72 ? String(words.prefix(71)) + "…" : words
        return "** \(headline)\(tags.isEmpty ? "" : " " + tags + ":")\n" + drawer(properties)
            + body(annotation.textWithLink)
    }

    private static func drawer(_ properties: [(String, String)]) -> String {
        ":PROPERTIES:\n" + properties.map { ":\($0.0): \($0.1)\n" }.joined() + ":END:\n"
    }

    /// Letters, digits, `_`, `@`, `#`, `%`: what an Org tag may hold.
    private static func tag(_ tag: Tag) -> String {
        String(
            tag.value.map { character in
                character.isLetter || character.isNumber || "_@#%".contains(character) ? character : "_"
            })
    }

    private static func line(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }

    /// The note; a line that Org would take for a headline, a keyword or a drawer is set in by a space.
    private static func body(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let isMarkup = line.hasPrefix("*") || line.hasPrefix(":") || line.hasPrefix("#")
            return (isMarkup ? " " : "") + Self.line(String(line))
        }.joined(separator: "\n") + "\n"
    }
}
