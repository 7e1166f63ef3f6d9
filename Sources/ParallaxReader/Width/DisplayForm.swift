/// What a terminal may be given of a text. Controls, C1, bidi controls, joiners, byte order marks and soft
/// hyphens are never drawn, so that no text can send a control sequence.
enum DisplayForm {
    /// A character as it is drawn, and over how many cells: its first spacing scalar and up to three marks
    /// over it; empty and 0 where nothing of it is drawn.
    static func of(_ character: Character) -> (text: String, width: Int) { of(character.unicodeScalars) }

    static func of(_ scalars: some Sequence<Unicode.Scalar>) -> (text: String, width: Int) {
        var text = String.UnicodeScalarView()
        var width = 0
        for scalar in scalars {
            if width == 0 {
                let own = scalar.properties.isWhitespace ? 1 : DisplayWidth.of(scalar.value)
                guard own > 0 else { continue }
                width = own
                text.append(scalar.properties.isWhitespace ? " " : scalar)
            } else if text.count < 4, isDrawnMark(scalar) {
                text.append(scalar)
            }
        }
        return (String(text), width)
    }

    /// A printable ASCII character as a string; empty for a control character.
    static func ascii(_ byte: UInt8) -> String { asciiStrings[Int(byte & 0x7F)] }

    /// Whether a scalar is drawn over the one before it.
    private static func isDrawnMark(_ scalar: Unicode.Scalar) -> Bool {
        guard DisplayWidth.of(scalar.value) == 0, !scalar.properties.isDefaultIgnorableCodePoint else {
            return false
        }
        switch scalar.properties.generalCategory {
        // The vowels and finals of Hangul are letters that join the initial before them.
        case .nonspacingMark, .enclosingMark, .otherLetter: return true
        default: return false
        }
    }

    private static let asciiStrings: [String] = (UInt8(0)..<128).map {
        $0 < 0x20 || $0 == 0x7F ? "" : String(UnicodeScalar($0))
    }
}
