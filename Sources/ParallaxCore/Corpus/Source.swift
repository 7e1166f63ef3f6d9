/// What is known of a source beside its text (`corpus.toml`).
public struct SourceMetadata: Hashable, Sendable {
    /// The title; by default the file's name.
    public var title: String
    /// The authors, as their names are written in the source; empty when unnamed.
    public var authors: [String]
    /// Where it appeared; nil when unknown.
    public var publication: String?
    /// When it was written; nil when neither stated nor inferred.
    public var date: EDTFDate?
    /// Why that date: nil when the manifest states it, else the reason in words ("the latest date named …").
    public var dateReason: String?
    /// From where it looks at its subject; nil when unknown.
    public var vantage: String?

    /// Metadata from its parts.
    public init(
        title: String, authors: [String] = [], publication: String? = nil, date: EDTFDate? = nil,
        dateReason: String? = nil, vantage: String? = nil
    ) {
        self.title = title
        self.authors = authors
        self.publication = publication
        self.date = date
        self.dateReason = dateReason
        self.vantage = vantage
    }
}

/// One text of a corpus with what is known of it.
public struct Source: Sendable, Identifiable {
    /// Its name in addresses.
    public let id: SourceID
    /// Its file, relative to the corpus folder.
    public let file: String
    /// What is known of it.
    public var metadata: SourceMetadata
    /// The text.
    public let text: SourceText

    /// A source from its parts.
    public init(id: SourceID, file: String, metadata: SourceMetadata, text: SourceText) {
        self.id = id
        self.file = file
        self.metadata = metadata
        self.text = text
    }
}
