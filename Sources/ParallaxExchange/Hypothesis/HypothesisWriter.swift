import ParallaxCore

/// Writes annotations as Hypothesis's client exports them; it counts UTF-16 code units.
enum HypothesisWriter {
    static func write(_ material: ExportMaterial) -> ExportResult {
        let attached = material.notes.filter { $0.range != nil }
        let offsets = material.texts.map { UnicodeOffsets(String(decoding: $0.bytes, as: UTF8.self)) }
        let document = JSONValue.object([
            "export_date": .string(material.moment.description),
            "export_userid": .string(account(attached.first?.annotation.author ?? "")),
            "client_version": .string(ExportMaterial.generator),
            "annotations": .array(attached.map { annotation($0, material.corpus, offsets) }),
        ])
        var omissions = material.withheldRemark
        let unattached = material.unattached.count
        if unattached > 0 {
            omissions.append("\(unattached) unattached notes are left out: they have no place")
        }
        let links = attached.filter { $0.annotation.link != nil }.count
        if links > 0 {
            omissions.append(
                "Hypothesis has no links between passages: the second passage of \(links) stands in the text")
        }
        if attached.contains(where: { $0.annotation.revision > 1 }) {
            omissions.append("earlier revisions and their number are not in it")
        }
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.hypothesis.fileName, bytes: document.document)],
            omissions: omissions, count: attached.count)
    }

    /// The account name that Hypothesis's form asks for; the name itself stands in `user_info`.
    private static func account(_ author: String) -> String {
        let name = author.lowercased().unicodeScalars.map { scalar -> Character in
            scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                ? Character(scalar) : "_"
        }
        return "acct:\(name.isEmpty ? "reader" : String(name.prefix(30)))@parallax.local"
    }

    private static func annotation(
        _ note: ExportedNote, _ corpus: Corpus, _ offsets: [UnicodeOffsets]
    ) -> JSONValue {
        let annotation = note.annotation
        let user = account(annotation.author)
        let iri = JSONValue.string(SourceAddress.iri(of: annotation.target.file))
        var position: JSONValue?
        var title = annotation.target.file
        if let source = note.source, let range = note.range {
            let table = offsets[source.value]
            position = .object([
                "type": .string("TextPositionSelector"), "start": .int(table.utf16(range.lowerBound)),
                "end": .int(table.utf16(range.upperBound)),
            ])
            title = corpus[source].metadata.title
        }
        let quote = JSONValue.object([
            "type": .string("TextQuoteSelector"), "exact": .string(note.words),
            "prefix": .string(annotation.target.prefix), "suffix": .string(annotation.target.suffix),
        ])
        return .object([
            "id": .string(annotation.id.description), "created": .string(annotation.created.description),
            "updated": .string(annotation.modified.description), "user": .string(user),
            "user_info": annotation.author.isEmpty
                ? nil : .object(["display_name": .string(annotation.author)]),
            "uri": iri, "text": .string(annotation.textWithLink),
            "tags": .array(annotation.tags.map { .string($0.value) }), "group": .string("__world__"),
            "permissions": .object([
                "read": .array([.string(user)]), "admin": .array([]), "update": .array([]),
                "delete": .array([]),
            ]),
            "target": .array([
                .object(["source": iri, "selector": .array([position, quote].compactMap { $0 })])
            ]),
            "document": .object(["title": .array([.string(title)])]), "references": .array([]),
            "flagged": .bool(false), "hidden": .bool(false),
        ])
    }
}

extension Annotation {
    /// The text, and for a link a line with its second passage, for formats that have no links.
    var textWithLink: String {
        guard let link else { return text }
        let line = "[\(link.relation): \(link.target.file), “\(link.target.exact)”]"
        return text.isEmpty ? line : text + "\n\n" + line
    }
}
