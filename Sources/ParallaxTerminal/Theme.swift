import ParallaxReader

/// How a style looks: attributes and colours, where a missing colour is the terminal's own.
struct Look: Hashable {
    /// What curses calls attributes.
    struct Attributes: OptionSet, Hashable {
        let rawValue: Int32
        static let bold = Attributes(rawValue: 1)
        static let dim = Attributes(rawValue: 2)
        static let underline = Attributes(rawValue: 4)
        static let reverse = Attributes(rawValue: 8)
    }

    var attributes: Attributes = []
    /// A number in the terminal's palette.
    var foreground: Int32?
    /// A number in the terminal's palette; always together with a foreground, so that the pair is
    /// legible whatever the theme.
    var background: Int32?

    init(_ attributes: Attributes = [], _ foreground: Int32? = nil, on background: Int32? = nil) {
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }
}

/// The looks of all styles on a terminal with so many colours.
///
/// Text stays in the terminal's own foreground on its own background. The colours of the 256 are those
/// that are about as far from white as from black, so that light and dark themes are both legible; of the
/// first sixteen, which every theme defines for itself, only those that no common theme makes faint.
struct Theme {
    /// What there is to draw with.
    enum Palette: Hashable, CaseIterable {
        /// No colours, or none wanted: bold, dim, underline and reverse.
        case none
        /// The eight or sixteen colours of the user's own theme.
        case basic
        /// The 256 colours of xterm.
        case extended
    }

    let palette: Palette

    init(palette: Palette) {
        self.palette = palette
    }

    /// The theme for a terminal that says it has so many colours.
    init(colors: Int) {
        palette = colors >= 256 ? .extended : colors >= 8 ? .basic : .none
    }

    /// How a style looks.
    func look(of style: Style) -> Look {
        var look: Look
        switch palette {
        case .none: look = Self.plainLook(of: style.role)
        case .basic: look = Self.basicLook(of: style.role)
        case .extended: look = Self.extendedLook(of: style.role)
        }
        if style.note != .none { annotate(&look, style) }
        // Bold would make the black of a pair grey on some terminals.
        if style.isCurrent, look.background == nil { look.attributes.insert(.bold) }
        if style.isSelected { look.attributes.formSymmetricDifference(.reverse) }
        return look
    }

    /// Annotated words are underlined, and have a colour of their own where the text has none.
    private func annotate(_ look: inout Look, _ style: Style) {
        look.attributes.insert(.underline)
        let isText = [.plain, .quiet, .heading, .actor].contains(style.role)
        switch palette {
        case .none:
            // Names are underlined too, so that one annotation is fainter and several are bolder.
            look.attributes.insert(style.note == .one ? .dim : .bold)
        case .basic:
            if isText { look.foreground = Basic.magenta }
            if style.note == .several { look.attributes.insert(.bold) }
        case .extended:
            if isText { look.foreground = style.note == .one ? Extended.green : Extended.teal }
            if style.note == .several { look.attributes.insert(.bold) }
        }
    }

    private static func plainLook(of role: Role) -> Look {
        switch role {
        case .plain: Look()
        case .quiet, .rule, .status: Look(.dim)
        case .heading, .gutter, .key, .annotation: Look(.bold)
        case .actor, .event: Look(.underline)
        case .trigger, .differs, .hit: Look([.bold, .underline])
        case .focus: Look(.reverse)
        case .currentHit, .fault: Look([.bold, .reverse])
        }
    }

    private static func basicLook(of role: Role) -> Look {
        switch role {
        case .actor: Look(.underline)
        case .event: Look([], Basic.magenta)
        case .annotation: Look([], Basic.magenta)
        case .differs: Look([], Basic.red)
        case .fault: Look(.bold, Basic.red)
        case .focus: Look([], Basic.black, on: Basic.cyan)
        case .hit: Look([], Basic.black, on: Basic.yellow)
        case .currentHit: Look([], Basic.black, on: Basic.green)
        case .plain, .quiet, .rule, .heading, .gutter, .key, .trigger, .status: plainLook(of: role)
        }
    }

    private static func extendedLook(of role: Role) -> Look {
        switch role {
        case .quiet, .rule, .status: Look([], Extended.grey)
        case .actor: Look([], Extended.blue)
        case .event: Look([], Extended.purple)
        case .gutter: Look([], Extended.orange)
        case .trigger: Look(.bold, Extended.orange)
        case .annotation: Look([], Extended.green)
        case .differs: Look([], Extended.red)
        case .fault: Look(.bold, Extended.red)
        case .focus: Look([], Extended.black, on: Extended.paleCyan)
        case .hit: Look([], Extended.black, on: Extended.paleYellow)
        case .currentHit: Look([], Extended.black, on: Extended.brightOrange)
        case .plain, .heading, .key: plainLook(of: role)
        }
    }

    /// The user's own palette.
    private enum Basic {
        static let black: Int32 = 0
        static let red: Int32 = 1
        static let green: Int32 = 2
        static let yellow: Int32 = 3
        static let magenta: Int32 = 5
        static let cyan: Int32 = 6
    }

    /// Numbers in the colour cube and the ramp of greys of xterm.
    private enum Extended {
        static let black: Int32 = 16  // #000000
        static let green: Int32 = 28  // #008700
        static let teal: Int32 = 30  // #008787
        static let blue: Int32 = 31  // #0087af
        static let paleCyan: Int32 = 116  // #87d7d7
        static let orange: Int32 = 130  // #af5f00
        static let purple: Int32 = 133  // #af5faf
        static let red: Int32 = 160  // #d70000
        static let brightOrange: Int32 = 208  // #ff8700
        static let paleYellow: Int32 = 221  // #ffd75f
        static let grey: Int32 = 243  // #767676
    }
}
