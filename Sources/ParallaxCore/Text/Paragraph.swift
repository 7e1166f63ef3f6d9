/// A paragraph: one line that is not blank, or several that a manifest or the shape of the file joins.
public struct Paragraph: Hashable, Sendable {
    /// Which non-blank lines of the file it is made of, counted from 1; more than one where lines are joined.
    public let numbers: ClosedRange<Int>
    /// The lines of the file, counted from 1; more than one where lines are joined.
    public let lines: ClosedRange<Int>
    /// Where it stands: from the first character that is not white space to the last.
    public let span: TextSpan
    /// Its sentences, as positions in `SourceText.sentences`.
    public let sentences: Range<Int>
    /// What it is when it is not the author's running text; nil for running text.
    public let apparatus: Apparatus?

    /// The number that a reader sees and an address names: that of its first line.
    public var number: Int { numbers.lowerBound }
}

/// What a paragraph is when it is not the author's running text.
public enum Apparatus: String, CaseIterable, Hashable, Sendable {
    /// The title of the whole text.
    case title
    /// Who wrote it, and where they work.
    case byline
    /// Place and date at the head of a report.
    case dateline
    /// The heading of a section.
    case heading
    /// Words under a picture, or its credit.
    case caption
    /// A line that a page repeats: name of the series, number, date.
    case pageHeader = "page header"
    /// An advertisement for another text.
    case teaser
    /// Addresses, telephone numbers, identifiers of persons: folded by default and never exported.
    case contact
    /// A form or a notice of the site that published the text.
    case form
    /// A note of the editors'.
    case note
    /// Where the text comes from.
    case source

    /// Whether the words belong to the text's own telling, so that a link may start or end there.
    /// A link made through a teaser, a form or an address would tell of another text.
    public var carriesLinks: Bool {
        switch self {
        case .title, .heading, .caption, .dateline: true
        case .byline, .pageHeader, .teaser, .contact, .form, .note, .source: false
        }
    }
}
