import ParallaxCore

/// Reads what Hypothesis's client exports, and what its interface answers (`rows`).
enum HypothesisReader {
    static func read(_ document: JSONValue, at moment: Timestamp) throws(ImportFault) -> ImportedNotes {
        var remarks = ImportRemarks()
        let entries = (document["annotations"] ?? document["rows"] ?? document).list
        var notes: [ImportedNote] = []
        var targets: [String: ImportedTarget] = [:]
        for entry in entries {
            guard let name = entry["id"]?.string else {
                remarks.add("an entry without an id was left out")
                continue
            }
            let parent = entry["references"]?.list.last?.string
            var target = self.target(entry)
            if target.exact == nil, target.range == nil {
                if let parent, let known = targets[parent] {
                    remarks.add("a reply stands as a note of its own on the same words", about: name)
                    target = known
                } else {
                    remarks.add("a note on a whole page has no words; it is unattached", about: name)
                }
            }
            targets[name] = target
            let user = entry["user"]?.string ?? ""
            let account = user.hasPrefix("acct:") ? String(user.dropFirst(5).prefix { $0 != "@" }) : user
            notes.append(
                ImportedNote(
                    id: RecordID(name) ?? StableGUID.of("hypothesis", name), target: target,
                    tags: (entry["tags"]?.list ?? []).compactMap { $0.string.flatMap { Tag($0) } },
                    text: entry["text"]?.string ?? "",
                    author: entry["user_info"]?["display_name"]?.string ?? account,
                    created: entry["created"]?.string.flatMap { Timestamp($0) } ?? moment,
                    modified: entry["updated"]?.string.flatMap { Timestamp($0) }))
        }
        return ImportedNotes(notes: notes, texts: [:], remarks: remarks.lines)
    }

    private static func target(_ entry: JSONValue) -> ImportedTarget {
        let target = entry["target"]?.list.first
        let selectors = target?["selector"]?.list ?? []
        let quote = selectors.first { $0["type"]?.string == "TextQuoteSelector" }
        let position = selectors.first { $0["type"]?.string == "TextPositionSelector" }
        var range: Range<Int>?
        if let start = position?["start"]?.int, let end = position?["end"]?.int, start >= 0, end >= start {
            range = start..<end
        }
        let iri = target?["source"]?.string ?? entry["uri"]?.string ?? ""
        return ImportedTarget(
            source: SourceAddress.file(of: iri), exact: quote?["exact"]?.string,
            prefix: quote?["prefix"]?.string ?? "", suffix: quote?["suffix"]?.string ?? "", range: range,
            unit: .utf16)
    }
}
