import ParallaxCore

/// A selection of a source as REFI-QDA knows it: what one person said of one stretch.
struct QDASelection {
    let id: RecordID
    let author: String
    let range: Range<Int>
    let words: String
    var tags: [Tag]
    var text: String
    let created: Timestamp
    var modified: Timestamp

    init(_ note: ExportedNote, range: Range<Int>) {
        id = note.annotation.id
        author = note.annotation.author
        self.range = range
        words = note.words
        tags = note.annotation.tags
        text = note.annotation.textWithLink
        created = note.annotation.created
        modified = note.annotation.modified
    }

    /// The selections of a source. Programs allow one person one note without tags on a stretch, and each tag once:
    /// notes that would break this are joined, their texts with a blank line between.
    ///
    /// - Returns: the selections, and how many notes went into others.
    static func joining(_ notes: [ExportedNote]) -> (selections: [QDASelection], joined: Int) {
        struct Key: Hashable {
            let range: Range<Int>
            let author: String
        }
        var groups: [[QDASelection]] = []
        var groupOf: [Key: Int] = [:]
        var joined = 0
        for note in notes {
            guard let range = note.range else { continue }
            var next = QDASelection(note, range: range)
            let key = Key(range: next.range, author: next.author)
            guard let group = groupOf[key] else {
                groupOf[key] = groups.count
                groups.append([next])
                continue
            }
            // A joined selection may clash with another one in turn.
            while let clash = groups[group].firstIndex(where: { $0.clashes(with: next) }) {
                let other = groups[group].remove(at: clash)
                next = other.joined(with: next)
                joined += 1
            }
            groups[group].append(next)
        }
        return (groups.flatMap { $0 }, joined)
    }

    private func clashes(with other: QDASelection) -> Bool {
        tags.isEmpty ? other.tags.isEmpty : tags.contains(where: other.tags.contains)
    }

    private func joined(with other: QDASelection) -> QDASelection {
        var both = self
        both.tags = Tag.unique(tags + other.tags)
        both.text = [text, other.text].filter { !$0.isEmpty }.joined(separator: "\n\n")
        both.modified = max(modified, other.modified)
        return both
    }
}
