/// One cell of the screen.
public struct Cell: Hashable, Sendable {
    /// What is drawn: one grapheme reduced to its displayable scalars, never a control character.
    /// Empty for the second cell of a wide character.
    public var text: String
    /// How many cells the text takes: 1, 2, or 0 for the second cell of a wide character.
    public var width: UInt8
    /// What the text means; the terminal turns it into colours and attributes.
    public var style: Style

    /// A cell that shows `text` over `width` cells.
    public init(text: String, width: UInt8 = 1, style: Style = .plain) {
        self.text = text
        self.width = width
        self.style = style
    }

    /// A space in the plain style.
    public static let blank = Cell(text: " ")
}
