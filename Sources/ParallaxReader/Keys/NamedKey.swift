/// A key with a name; the raw value is the name in a keymap file.
public enum NamedKey: String, Hashable, Sendable, CaseIterable {
    /// Return.
    case enter = "Enter"
    /// Escape.
    case escape = "Esc"
    /// Tab; with shift it is `S-Tab`.
    case tab = "Tab"
    /// The space bar.
    case space = "Space"
    /// Backspace.
    case backspace = "BS"
    /// Delete (forward).
    case delete = "Del"
    /// Insert.
    case insert = "Ins"
    /// An arrow.
    case up = "Up"
    /// An arrow.
    case down = "Down"
    /// An arrow.
    case left = "Left"
    /// An arrow.
    case right = "Right"
    /// Page up.
    case pageUp = "PgUp"
    /// Page down.
    case pageDown = "PgDn"
    /// Home.
    case home = "Home"
    /// End.
    case end = "End"
    /// A function key.
    case f1 = "F1"
    /// A function key.
    case f2 = "F2"
    /// A function key.
    case f3 = "F3"
    /// A function key.
    case f4 = "F4"
    /// A function key.
    case f5 = "F5"
    /// A function key.
    case f6 = "F6"
    /// A function key.
    case f7 = "F7"
    /// A function key.
    case f8 = "F8"
    /// A function key.
    case f9 = "F9"
    /// A function key.
    case f10 = "F10"
    /// A function key.
    case f11 = "F11"
    /// A function key.
    case f12 = "F12"
}
