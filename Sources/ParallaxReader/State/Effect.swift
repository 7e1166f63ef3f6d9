import ParallaxCore

/// What the reader asks of the world. Only the session performs effects; what comes of them returns as an
/// `Action`.
public enum Effect: Hashable, Sendable {
    /// Save and leave.
    case quit
    /// Stop to the shell; the session sends `InputEvent.resumed` when the program runs again.
    case suspend
    /// Paint every cell anew, whatever the terminal is thought to show.
    case redraw
    /// Put text on the clipboard.
    case copy(String)
    /// Open a file of the corpus (relative to its folder) in the reader's editor, at a line counted from 1.
    case edit(file: String, line: Int)
    /// Go on writing a text in the reader's editor; `Action.composed` brings it back.
    case compose(String)
    /// Give text to a shell command, beside the keys; `Action.piped` says what came of it.
    case pipe(command: String, input: String)
    /// Listen to the mouse, or leave it to the terminal.
    case setMouse(Bool)
    /// Send `InputEvent.wake` when no key is waiting: a search through a large text has more to read.
    case wake
    /// Keep something in the file of notes; `Action.notesChanged` or `Action.notesRefused` says what came of it.
    case write(NotesChange)
    /// Try again to open the file of notes.
    case reopenNotes
    /// Link the same texts with other decisions; `Action.linked` brings what comes of it.
    case relink(Curation)
}
