import ParallaxCore

/// Citations as BibTeX: one `@misc` for each.
public enum BibTeX {
    /// A bibliography as a file.
    public static func file(_ citations: [Citation]) -> String {
        citations.map { citation in
            var fields = [("title", "{\(escape(citation.title))}")]
            if !citation.authors.isEmpty {
                // Braces keep a name whole: which part is the family name is not known.
                fields.append(
                    ("author", citation.authors.map { "{\(escape($0))}" }.joined(separator: " and ")))
            }
            if let publication = citation.publication { fields.append(("howpublished", escape(publication))) }
            if let day = citation.date?.earliest {
                fields.append(("year", String(day.year)))
                if citation.date?.precision ?? .year >= .month { fields.append(("month", String(day.month))) }
            }
            if citation.isDateInferred { fields.append(("note", "date inferred")) }
            let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
            return "@misc{\(citation.key),\n\(lines)\n}\n"
        }.joined(separator: "\n")
    }

    private static func escape(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "\\": out += "\\textbackslash{}"
            case "{", "}", "%", "&", "$", "#", "_": out += "\\\(character)"
            case "~": out += "\\textasciitilde{}"
            case "^": out += "\\textasciicircum{}"
            default: out.append(character.isNewline ? " " : character)
            }
        }
        return out
    }
}
