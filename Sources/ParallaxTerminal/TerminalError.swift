import CTerminal

/// Why the reader cannot be shown here. The description is one line that names the remedy.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
    /// Standard input or output is a file, a pipe or nothing.
    case notATerminal
    /// `TERM` is not set.
    case noTerm
    /// The terminfo database does not know this `TERM`.
    case unknownTerm(String)
    /// The terminal of this `TERM` cannot place its cursor.
    case cannotDraw(String)

    init(code: Int32, term: String) {
        switch Int(code) {
        case CT_NO_TERM: self = .noTerm
        case CT_UNKNOWN_TERM: self = .unknownTerm(term)
        case CT_CANNOT_DRAW: self = .cannotDraw(term)
        default: self = .notATerminal
        }
    }

    /// One line: what is wrong, and what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "the reader needs a terminal for its input and output; in a pipe, use a command such as"
                + " “parallax links” (“parallax --help” lists them)"
        case .noTerm:
            "the environment variable TERM is not set; try TERM=xterm-256color"
        case .unknownTerm(let term):
            "this machine knows no terminal “\(Self.visible(term))”; try TERM=xterm-256color,"
                + " or install the package ncurses-term"
        case .cannotDraw(let term):
            "a terminal “\(Self.visible(term))” cannot place its cursor; try TERM=xterm-256color,"
                + " or use a command such as “parallax links”"
        }
    }

    /// `TERM` can hold any bytes, and the line goes to a terminal.
    private static func visible(_ term: String) -> String {
        String(
            String.UnicodeScalarView(
                term.unicodeScalars.prefix(40).map {
                    $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
                        ? "\u{FFFD}" : $0
                }))
    }
}
