import ParallaxCore

/// A report as Markdown with pandoc's citations (`[@key]`), whose bibliography is the CSL-JSON file beside it.
public enum MarkdownReport {
    /// The report as one file. `bibliography` is the name of the file with the citations.
    public static func text(_ report: Report, bibliography: String) -> String {
        var lines = [
            "---", "title: \(quoted(report.title))", "bibliography: \(quoted(bibliography))", "---", "",
        ]
        for section in report.sections {
            lines += ["# \(escape(section.title))", ""]
            if !section.facts.isEmpty { lines += [escape(section.facts.joined(separator: " · ")), ""] }
            for row in section.rows { lines += self.row(row, section.columns) }
            if !section.differences.isEmpty {
                lines += ["## Where they differ", ""]
                for difference in section.differences {
                    lines.append(
                        "- **\(difference.attribute.rawValue), \(difference.kind.rawValue)**: \(escape(difference.says))"
                    )
                    for quotation in difference.quotations {
                        lines.append("    - \(self.quotation(quotation))")
                    }
                }
                lines.append("")
            }
            if !section.notes.isEmpty {
                lines += ["## Notes", ""]
                for note in section.notes {
                    let tags =
                        note.tags.isEmpty ? "" : " (\(note.tags.map { escape($0) }.joined(separator: ", ")))"
                    lines.append(
                        "- \(quotation(note.quotation)): \(escape(note.text))\(tags), \(escape(note.author))")
                }
                lines.append("")
            }
        }
        lines += ["# Passages", ""]
        for passage in report.passages {
            lines += ["`\(passage.address)`", "", "> \(escape(passage.words))", ""]
        }
        lines += ["# Sources", ""]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func row(_ row: Report.Row, _ columns: [Synopsis.Column]) -> [String] {
        var lines = ["## \(escape(row.source)): \(row.standing.rawValue) [@\(row.citation.key)]", ""]
        if let reason = row.reason { lines.append(escape(reason)) }
        for column in columns {
            let words = (row.cells[column] ?? []).map(quotation)
            guard !words.isEmpty else { continue }
            lines.append("- **\(column.rawValue)**: \(words.joined(separator: "; "))")
        }
        return lines + [""]
    }

    private static func quotation(_ quotation: Report.Quotation) -> String {
        "“\(escape(quotation.words))” `\(quotation.address)`"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
            + "\""
    }

    /// Words of a source or a note as they stand: no sign of theirs may become mark-up.
    private static func escape(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "(", ")", "#", "+", "-", "!", "|", "~",
                "$", "@", "^", "\"", "'":
                out += "\\"
                out.unicodeScalars.append(scalar)
            default:
                out.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
            }
        }
        return out
    }
}
