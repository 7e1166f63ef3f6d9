import ParallaxCore

/// Reads a REFI-QDA project as QualCoder, ATLAS.ti, NVivo and this program write it.
struct QDAProjectReader {
    private let moment: Timestamp
    private let files: [String: [UInt8]]
    private let unit: OffsetUnit
    private var users: [String: String] = [:]
    private var codes: [String: Tag] = [:]
    private var notes: [ImportedNote] = []
    /// The note with codes that selections of the same stretch, person and text belong to.
    private var coded: [Twin: Int] = [:]
    private var texts: [String: String] = [:]
    private var sourcesOfNotes: [String: String] = [:]
    private var remarks = ImportRemarks()

    static func read(_ archive: [UInt8], at moment: Timestamp) throws(ImportFault) -> ImportedNotes {
        let files = try ZipArchive.unpack(archive)
        guard let project = files.first(where: { $0.key.lowercased().hasSuffix(".qde") }) else {
            throw ImportFault("no project.qde in the archive: not a REFI-QDA project")
        }
        let root = try QDADocument.read(project.value, name: project.key)
        guard root.name == "Project" else {
            throw ImportFault("\(project.key): its root is <\(root.name)>, not <Project>")
        }
        var reader = QDAProjectReader(root, files, at: moment)
        try reader.read(root)
        return ImportedNotes(notes: reader.notes, texts: reader.texts, remarks: reader.remarks.lines)
    }

    private init(_ root: XMLElementNode, _ files: [String: [UInt8]], at moment: Timestamp) {
        self.moment = moment
        self.files = files
        let origin = root.attributes["origin"] ?? ""
        unit = origin.lowercased().contains("nvivo") ? .utf16 : .scalars
    }

    private mutating func read(_ root: XMLElementNode) throws(ImportFault) {
        for user in root.first("Users")?.all("User") ?? [] {
            guard let id = guid(user, "guid") else { continue }
            let name = user.attributes["name"] ?? ""
            let isUnknown = id == StableGUID.of("person", "").description
            users[id] = isUnknown ? "" : name
        }
        readCodes(root.first("CodeBook")?.first("Codes"), below: nil)
        for source in root.first("Sources")?.children ?? [] {
            guard source.name == "TextSource" else {
                remarks.add("a source that is no text was left out (\(source.name))")
                continue
            }
            try readSource(source)
        }
        for note in root.first("Notes")?.all("Note") ?? [] { readNote(note) }
        for other in ["Cases", "Sets", "Links", "Graphs", "Variables"] where root.first(other) != nil {
            remarks.add("\(other.lowercased()) of the project have no place here")
        }
    }

    private func guid(_ element: XMLElementNode, _ attribute: String) -> String? {
        element.attributes[attribute].flatMap { RecordID($0)?.description ?? $0 }
    }

    /// A code's tag is its path: its own name where that holds the path already, as this program writes it.
    private mutating func readCodes(_ parent: XMLElementNode?, below path: String?) {
        for code in parent?.all("Code") ?? [] {
            let name = code.attributes["name"] ?? ""
            let whole = path.map { name.hasPrefix($0 + "/") ? name : $0 + "/" + name } ?? name
            if let id = guid(code, "guid"), let tag = Tag(whole) { codes[id] = tag }
            readCodes(code, below: whole)
        }
    }

    private mutating func readSource(_ source: XMLElementNode) throws(ImportFault) {
        let id = guid(source, "guid") ?? source.attributes["name"] ?? ""
        let name = source.attributes["name"] ?? id
        // Two sources may have one name: then the second is known by its id.
        let key = texts[name] == nil ? name : id
        let raw = try text(of: source)
        if let raw { texts[key] = raw.text }
        for reference in source.all("NoteRef") {
            if let target = guid(reference, "targetGUID") { sourcesOfNotes[target] = key }
        }
        if let text = source.first("Description")?.text, !text.isEmpty {
            remarks.add("the description of a source has no place here", about: name)
        }
        for selection in source.all("PlainTextSelection") { read(selection, in: key, raw) }
    }

    /// The text that came with a source, and what offsets in it count before line ends were made plain.
    private struct RawText {
        let text: String
        /// The scalars before which a carriage return was dropped, in the canonical text; NVivo counts them.
        let returns: [Int]
    }

    private func text(of source: XMLElementNode) throws(ImportFault) -> RawText? {
        if let inline = source.first("PlainTextContent") { return Self.canonical(Array(inline.text.utf8)) }
        guard let path = source.attributes["plainTextPath"] else { return nil }
        guard path.hasPrefix("internal://") else { return nil }
        let name = path.dropFirst("internal://".count)
        let steps = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
        guard !steps.contains("..") else {
            throw ImportFault("the path “\(path)” climbs out of the archive; nothing was taken")
        }
        let wanted = "sources/" + name.lowercased()
        guard let file = files.first(where: { $0.key.lowercased() == wanted }) else { return nil }
        return Self.canonical(file.value)
    }

