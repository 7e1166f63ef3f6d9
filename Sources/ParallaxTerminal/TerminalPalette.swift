import CTerminal
import ParallaxReader

/// The theme in the numbers that the open terminal draws with, worked out once for every style.
struct TerminalPalette {
    /// Attributes and the number of a pair of colours.
    typealias Ink = (attributes: Int32, pair: Int32)

    private let inks: [Ink]

    init(theme: Theme) {
        var inks: [Ink] = []
        for role in Role.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
            for note in NoteShade.allCases {
                for flags in 0..<4 {
                    let style = Style(
                        role, isCurrent: flags & 1 != 0, isSelected: flags & 2 != 0, note: note)
                    let look = theme.look(of: style)
                    let pair = ct_pair(look.foreground ?? -1, look.background ?? -1)
                    while inks.count < Self.index(style) { inks.append((0, 0)) }
                    inks.append((look.attributes.rawValue, pair))
                }
            }
        }
        self.inks = inks
    }

    subscript(style: Style) -> Ink {
        inks[Self.index(style)]
    }

    private static func index(_ style: Style) -> Int {
        Int(style.role.rawValue) << 4 | Int(style.note.rawValue) << 2 | (style.isCurrent ? 1 : 0)
            | (style.isSelected ? 2 : 0)
    }
}
