/// One press on the keyboard: a key and the modifiers held with it.
///
/// The text form is that of the keymap files: `j`, `G`, `C-l`, `M-x`, `C-M-,`, `S-Tab`, `C-Right`,
/// `hash`, `equal`. A chord always has one form: what a terminal cannot tell apart is the same chord here
/// (`C-i` is `Tab`, `C-m` is `Enter`, `C-[` is `Esc`, `C-A` is `C-a`, `C-_` is `C-/`, `S-a` is `A`).
public struct KeyChord: Hashable, Sendable {
    /// What is pressed, without its modifiers.
    public enum Base: Hashable, Sendable {
        /// A key that writes a character; never a space or a control character.
        case character(Character)
        /// A key that has a name.
        case named(NamedKey)
    }

    /// The keys held down together with the base.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit for each modifier.
        public let rawValue: UInt8

        /// Modifiers from their bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Control, written `C-`.
        public static let control = Modifiers(rawValue: 1)
        /// Alt or Option, or Esc before the key, written `M-`.
        public static let meta = Modifiers(rawValue: 2)
        /// Shift, written `S-`; only with named keys, since `A` is another character than `a`.
        public static let shift = Modifiers(rawValue: 4)
    }

    /// What is pressed.
    public let base: Base
    /// What is held with it.
    public let modifiers: Modifiers

    /// A chord in its one form, or nil where no terminal can send such a press
    /// (a control character as the base, or shift on a character without upper case).
    public init?(_ base: Base, _ modifiers: Modifiers = []) {
        guard case .character(var character) = base else {
            self.base = base
            self.modifiers = modifiers
            return
        }
        if character == " " {
            self.base = .named(.space)
            self.modifiers = modifiers
            return
        }
        guard let scalar = character.unicodeScalars.first, !character.isWhitespace,
            !Self.isControl(scalar)
        else { return nil }
        var modifiers = modifiers
        if modifiers.contains(.shift) {
            let upper = character.uppercased()
            guard upper.count == 1, let only = upper.first, only != Character(character.lowercased())
            else { return nil }
            character = only
            modifiers.remove(.shift)
        }
        if modifiers.contains(.control) {
            if let alias = Self.controlAliases[character] {
                self.base = alias.base
                self.modifiers = modifiers.subtracting(.control).union(alias.modifiers)
                return
            }
            if character.isASCII, let lower = character.lowercased().first { character = lower }
        }
        self.base = .character(character)
        self.modifiers = modifiers
    }

    /// A key that has a name, with what is held with it.
    public init(_ key: NamedKey, _ modifiers: Modifiers = []) {
        base = .named(key)
        self.modifiers = modifiers
    }

    /// The character that the chord writes into a line of input, or nil for a command.
    public var written: Character? {
        guard modifiers.isEmpty else { return nil }
        switch base {
        case .character(let character): return character
        case .named(.space): return " "
        case .named: return nil
        }
    }

    /// A terminal sends the same byte for both sides of each of these.
    private static let controlAliases: [Character: (base: Base, modifiers: Modifiers)] = [
        "i": (.named(.tab), []), "I": (.named(.tab), []),
        "m": (.named(.enter), []), "M": (.named(.enter), []),
        "[": (.named(.escape), []), "?": (.named(.backspace), []),
        "@": (.named(.space), .control), "_": (.character("/"), .control),
    ]

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }
}

extension KeyChord: LosslessStringConvertible {
    /// The chord that `text` writes, as in a keymap file; nil where it writes none.
    public init?(_ text: String) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while rest.count > 2, let (_, modifier) = Self.prefixes.first(where: { rest.hasPrefix($0.text) }) {
            guard !modifiers.contains(modifier) else { return nil }
            modifiers.insert(modifier)
            rest = rest.dropFirst(2)
        }
        if let named = NamedKey(rawValue: String(rest)) {
            self.init(named, modifiers)
        } else if let glyph = Self.glyphs.first(where: { $0.name == rest })?.glyph {
            self.init(.character(glyph), modifiers)
        } else if rest.count == 1, let only = rest.first, only != " " {
            self.init(.character(only), modifiers)
        } else {
            return nil
        }
    }

    /// The chord as a keymap file writes it.
    public var description: String {
        let prefix = Self.prefixes.lazy.filter { modifiers.contains($0.modifier) }.map(\.text).joined()
        switch base {
        case .named(let key): return prefix + key.rawValue
        case .character(let character):
            return prefix + (Self.glyphs.first { $0.glyph == character }?.name ?? String(character))
        }
    }

    /// The prefixes in the order in which they are written.
    private static let prefixes: [(text: String, modifier: Modifiers)] = [
        ("C-", .control), ("M-", .meta), ("S-", .shift),
    ]

    /// Characters that are syntax in a keymap file, and so have a name there.
    private static let glyphs: [(name: String, glyph: Character)] = [("hash", "#"), ("equal", "=")]
}
