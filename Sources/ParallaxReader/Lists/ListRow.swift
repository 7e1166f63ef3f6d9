import ParallaxCore

/// A row of a list: one or more lines, and what happens when it is chosen.
public struct ListRow: Sendable {
    /// The lines; each may be wrapped to the width of the list.
    public var lines: [ListLine]
    /// The lines while the row is selected; nil when they are the same.
    public var linesWhenSelected: [ListLine]?
    /// What choosing the row does; a row without an action is a heading and cannot be selected.
    public var action: RowAction?
    /// The words in which a filter looks.
    public var words: String

    /// A row from its lines.
    public init(
        _ lines: [ListLine], whenSelected: [ListLine]? = nil, action: RowAction? = nil, words: String? = nil
    ) {
        self.lines = lines
        linesWhenSelected = whenSelected
        self.action = action
        self.words = words ?? lines.map(\.text.string).joined(separator: " ")
    }

    /// A row of one line.
    public init(_ text: StyledText, trailing: StyledText = StyledText(), action: RowAction? = nil) {
        self.init([ListLine(text, trailing: trailing)], action: action)
    }

    /// A heading: a line that cannot be selected.
    public static func heading(_ text: String, _ role: Role = .heading) -> ListRow {
        ListRow(StyledText(text, role))
    }

    /// An empty line.
    public static let blank = ListRow(StyledText())
}

/// A line of a row.
public struct ListLine: Sendable {
    /// The text.
    public var text: StyledText
    /// What stands at the right edge, beside the first of the lines it is wrapped to.
    public var trailing: StyledText
    /// Columns before the text.
    public var indent: Int
    /// Into how many lines the text may be wrapped; what is left is cut off with `…`.
    public var limit: Int

    /// A line from its parts.
    public init(
        _ text: StyledText, trailing: StyledText = StyledText(), indent: Int = 0, limit: Int = 1
    ) {
        self.text = text
        self.trailing = trailing
        self.indent = indent
        self.limit = limit
    }
}

/// What choosing a row does.
public enum RowAction: Hashable, Sendable {
    /// Goes to a place in a text.
    case go(Destination)
    /// Puts an actor or event in focus.
    case focus(Entity)
    /// Runs a command.
    case run(Invocation)
    /// Unfolds a group of the list.
    case unfold(Entity)
    /// Stands for an annotation.
    case annotation(RecordID)
}

/// A place to go to.
public struct Destination: Hashable, Sendable {
    /// The place.
    public var place: Place
    /// The words there that the way led to; they are lit on arrival.
    public var words: TextSpan?

    /// A place with the words to light there.
    public init(_ place: Place, words: TextSpan? = nil) {
        self.place = place
        self.words = words
    }
}
