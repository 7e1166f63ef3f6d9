import ParallaxCore

/// In what a foreign file counts.
enum OffsetUnit {
    case scalars
    case utf16
}

/// A passage as a foreign file describes it.
struct ImportedTarget {
    /// The file, title or address by which the file names the source.
    var source: String
    /// The words; nil when only the place is given.
    var exact: String?
    var prefix = ""
    var suffix = ""
    var range: Range<Int>?
    var unit: OffsetUnit
}

/// A note as a foreign file gives it, before its words are looked for.
struct ImportedNote {
    var id: RecordID
    var target: ImportedTarget
    var second: ImportedTarget?
    var relation: String?
    var tags: [Tag]
    var text: String
    var author: String
    var created: Timestamp
    var modified: Timestamp?
    var revision = 1
    var ancestors: [UInt64] = []
}

/// What a foreign file holds.
struct ImportedNotes {
    var notes: [ImportedNote]
    /// The texts that came with it, with line feeds only, by the name that `ImportedTarget.source` uses.
    var texts: [String: String]
    var remarks: [String]
}

/// What could not be taken over, each kind said once with how often it was met.
struct ImportRemarks {
    private var counts: [(line: String, count: Int, example: String)] = []

    /// - Parameter example: an id of the first that it concerns.
    mutating func add(_ line: String, about example: String = "") {
        if let known = counts.firstIndex(where: { $0.line == line }) {
            counts[known].count += 1
        } else {
            counts.append((line, 1, example))
        }
    }

    var lines: [String] {
        counts.map { line, count, example in
            let whose = example.isEmpty ? "" : " (\(example))"
            return count == 1 ? line + whose : "\(line) (\(count) times)"
        }
    }
}
