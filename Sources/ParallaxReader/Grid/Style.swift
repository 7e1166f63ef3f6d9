/// What a run of text means on the screen. The terminal's theme decides how it looks
/// (colours where there are any, else bold, underline and reverse).
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Running text and everything without a special meaning.
    case plain
    /// Secondary text: paragraph numbers, apparatus, hints, reasons.
    case quiet
    /// A pane's title or a group's label.
    case heading
    /// A rule between panes.
    case rule
    /// The name of an actor in running text.
    case actor
    /// The words that tell of an event.
    case event
    /// A mention of what is in focus.
    case focus
    /// The words of another passage that made the link.
    case trigger
    /// A search hit.
    case hit
    /// The search hit at which the reader stands.
    case currentHit
    /// A mark in the gutter.
    case gutter
    /// The status line.
    case status
    /// A message that something went wrong.
    case fault
    /// What belongs to an annotation of the reader's: its sign in the gutter, its tags.
    case annotation
    /// A value on which sources differ.
    case differs
    /// A key in a hint or in the help.
    case key
}

/// How many annotations lie on a piece of text.
public enum NoteShade: UInt8, Hashable, Sendable, CaseIterable {
    /// None.
    case none
    /// One.
    case one
    /// Several, that overlap here.
    case several
}

/// A role, whether the text belongs to the current sentence or to the selected row, and whether it is annotated.
public struct Style: Hashable, Sendable {
    /// What the text means.
    public var role: Role
    /// The text is part of the current sentence.
    public var isCurrent: Bool
    /// The text is on the selected row of a list, or selected for annotation.
    public var isSelected: Bool
    /// How many annotations lie on the text.
    public var note: NoteShade

    /// A style from its parts.
    public init(
        _ role: Role, isCurrent: Bool = false, isSelected: Bool = false, note: NoteShade = .none
    ) {
        self.role = role
        self.isCurrent = isCurrent
        self.isSelected = isSelected
        self.note = note
    }

    /// Running text.
    public static let plain = Style(.plain)
}
