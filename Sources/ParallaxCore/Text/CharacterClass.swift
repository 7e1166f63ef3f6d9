/// What a scalar is to the tokeniser.
enum CharacterClass: UInt8 {
    case space
    case letter
    case digit
    case apostrophe
    case sign
    /// Controls, marks without width, bidi controls: part of no word and the end of none.
    case ignorable

    @inline(__always)
    static func of(_ scalar: UInt32) -> CharacterClass {
        scalar < 0x80 ? ascii[Int(scalar)] : beyondASCII(scalar)
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar &- 0x41 < 26 : Unicode.Scalar(scalar)?.properties.generalCategory == .uppercaseLetter
    }

    static func isLowercase(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? scalar &- 0x61 < 26 : Unicode.Scalar(scalar)?.properties.generalCategory == .lowercaseLetter
    }

    /// Typographic quotation marks and dashes as their plain signs; anything else unchanged.
    static func plainSign(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x201C...0x201F, 0xAB, 0xBB: 0x22
        case 0x2018...0x201B, 0x60, 0xB4: 0x27
        case 0x2010...0x2015, 0x2212: 0x2D
        default: scalar
        }
    }

    private static let ascii: [CharacterClass] = (0..<128).map { byte in
        switch byte {
        case 9, 10, 11, 12, 13, 32: .space
        case 0..<32, 127: .ignorable
        case 0x27: .apostrophe
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        default: .sign
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x2019, 0x2018, 0x02BC, 0xFF07: return .apostrophe
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .letter
        case 0x2010...0x2017, 0x201A...0x2027: return .sign
        default: break
        }
        guard let value = Unicode.Scalar(scalar) else { return .ignorable }
        switch value.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
            return .letter
        case .decimalNumber: return .digit
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .control: return scalar == 0x85 ? .space : .ignorable
        case .format, .surrogate, .privateUse, .unassigned: return .ignorable
        default: return .sign
        }
    }
}