    private static func canonical(_ bytes: [UInt8]) -> RawText? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var plain = String.UnicodeScalarView()
        var returns: [Int] = []
        var count = 0
        var afterReturn = false
        for (position, scalar) in text.unicodeScalars.enumerated() {
            if position == 0, scalar == "\u{FEFF}" { continue }
            if afterReturn, scalar == "\n" {
                // The line feed of the pair is counted once, where the carriage return stood.
                returns.append(count)
            } else {
                plain.append(scalar == "\r" ? "\n" : scalar)
                count += 1
            }
            afterReturn = scalar == "\r"
        }
        return RawText(text: String(plain), returns: returns)
    }

    private mutating func read(_ selection: XMLElementNode, in source: String, _ raw: RawText?) {
        let name = selection.attributes["guid"] ?? ""
        var range: Range<Int>?
        if let start = selection.attributes["startPosition"].flatMap({ Int($0) }),
            let end = selection.attributes["endPosition"].flatMap({ Int($0) }), start >= 0, end >= start
        {
            range = start..<end
        } else {
            remarks.add("a selection has offsets that cannot be; it is looked for by its words", about: name)
        }
        if unit == .utf16, let raw, let given = range { range = Self.withoutReturns(given, raw) }
        let words = selection.attributes["name"] ?? ""
        let target = ImportedTarget(
            source: source, exact: words.isEmpty ? nil : words, range: range, unit: unit)
        let codings = selection.all("Coding")
        let user =
            (guid(selection, "creatingUser") ?? codings.first.flatMap { guid($0, "creatingUser") }) ?? ""
        let tags = codings.compactMap {
            $0.first("CodeRef").flatMap { guid($0, "targetGUID") }.flatMap { codes[$0] }
        }
        if tags.count < codings.count { remarks.add("a coding names a code that is not there", about: name) }
        add(
            ImportedNote(
                id: RecordID(name) ?? StableGUID.of("selection", name + source + words), target: target,
                tags: tags, text: selection.first("Description")?.text ?? "", author: users[user] ?? "",
                created: selection.attributes["creationDateTime"].flatMap { Timestamp($0) } ?? moment,
                modified: selection.attributes["modifiedDateTime"].flatMap { Timestamp($0) }))
    }

    /// Offsets that count a carriage return and a line feed as two, as offsets that count them as one.
    private static func withoutReturns(_ range: Range<Int>, _ raw: RawText) -> Range<Int> {
        let table = UnicodeOffsets(raw.text)
        func plain(_ offset: Int) -> Int {
            var dropped = 0
            for (position, place) in raw.returns.enumerated() {
                guard table.utf16(place) + position < offset else { break }
                dropped += 1
            }
            return offset - dropped
        }
        return plain(range.lowerBound)..<max(plain(range.lowerBound), plain(range.upperBound))
    }

    /// What selections of one note have in common.
    private struct Twin: Hashable {
        let source: String
        let range: Range<Int>?
        let author: String
        let text: String
    }

    /// QualCoder writes a selection once for each of its codes: those are one note.
    private mutating func add(_ note: ImportedNote) {
        let key = Twin(
            source: note.target.source, range: note.target.range, author: note.author, text: note.text)
        if let twin = coded[key], !note.tags.isEmpty, !notes[twin].tags.contains(where: note.tags.contains) {
            notes[twin].tags += note.tags
            return
        }
        if !note.tags.isEmpty { coded[key] = notes.count }
        notes.append(note)
    }

    /// A note beside the sources, as QualCoder writes one without a code.
    private mutating func readNote(_ note: XMLElementNode) {
        guard let id = guid(note, "guid") else { return }
        let text = note.first("PlainTextContent")?.text ?? note.first("Description")?.text ?? ""
        guard let source = sourcesOfNotes[id], let selection = note.first("PlainTextSelection"),
            let start = selection.attributes["startPosition"].flatMap({ Int($0) }),
            let end = selection.attributes["endPosition"].flatMap({ Int($0) }), start >= 0, end >= start
        else {
            remarks.add("a memo that belongs to no words was left out", about: note.attributes["name"] ?? id)
            return
        }
        add(
            ImportedNote(
                id: RecordID(id) ?? StableGUID.of("note", id),
                target: ImportedTarget(source: source, exact: nil, range: start..<end, unit: unit), tags: [],
                text: text, author: users[guid(note, "creatingUser") ?? ""] ?? "",
                created: note.attributes["creationDateTime"].flatMap { Timestamp($0) } ?? moment,
                modified: note.attributes["modifiedDateTime"].flatMap { Timestamp($0) }))
    }
}
