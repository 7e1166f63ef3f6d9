import ParallaxReader

/// Turns bytes and keys, as curses reads them, into input events.
///
/// curses knows the keys of the terminal's own description. What it does not know comes as an escape
/// sequence in single bytes: pastes, the mouse, keys with modifiers as xterm sends them. A sequence that
/// means nothing is dropped as a whole, so that its letters are never taken for commands.
struct InputDecoder {
    private enum State {
        case ground
        /// After Esc: the next key is pressed with meta.
        case escape
        /// After Esc and `[`.
        case control([UInt8])
        /// After Esc and `O`.
        case keypad
        /// After Esc and `]`, up to BEL or Esc and `\`.
        case command(afterEscape: Bool)
        /// In a report of the mouse in the oldest form, which nobody asked for: so many bytes are left.
        case oldMouse(Int)
        /// Between the two marks of a bracketed paste.
        case paste([UInt8])
    }

    private var state = State.ground
    /// The bytes of a character that is not complete, and what is held with it.
    private var partial: [UInt8] = []
    private var partialModifiers: KeyChord.Modifiers = []
    private var events: [InputEvent] = []

    /// A paste longer than this is cut; nobody writes a note of a megabyte.
    private static let longestPaste = 1 << 20
    /// What an escape sequence has beyond this is left out.
    private static let longestSequence = 64

    /// How many milliseconds the rest of an unfinished key, sequence or paste may be on its way; nil when
    /// nothing is held back. A paste that breaks off must not go on as commands, so it may take long.
    var patience: Int? {
        switch state {
        case .ground: partial.isEmpty ? nil : 50
        case .paste: 2000
        default: 50
        }
    }

    /// The events that are complete; they are forgotten here.
    mutating func take() -> [InputEvent] {
        defer { events.removeAll(keepingCapacity: true) }
        return events
    }

    /// Nothing more came in time: what was held back is all there is.
    mutating func finish() {
        partial.removeAll()
        switch state {
        case .ground: break
        case .escape: press(.named(.escape))
        case .control(let bytes): if bytes.isEmpty { press(.character("["), .meta) }
        case .keypad: press(.character("O"), .meta)
        case .command, .oldMouse: break
        case .paste(let bytes): events.append(.paste(Self.pasted(bytes)))
        }
        state = .ground
    }

    /// A key that curses recognised.
    mutating func key(_ key: NamedKey, _ modifiers: KeyChord.Modifiers) {
        switch state {
        case .paste: return
        case .escape: press(.named(key), modifiers.union(.meta))
        default: press(.named(key), modifiers)
        }
        partial.removeAll()
        state = .ground
    }

    /// A byte that curses passed through.
    mutating func byte(_ byte: UInt8) {
        switch state {
        case .ground:
            if byte == Self.escape { state = .escape } else { character(byte, []) }
        case .escape:
            state = .ground
            switch byte {
            case Self.escape:
                press(.named(.escape))
                state = .escape
            case UInt8(ascii: "["): state = .control([])
            case UInt8(ascii: "O"): state = .keypad
            case UInt8(ascii: "]"): state = .command(afterEscape: false)
            default: character(byte, .meta)
            }
        case .control(let bytes): control(bytes, byte)
        case .keypad:
            state = .ground
            if let base = Self.keypadKeys[byte] { press(base) }
        case .command(let afterEscape):
            let ends = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
            state = ends ? .ground : .command(afterEscape: byte == Self.escape)
        case .oldMouse(let left): state = left > 1 ? .oldMouse(left - 1) : .ground
        case .paste(var bytes):
            // The old array must go before it is appended to, or each byte would copy it.
            state = .ground
            bytes.append(byte)
            if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
                events.append(.paste(Self.pasted(bytes.dropLast(Self.pasteEnd.count))))
            } else {
                let end = bytes.count - Self.pasteEnd.count
                if end > Self.longestPaste * 2 { bytes.removeSubrange(Self.longestPaste..<end) }
                state = .paste(bytes)
            }
        }
    }
}

// Characters.
extension InputDecoder {
    private static let escape: UInt8 = 0x1B

    private mutating func press(_ base: KeyChord.Base, _ modifiers: KeyChord.Modifiers = []) {
        if let chord = KeyChord(base, modifiers) { events.append(.key(chord)) }
    }

    private mutating func character(_ byte: UInt8, _ modifiers: KeyChord.Modifiers) {
        switch byte {
        case 0x00: press(.named(.space), modifiers.union(.control))
        case 0x09: press(.named(.tab), modifiers)
        case 0x0D: press(.named(.enter), modifiers)
        case Self.escape: press(.named(.escape), modifiers)
        case 0x7F: press(.named(.backspace), modifiers)
        case 0x01...0x1A, 0x1C...0x1F:
            // Control takes the bits above the lower five off a letter; `_` is written `/`.
            let letter = Character(Unicode.Scalar(byte | (byte < 0x1B ? 0x60 : 0x40)))
            press(.character(letter), modifiers.union(.control))
        case 0x20..<0x7F: press(.character(Character(Unicode.Scalar(byte))), modifiers)
        default: multibyte(byte, modifiers)
        }
    }

