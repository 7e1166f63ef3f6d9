import ParallaxCore

/// A report as one HTML page that needs nothing else: it reads well on a screen and on paper, and every quotation
/// leads to the sentence in which it stands.
public enum HTMLReport {
    /// The page.
    public static func text(_ report: Report) -> String {
        var body: [String] = ["<h1>\(escape(report.title))</h1>"]
        if report.sections.count > 1 {
            body.append("<nav><ul>")
            for (number, section) in report.sections.enumerated() {
                body.append("<li><a href=\"#event-\(number + 1)\">\(escape(section.title))</a></li>")
            }
            body.append("</ul></nav>")
        }
        for (number, section) in report.sections.enumerated() { body += self.section(section, number + 1) }
        body.append("<section><h2>Passages</h2><dl class=\"passages\">")
        for passage in report.passages {
            body.append(
                "<dt id=\"\(anchor(passage.address))\">\(escape(passage.address))</dt><dd>\(escape(passage.words))</dd>"
            )
        }
        body.append("</dl></section><section><h2>Sources</h2><ul class=\"sources\">")
        for citation in report.citations {
            body.append(
                "<li id=\"source-\(citation.key)\"><b>\(escape(citation.key))</b> \(escape(citation.words))</li>"
            )
        }
        body.append("</ul></section>")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escape(report.title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(body.joined(separator: "\n"))
            </body>
            </html>

            """
    }

    private static func section(_ section: Report.Section, _ number: Int) -> [String] {
        var html = ["<section id=\"event-\(number)\"><h2>\(escape(section.title))</h2>"]
        if !section.facts.isEmpty {
            html.append("<p class=\"facts\">\(escape(section.facts.joined(separator: " · ")))</p>")
        }
        html.append("<div class=\"wide\"><table><thead><tr><th scope=\"col\">source</th>")
        html += section.columns.map { "<th scope=\"col\">\($0.rawValue)</th>" }
        html.append("</tr></thead><tbody>")
        for row in section.rows {
            html.append(
                "<tr><th scope=\"row\"><a href=\"#source-\(row.citation.key)\">\(escape(row.source))</a>"
                    + "<br><small>\(row.standing.rawValue)</small></th>")
            if let reason = row.reason {
                html.append(
                    "<td class=\"silent\" colspan=\"\(max(1, section.columns.count))\">\(escape(reason))</td>"
                )
            } else {
                for column in section.columns {
                    let words = (row.cells[column] ?? []).map(quotation).joined(separator: "<br>")
                    html.append("<td data-column=\"\(column.rawValue)\">\(words)</td>")
                }
            }
            html.append("</tr>")
        }
        html.append("</tbody></table></div>")
        if !section.differences.isEmpty {
            html.append("<h3>Where they differ</h3><ul class=\"differences\">")
            for difference in section.differences {
                html.append(
                    "<li class=\"\(difference.kind.rawValue)\"><b>\(difference.attribute.rawValue), "
                        + "\(difference.kind.rawValue)</b>: \(escape(difference.says))<br>"
                        + "\(difference.quotations.map(quotation).joined(separator: " · "))</li>")
            }
            html.append("</ul>")
        }
        if !section.notes.isEmpty {
            html.append("<h3>Notes</h3><ul class=\"notes\">")
            for note in section.notes {
                let tags = note.tags.map { "<span class=\"tag\">\(escape($0))</span>" }.joined(separator: " ")
                html.append(
                    "<li>\(quotation(note.quotation)) \(tags)<br>\(escape(note.text)) <small>\(escape(note.author))</small></li>"
                )
            }
            html.append("</ul>")
        }
        return html + ["</section>"]
    }

    private static func quotation(_ quotation: Report.Quotation) -> String {
        "<q>\(escape(quotation.words))</q> <a class=\"address\" href=\"#\(anchor(quotation.address))\">"
            + "\(escape(quotation.address))</a>"
    }

    /// An id for an address: letters and digits as they are, anything else by its number.
    private static func anchor(_ address: String) -> String {
        "p-"
            + address.unicodeScalars.map { scalar in
                scalar.isASCII && scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                    ? String(scalar) : "-\(scalar.value)-"
            }.joined()
    }

    private static func escape(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default:
                switch scalar.value {
                case 0x0A, 0x09, 0x20: out += " "
                case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                    out += "\u{FFFD}"
                default: out.unicodeScalars.append(scalar)
                }
            }
        }
        return out
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 17px/1.5 Georgia, "Times New Roman", serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
        h1, h2, h3 { font-weight: 600; line-height: 1.2; }
        h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem; }
        .facts, small, .address, dt { opacity: .75; font-size: .8em; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .88em; }
        th, td { border: 1px solid #8888; padding: .4rem .5rem; vertical-align: top; text-align: left; }
        td { min-width: 8rem; }
        td.silent { font-style: italic; opacity: .8; }
        q { quotes: "“" "”" "‘" "’"; }
        .address { white-space: nowrap; text-decoration: none; border-bottom: 1px dotted; color: inherit; }
        .tag { border: 1px solid #8888; border-radius: .4em; padding: 0 .3em; font-size: .8em; }
        .passages dd { margin: 0 0 .8rem 0; max-width: 42rem; }
        :target { background: #ffe08a; color: #000; }
        .differences .coarser { opacity: .75; }
        @media (max-width: 50rem) {
          table, thead, tbody, tr, th, td { display: block; }
          thead { display: none; }
          td:empty { display: none; }
          td[data-column]::before { content: attr(data-column) ": "; opacity: .7; }
        }
        @media print {
          body { font-size: 10pt; margin: 0; max-width: none; }
          .wide { overflow: visible; }
          tr, li, dd { break-inside: avoid; }
          a { color: inherit; text-decoration: none; }
        }
        """
}
