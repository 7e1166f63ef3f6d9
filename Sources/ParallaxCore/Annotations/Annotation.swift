/// What a reader wrote or marked on words of a source. A value: it changes by being replaced with a later revision.
public struct Annotation: Hashable, Sendable, Identifiable {
    /// What an annotation is, as its parts say.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Words or tags of the reader's.
        case note
        /// A mark without a word.
        case highlight
        /// Two passages that belong together.
        case link
    }

    /// Why it was made, in the words of the W3C's Web Annotation Vocabulary.
    public enum Motivation: String, CaseIterable, Hashable, Sendable {
        /// It has a text.
        case commenting
        /// It has tags and no text.
        case tagging
        /// It has neither.
        case highlighting
        /// It has a second passage.
        case linking
    }

    /// Its id, the same in every copy.
    public let id: RecordID
    /// The words that it is about.
    public var target: AnnotationTarget
    /// The second passage, if it is a link.
    public var link: PassageLink?
    /// Its tags, each once, in the reader's order.
    public var tags: [Tag]
    /// What the reader wrote, line ends as line feeds; empty when nothing.
    public var text: String
    /// Who made it; empty when nobody said.
    public var author: String
    /// When it was made.
    public var created: Timestamp
    /// When it was last changed.
    public var modified: Timestamp
    /// How often it was written: 1 at first.
    public var revision: Int
    /// The fingerprints of earlier revisions, the latest last, at most `ancestorLimit`: with them a merge knows a
    /// later revision from a conflicting one.
    public var ancestors: [UInt64]

    /// How many earlier revisions are remembered; a copy that is further behind counts as conflicting.
    public static let ancestorLimit = 64

    /// An annotation from its parts. Carriage returns in the text become line feeds.
    public init(
        id: RecordID, target: AnnotationTarget, link: PassageLink? = nil, tags: [Tag] = [], text: String = "",
        author: String = "", created: Timestamp, modified: Timestamp? = nil, revision: Int = 1,
        ancestors: [UInt64] = []
    ) {
        self.id = id
        self.target = target
        self.link = link
        self.tags = Tag.unique(tags)
        self.text = Self.withPlainLineEnds(text)
        self.author = author
        self.created = created
        self.modified = modified ?? created
        self.revision = max(1, revision)
        self.ancestors = ancestors.suffix(Self.ancestorLimit)
    }

    /// What it is.
    public var kind: Kind { link != nil ? .link : text.isEmpty && tags.isEmpty ? .highlight : .note }

    /// Why it was made.
    public var motivation: Motivation {
        if link != nil { return .linking }
        if !text.isEmpty { return .commenting }
        return tags.isEmpty ? .highlighting : .tagging
    }

    /// The next revision, changed by `change` at `moment`; the id, the author and the time of making stay.
    public func revised(at moment: Timestamp, _ change: (inout Annotation) -> Void) -> Annotation {
        var next = self
        change(&next)
        return Annotation(
            id: id, target: next.target, link: next.link, tags: next.tags, text: next.text, author: author,
            created: created, modified: max(moment, modified), revision: revision + 1,
            ancestors: ancestors + [fingerprint])
    }

    /// The same annotation under another id.
    public func withID(_ id: RecordID) -> Annotation {
        Annotation(
            id: id, target: target, link: link, tags: tags, text: text, author: author, created: created,
            modified: modified, revision: revision, ancestors: ancestors)
    }

    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var plain = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            if scalar != "\n" || !afterReturn { plain.append(scalar == "\r" ? "\n" : scalar) }
            afterReturn = scalar == "\r"
        }
        return String(plain)
    }
}
