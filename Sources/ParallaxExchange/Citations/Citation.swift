import ParallaxCore

/// A source as a citation manager knows it.
public struct Citation: Hashable, Sendable {
    /// The key by which texts cite it: the source's id with anything but letters, digits, `-` and `_` replaced.
    public let key: String
    /// The title.
    public let title: String
    /// The authors, as their names are written: which part is the family name is not known.
    public let authors: [String]
    /// Where it appeared; nil when unknown.
    public let publication: String?
    /// When; nil when unknown.
    public let date: EDTFDate?
    /// Whether the date is inferred rather than stated.
    public let isDateInferred: Bool
    /// The file.
    public let file: String

    /// The citation of a source.
    public init(_ source: Source) {
        key = Self.key(source.id)
        title = source.metadata.title
        authors = source.metadata.authors
        publication = source.metadata.publication
        date = source.metadata.date
        isDateInferred = source.metadata.dateReason != nil
        file = source.file
    }

    /// The key of a source.
    public static func key(_ id: SourceID) -> String {
        String(
            id.value.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
    }

    /// The citation in words: authors, title, publication, date.
    public var words: String {
        let when = date.map { "\($0)" + (isDateInferred ? " (inferred)" : "") } ?? "n.d."
        return [authors.isEmpty ? nil : authors.joined(separator: ", "), "“\(title)”", publication, when]
            .compactMap { $0 }.joined(separator: ", ")
    }
}
