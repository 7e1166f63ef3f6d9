import ParallaxCore

/// Reads W3C Web Annotations: a single one, a list, a page, or a collection with an embedded first page.
struct WebAnnotationReader {
    private let moment: Timestamp
    private var remarks = ImportRemarks()
    private var notes: [ImportedNote] = []

    /// - Parameter moment: stands in for a time that an annotation does not give.
    static func read(_ document: JSONValue, at moment: Timestamp) throws(ImportFault) -> ImportedNotes {
        var reader = WebAnnotationReader(moment: moment)
        try reader.read(document)
        return ImportedNotes(notes: reader.notes, texts: [:], remarks: reader.remarks.lines)
    }

    private init(moment: Timestamp) { self.moment = moment }

    private mutating func read(_ value: JSONValue) throws(ImportFault) {
        if case .array(let elements) = value {
            for element in elements { try read(element) }
            return
        }
        let types = (value["type"] ?? value["@type"])?.list.compactMap(\.string) ?? []
        if types.contains("AnnotationCollection") {
            guard let first = value["first"], first.string == nil else {
                throw ImportFault(
                    "the collection's first page is not in the file; export it with its pages inside")
            }
            try read(first)
            if first["next"] != nil { remarks.add("only the first page of the collection is in the file") }
        } else if types.contains("AnnotationPage") {
            for item in value["items"]?.list ?? [] { try read(item) }
        } else if types.contains("Annotation") || value["target"] != nil {
            annotation(value)
        } else {
            remarks.add("an entry that is no Annotation was left out")
        }
    }

    private mutating func annotation(_ value: JSONValue) {
        let name = (value["id"] ?? value["@id"])?.string ?? ""
        let targets = value["target"]?.list ?? []
        guard let first = targets.first.flatMap(target) else {
            remarks.add("an annotation without a target was left out", about: name)
            return
        }
        if targets.count > 1 { remarks.add("of several targets the first was taken", about: name) }
        var text: [String] = []
        var tags: [Tag] = []
        var relation: String?
        var second: ImportedTarget?
        let bodies = (value["body"]?.list ?? []) + (value["bodyValue"]?.list ?? [])
        for body in bodies {
            let purposes = body["purpose"]?.list.compactMap(\.string) ?? []
            let words = body.string ?? body["value"]?.string
            if purposes.contains("linking"), let linked = target(body) {
                second = linked
            } else if let words, purposes.contains("tagging") {
                tags += [Tag(words)].compactMap { $0 }
            } else if let words, purposes.contains("classifying") {
                relation = words
            } else if let words, body["type"]?.string != "SpecificResource" {
                text.append(words)
            } else {
                remarks.add(
                    "a body that is neither text nor tag nor a second passage was left out", about: name)
            }
        }
        // Without a second passage, what classifies is a tag.
        if second == nil, let relation { tags += [Tag(relation)].compactMap { $0 } }
        let motivations = value["motivation"]?.list.compactMap(\.string) ?? []
        for motivation in motivations where Annotation.Motivation(rawValue: motivation) == nil {
            remarks.add("the motivation “\(motivation)” has no place here", about: name)
        }
        let created = value["created"]?.string.flatMap { Timestamp($0) } ?? moment
        let creator = value["creator"]?.list.first
        notes.append(
            ImportedNote(
                id: RecordID(name)
                    ?? StableGUID.of(
                        "annotation", name.isEmpty ? String(decoding: value.document, as: UTF8.self) : name),
                target: first, second: second, relation: second == nil ? nil : relation ?? "", tags: tags,
                text: text.joined(separator: "\n\n"),
                author: creator?["name"]?.string ?? creator?["nickname"]?.string ?? creator?.string ?? "",
                created: created, modified: value["modified"]?.string.flatMap { Timestamp($0) },
                revision: value[WebAnnotationWriter.revisionKey]?.int ?? 1,
                ancestors: (value[WebAnnotationWriter.ancestorsKey]?.list ?? []).compactMap {
                    $0.string.flatMap { UInt64($0, radix: 16) }
                }))
    }

    private func target(_ value: JSONValue) -> ImportedTarget? {
        guard
            let iri = value.string
                ?? (value["source"]?.string ?? value["source"]?["id"]?.string ?? value["id"]?.string)
        else { return nil }
        let selectors = value["selector"]?.list ?? []
        let quote = selectors.first { $0["type"]?.string == "TextQuoteSelector" }
        let position = selectors.first { $0["type"]?.string == "TextPositionSelector" }
        var range: Range<Int>?
        if let start = position?["start"]?.int, let end = position?["end"]?.int, start >= 0, end >= start {
            range = start..<end
        }
        return ImportedTarget(
            source: SourceAddress.file(of: iri), exact: quote?["exact"]?.string,
            prefix: quote?["prefix"]?.string ?? "", suffix: quote?["suffix"]?.string ?? "", range: range,
            unit: .scalars)
    }
}
