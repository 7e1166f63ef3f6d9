import ParallaxCore
import TOMLKit

/// What `corpus.toml` says.
struct Manifest {
    /// One `[[source]]`.
    struct Entry {
        var id: String?
        var file: String
        var line: Int?
        var title: String?
        var authors: [String]
        var publication: String?
        var date: EDTFDate?
        var vantage: String?
        var layout: LayoutHints
    }

    static let fileName = "corpus.toml"
    var title: String?
    var sources: [Entry] = []
    var faults: [CorpusFault] = []

    init() {}

    init(bytes: [UInt8]) {
        let document = TOMLDocument(file: Self.fileName, bytes: bytes)
        faults = document.faults
        var root = TOMLFields(document.root, of: document, name: "")
        title = root.string("title")
        for (occurrence, table) in Self.tables(document.root["source"]).enumerated() {
            var fields = TOMLFields(table, of: document, name: "source", occurrence: occurrence)
            if let entry = Self.entry(&fields) { sources.append(entry) }
            faults += fields.faults
        }
        for key in document.root.keys.sorted() where key != "title" && key != "source" {
            root.fault(key, "unknown key “\(key)”", "known here: title, [[source]]")
        }
        faults += root.faults
        dropRepeatedIDs()
    }

    private static func tables(_ value: (any TOMLValueConvertible)?) -> [TOMLTable] {
        guard let array = value?.array else { return value?.table.map { [$0] } ?? [] }
        return array.compactMap(\.table)
    }

    private static func entry(_ fields: inout TOMLFields) -> Entry? {
        let id = fields.string("id")
        let file = fields.string("file")
        let title = fields.string("title")
        let authors = fields.strings("authors")
        let publication = fields.string("publication")
        var date: EDTFDate?
        if let text = fields.date("date") {
            date = EDTFDate(text)
            if date == nil {
                fields.fault(
                    "date", "“\(text)” is no date in EDTF",
                    "write 2018, 2018-07, 2018-07-16 or two of them with a slash between")
            }
        }
        let vantage = fields.string("vantage")
        let layout = LayoutHints(
            apparatus: fields.strings("apparatus").compactMap { apparatus($0, &fields) },
            joined: fields.strings("joined").compactMap { joined($0, &fields) })
        fields.reportUnknown()
        guard let file else {
            fields.fault("file", "a [[source]] without a file", "add file = \"name.txt\"; it is left out")
            return nil
        }
        if let id, id.contains(":") || id.contains(where: \.isWhitespace) {
            fields.fault("id", "the id “\(id)” holds a colon or a space", "use letters, digits and hyphens")
        }
        return Entry(
            id: id, file: file, line: fields.document.line(table: "source", occurrence: fields.occurrence),
            title: title, authors: authors, publication: publication, date: date, vantage: vantage,
            layout: layout)
    }

    /// `"12-15 caption"` or `"12 caption"`
    private static func apparatus(
        _ text: String, _ fields: inout TOMLFields
    ) -> (lines: ClosedRange<Int>, kind: Apparatus)? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let bounds = parts.first?.split(separator: "-").map { Int($0) ?? 0 } ?? []
        guard parts.count == 2, (1...2).contains(bounds.count), let first = bounds.first,
            let last = bounds.last,
            first >= 1, last >= first
        else {
            fields.fault("apparatus", "“\(text)” names no lines", "write \"12-15 caption\" or \"12 caption\"")
            return nil
        }
        guard let kind = Apparatus(rawValue: parts[1]) else {
            let known = Apparatus.allCases.map(\.rawValue).joined(separator: ", ")
            fields.fault("apparatus", "“\(parts[1])” is no kind of apparatus", "known: \(known)")
            return nil
        }
        return (first...last, kind)
    }

    /// `"71+73"`
    private static func joined(_ text: String, _ fields: inout TOMLFields) -> [Int]? {
        let lines = text.split(separator: "+", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard lines.count >= 2, lines.allSatisfy({ $0 >= 1 }), lines == lines.sorted() else {
            fields.fault("joined", "“\(text)” joins no lines", "write \"71+73\", the lines in order")
            return nil
        }
        return lines
    }

    /// The id by which an entry is known.
    static func id(of entry: Entry) -> String { entry.id ?? CorpusTexts.defaultID(ofFile: entry.file) }

    private mutating func dropRepeatedIDs() {
        var first: [String: Entry] = [:]
        sources = sources.filter { entry in
            let id = Self.id(of: entry)
            guard let other = first[id] else {
                first[id] = entry
                return true
            }
            faults.append(
                CorpusFault(
                    file: Self.fileName, line: entry.line,
                    found:
                        "the id “\(id)” is that of the source on line \(other.line.map(String.init) ?? "?")",
                    remedy: "give this source another id; it is left out"))
            return false
        }
    }
}
