import ParallaxCore

/// Tags as a tree of REFI-QDA codes: `event/Helsinki summit` is a code below the group `event`. A code's name is the
/// whole path, since names must be unique in a project.
struct QDACodes {
    private static let colour = "#E0A030"
    private let tags: Set<Tag>
    private var children: [String: Set<String>] = [:]

    init(_ tags: [Tag]) {
        self.tags = Set(tags)
        for tag in tags {
            var parent = ""
            for path in Self.paths(of: tag.value) {
                children[parent, default: []].insert(path)
                parent = path
            }
        }
    }

    /// `a/b/c` as `a`, `a/b`, `a/b/c`; steps without words do not count.
    private static func paths(of tag: String) -> [String] {
        var paths: [String] = []
        var path = ""
        for (position, step) in tag.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
            path += position == 0 ? String(step) : "/" + step
            if !step.allSatisfy(\.isWhitespace) { paths.append(path) }
        }
        return paths.isEmpty || paths.last != tag ? paths + [tag] : paths
    }

    static func guid(of tag: Tag) -> RecordID { StableGUID.of("code", tag.value) }

    /// The element `CodeBook`, or nothing when there are no tags: it may not be empty.
    func codeBook(attributes: String = "") -> String {
        guard !tags.isEmpty else { return "" }
        return "<CodeBook\(attributes)>\n<Codes>\n\(codes(below: ""))</Codes>\n</CodeBook>\n"
    }

    private func codes(below parent: String) -> String {
        let all = (children[parent] ?? []).sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
        return all.map { path in
            let isTag = Tag(path).map { tags.contains($0) && $0.value == path } ?? false
            let inner = codes(below: path)
            let head =
                "<Code" + XMLWriting.attribute("guid", StableGUID.of("code", path).description)
                + XMLWriting.attribute("name", path)
                + XMLWriting.attribute("isCodable", isTag ? "true" : "false")
                + XMLWriting.attribute("color", isTag ? Self.colour : nil)
            return inner.isEmpty ? head + "/>\n" : head + ">\n" + inner + "</Code>\n"
        }.joined()
    }

    /// A codebook file (`.qdc`).
    static func writeCodebook(_ material: ExportMaterial) -> ExportResult {
        let namespace = XMLWriting.attribute("xmlns", "urn:QDA-XML:codebook:1.0")
        let origin = XMLWriting.attribute("origin", ExportMaterial.generator)
        let book = QDACodes(material.tags).codeBook(attributes: namespace + origin)
        let empty = "<CodeBook\(namespace)\(origin)><Codes/></CodeBook>\n"
        let document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + (book.isEmpty ? empty : book)
        return ExportResult(
            files: [ExportedFile(name: ExportFormat.qdc.fileName, bytes: Array(document.utf8))],
            omissions: ["a codebook has the tags alone: no note and no quote is in it"],
            count: material.tags.count, counted: "tags")
    }
}
