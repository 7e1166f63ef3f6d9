import ParallaxCore

/// Writes the index of a corpus with the reader's decisions in it, as `index.toml`.
enum IndexWriter {
    static func write(_ material: ExportMaterial) -> ExportResult {
        let index = material.curation.apply(to: material.index)
        let judged = material.curation.records.filter {
            if case .judge = $0.decision { true } else { false }
        }.count
        let hidden = material.curation.records.filter {
            if case .hide = $0.decision { true } else { false }
        }.count
        var omissions: [String] = []
        if judged > 0 { omissions.append("an index says nothing of links: \(judged) verdicts are not in it") }
        if hidden > 0 {
            omissions.append("an index hides nothing: \(hidden) hidden actors or events are not left out")
        }
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.index.fileName, bytes: Array(text(of: index).utf8))],
            omissions: omissions, count: index.actors.count + index.events.count, counted: "actors and events"
        )
    }

    static func text(of index: CorpusIndex) -> String {
        var text = ""
        for actor in index.actors {
            text += "[actor.\(key(actor.id.value))]\nname = \(string(actor.name))\n"
            text += "kind = \(string(actor.kind.rawValue))\n"
            text += list("aliases", actor.aliases) + list("metonyms", actor.metonyms)
            text += list("demonyms", actor.demonyms) + list("titles", actor.titles) + "\n"
        }
        for event in index.events {
            text += "[event.\(key(event.id.value))]\nlabel = \(string(event.label))\n"
            text += "kind = \(string(event.kind.rawValue))\n"
            if let date = event.date { text += "date = \(string(date.description))\n" }
            if let place = event.place { text += "place = \(string(place))\n" }
            text += list("actors", event.actors.map(\.value)) + list("names", event.names) + "\n"
        }
        return text
    }

    private static func list(_ name: String, _ values: [String]) -> String {
        values.isEmpty ? "" : "\(name) = [\(values.map(string).joined(separator: ", "))]\n"
    }

    private static func key(_ id: String) -> String {
        let isBare =
            !id.isEmpty
            && id.utf8.allSatisfy { byte in
                (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
            }
        return isBare ? id : string(id)
    }

    private static func string(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default:
                if scalar.value < 0x20 || scalar.value == 0x7F {
                    let digits = String(scalar.value, radix: 16)
                    out += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