    /// UTF-8 may come in pieces; what is no UTF-8 is dropped.
    private mutating func multibyte(_ byte: UInt8, _ modifiers: KeyChord.Modifiers) {
        let continues = byte & 0xC0 == 0x80
        if !continues { partial.removeAll() }
        if continues, partial.isEmpty { return }
        if !continues { partialModifiers = modifiers }
        partial.append(byte)
        let first = partial[0]
        let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard partial.count >= needed else { return }
        if let text = String(validating: partial, as: UTF8.self), let character = text.first {
            press(.character(character), partialModifiers)
        }
        partial.removeAll()
    }

    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// The text of a paste: any line end is a newline, and other control characters are left out.
    private static func pasted(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\r": text.append("\n")
            case "\n": if !afterReturn { text.append(scalar) }
            case "\t": text.append(scalar)
            default: if scalar.properties.generalCategory != .control { text.append(scalar) }
            }
            afterReturn = scalar == "\r"
        }
        return String(text)
    }
}

// Escape sequences.
extension InputDecoder {
    private mutating func control(_ bytes: [UInt8], _ byte: UInt8) {
        switch byte {
        case 0x20...0x3F:
            if bytes.count < Self.longestSequence { state = .control(bytes + [byte]) }
        case 0x40...0x7E:
            state = .ground
            finished(String(decoding: bytes, as: UTF8.self), Character(Unicode.Scalar(byte)))
        case Self.escape:
            state = .escape
        default:
            state = .ground
        }
    }

    private mutating func finished(_ parameters: String, _ final: Character) {
        if parameters.hasPrefix("<") {
            mouse(Self.numbers(parameters.dropFirst()), pressed: final == "M")
            return
        }
        let numbers = Self.numbers(parameters[...])
        let first = numbers.first ?? 0
        switch final {
        case "~" where first == 200: state = .paste([])
        case "~" where first == 27 && numbers.count == 3: scalar(numbers[2], held: numbers[1])
        case "~": if let key = Self.numberedKeys[first] { named(key, numbers) }
        case "u": scalar(first, held: numbers.count > 1 ? numbers[1] : 1)
        case "M" where parameters.isEmpty: state = .oldMouse(3)
        case "Z": press(.named(.tab), .shift)
        // With another first number it is an answer, as that to the question where the cursor is.
        default: if first <= 1, let key = Self.letteredKeys[final] { named(key, numbers) }
        }
    }

    private mutating func named(_ key: NamedKey, _ numbers: [Int]) {
        press(.named(key), Self.modifiers(numbers.count > 1 ? numbers[1] : 1))
    }

    /// A key by the number of its character, as terminals send what has no byte of its own (`C-,`).
    private mutating func scalar(_ number: Int, held: Int) {
        let modifiers = Self.modifiers(held)
        guard number > 0 else { return }
        if number < 0x20 || number == 0x7F {
            character(UInt8(number), modifiers)
        } else if let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) {
            press(.character(Character(scalar)), modifiers)
        }
    }

    private mutating func mouse(_ numbers: [Int], pressed: Bool) {
        guard numbers.count == 3, pressed else { return }
        let place = (column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
        // Bits 2 to 4 are the modifiers, which the reader does not ask for; bit 5 is a movement.
        let action: MouseAction
        switch numbers[0] & ~0b11100 {
        case 0: action = .click
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        default: return
        }
        events.append(.mouse(action, column: place.column, row: place.row))
    }

    /// xterm counts the modifiers from 1: 1 shift, 2 alt, 4 control, and more that are left out.
    private static func modifiers(_ number: Int) -> KeyChord.Modifiers {
        let bits = max(0, number - 1)
        var modifiers: KeyChord.Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 2 != 0 { modifiers.insert(.meta) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    private static func numbers(_ text: Substring) -> [Int] {
        text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0.prefix { $0 != ":" }) ?? 0 }
    }

    private static let letteredKeys: [Character: NamedKey] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
        "P": .f1, "Q": .f2, "R": .f3, "S": .f4,
    ]

    private static let numberedKeys: [Int: NamedKey] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .f1, 12: .f2, 13: .f3, 14: .f4, 15: .f5, 17: .f6, 18: .f7, 19: .f8, 20: .f9, 21: .f10,
        23: .f11, 24: .f12,
    ]

    /// The numeric keypad in its application mode, and arrows of terminals that differ from their description.
    private static let keypadKeys: [UInt8: KeyChord.Base] = {
        var keys: [UInt8: KeyChord.Base] = [
            UInt8(ascii: "M"): .named(.enter), UInt8(ascii: "X"): .character("="),
        ]
        for (letter, key) in letteredKeys { if let code = letter.asciiValue { keys[code] = .named(key) } }
        for (index, character) in "*+,-./0123456789".enumerated() {
            keys[UInt8(ascii: "j") + UInt8(index)] = .character(character)
        }
        return keys
    }()
}
