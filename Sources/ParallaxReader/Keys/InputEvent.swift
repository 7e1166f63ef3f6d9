/// Something that came from the terminal.
public enum InputEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(KeyChord)
    /// Text was pasted: as it came, but without control characters other than newline and tab.
    case paste(String)
    /// The window has a new size, in cells; never less than 1x1.
    case resize(width: Int, height: Int)
    /// The mouse was used, at a cell counted from 0 at the top left.
    case mouse(MouseAction, column: Int, row: Int)
    /// The program runs again after a stop or after another program had the screen.
    case resumed
    /// Work in the background has something to say.
    case wake
    /// The terminal is gone, or somebody asked the program to end: save and leave.
    case endOfInput
}

/// What the mouse did.
public enum MouseAction: Hashable, Sendable {
    /// The left button went down.
    case click
    /// The wheel turned away from the reader.
    case wheelUp
    /// The wheel turned towards the reader.
    case wheelDown
}
