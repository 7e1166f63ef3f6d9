import ParallaxCore

/// Writes a REFI-QDA project (`.qdpx`): `project.qde` and the sources' texts in a zip archive.
///
/// What real programs need beyond the schema: `origin` (QualCoder), texts beside the project and never inside,
/// a note as `Description` (a `NoteRef` on a selection is dropped by readers), `creatingUser` on every coding.
struct QDAProjectWriter {
    private let material: ExportMaterial
    private var omissions: [String]
    private var joined = 0

    static func write(_ material: ExportMaterial) throws(ExportFault) -> ExportResult {
        var writer = QDAProjectWriter(material: material, omissions: material.withheldRemark)
        let project = writer.project()
        var files = [(name: "project.qde", bytes: Array(project.utf8))]
        for source in material.corpus.indices {
            files.append(
                ("sources/\(writer.guid(of: source)).txt", Array(material.exportedText(of: source).utf8)))
        }
        let archive = try ZipArchive.pack(files)
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.qdpx.fileName, bytes: archive)],
            omissions: writer.omissions, count: material.notes.count - material.unattached.count)
    }

    private func guid(of source: SourceIndex) -> RecordID {
        StableGUID.of("source", material.corpus[source].file)
    }

    private func guid(of author: String) -> RecordID { StableGUID.of("person", author) }

    /// Names may have no `/`, and programs ask for one.
    private func name(of author: String) -> String {
        author.isEmpty ? "unknown" : String(author.map { $0 == "/" ? "_" : $0 })
    }

    private mutating func project() -> String {
        let attached = material.notes.filter { $0.range != nil }
        let authors = Set(attached.map(\.annotation.author)).union(attached.isEmpty ? [""] : []).sorted()
        let users = authors.map {
            "<User" + XMLWriting.attribute("guid", guid(of: $0).description)
                + XMLWriting.attribute("name", name(of: $0)) + "/>\n"
        }.joined()
        let sources = material.corpus.indices.map { source in text(source, owner: authors[0]) }.joined()
        remark(attached)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Project"
            + XMLWriting.attribute("xmlns", "urn:QDA-XML:project:1.0")
            + XMLWriting.attribute("name", String(material.title.map { $0 == "/" ? "_" : $0 }))
            + XMLWriting.attribute("origin", ExportMaterial.generator)
            + XMLWriting.attribute("creatingUserGUID", guid(of: authors[0]).description)
            + XMLWriting.attribute("creationDateTime", material.moment.description)
            + ">\n<Users>\n\(users)</Users>\n"
            + QDACodes(material.tags).codeBook()
            + (sources.isEmpty ? "" : "<Sources>\n\(sources)</Sources>\n")
            + "</Project>\n"
    }

    private mutating func text(_ source: SourceIndex, owner: String) -> String {
        let (selections, joined) = QDASelection.joining(material.notes(in: source))
        self.joined += joined
        let id = guid(of: source)
        let name = String(material.corpus[source].file.map { $0 == "/" ? "_" : $0 })
        return "<TextSource" + XMLWriting.attribute("guid", id.description)
            + XMLWriting.attribute("name", name)
            + XMLWriting.attribute("plainTextPath", "internal://\(id).txt")
            + XMLWriting.attribute("creatingUser", guid(of: owner).description)
            + XMLWriting.attribute("creationDateTime", material.moment.description) + ">\n"
            + selections.map(selection).joined() + "</TextSource>\n"
    }

    private func selection(_ selection: QDASelection) -> String {
        let user = guid(of: selection.author).description
        let created = selection.created.description
        let codings = selection.tags.map { tag in
            "<Coding"
                + XMLWriting.attribute(
                    "guid", StableGUID.of("coding", "\(selection.id) \(tag.value)").description)
                + XMLWriting.attribute("creatingUser", user)
                + XMLWriting.attribute("creationDateTime", created)
                + "><CodeRef" + XMLWriting.attribute("targetGUID", QDACodes.guid(of: tag).description)
                + "/></Coding>"
        }.joined()
        let text = selection.text
        let description = text.isEmpty ? "" : "<Description>\(XMLWriting.text(text))</Description>"
        return "<PlainTextSelection" + XMLWriting.attribute("guid", selection.id.description)
            + XMLWriting.attribute("name", selection.words)
            + XMLWriting.attribute("startPosition", String(selection.range.lowerBound))
            + XMLWriting.attribute("endPosition", String(selection.range.upperBound))
            + XMLWriting.attribute("creatingUser", user) + XMLWriting.attribute("creationDateTime", created)
            + XMLWriting.attribute("modifyingUser", user)
            + XMLWriting.attribute("modifiedDateTime", selection.modified.description)
            + ">\(description)\(codings)</PlainTextSelection>\n"
    }

    private mutating func remark(_ attached: [ExportedNote]) {
        let unattached = material.unattached.count
        if unattached > 0 {
            omissions.append("\(unattached) unattached notes are left out: they have no place")
        }
        if joined > 0 {
            omissions.append("\(joined) notes were joined with another of the same person on the same words")
        }
        let links = attached.filter { $0.annotation.link != nil }.count
        if links > 0 {
            omissions.append("the second passage of \(links) links stands in the text of the note")
        }
        if attached.contains(where: { $0.annotation.author.isEmpty }) {
            omissions.append("notes without an author stand under “unknown”")
        }
        let lossy = attached.filter {
            XMLWriting.loses($0.annotation.text) || XMLWriting.loses($0.words)
                || XMLWriting.loses($0.annotation.author)
        }.count
        if lossy > 0 { omissions.append("control characters in \(lossy) notes became U+FFFD") }
    }
}
