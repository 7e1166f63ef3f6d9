import ParallaxCore

/// What a file of notes holds when it is opened.
public struct NotesOpened: Sendable {
    /// The annotations, placed in the texts as they were when the file was read.
    public var notebook: Notebook
    /// The whole curation ledger, withdrawn records included.
    public var ledger: [CurationRecord]

    /// The contents of a file.
    public init(notebook: Notebook, ledger: [CurationRecord] = []) {
        self.notebook = notebook
        self.ledger = ledger
    }
}

/// What was written to the file of notes, and is on the disk.
public struct NotesUpdate: Sendable {
    /// Annotations that are new or changed.
    public var put: [Annotation]
    /// Annotations that are gone.
    public var removed: [RecordID]
    /// Records that were added to the ledger.
    public var records: [CurationRecord]
    /// What this reader asked for; nil for what another window wrote.
    public var cause: NotesChange?
    /// Those of `put` that stand beside what somebody else wrote in the same annotation meanwhile.
    public var keptBeside: [RecordID]

    /// An update from its parts.
    public init(
        put: [Annotation] = [], removed: [RecordID] = [], records: [CurationRecord] = [],
        cause: NotesChange? = nil, keptBeside: [RecordID] = []
    ) {
        self.put = put
        self.removed = removed
        self.records = records
        self.cause = cause
        self.keptBeside = keptBeside
    }

    /// Whether nothing was written.
    public var isEmpty: Bool { put.isEmpty && removed.isEmpty && records.isEmpty }
}

/// Why notes cannot be kept.
public struct NotesTrouble: Hashable, Sendable {
    /// What happened, to which file, and the remedy, in one line.
    public var words: String
    /// Whether trying again may help: another program holds the file, the disk is full.
    public var mayPass: Bool

    /// A trouble in words.
    public init(_ words: String, mayPass: Bool) {
        self.words = words
        self.mayPass = mayPass
    }
}
