/// Makes text safe for a terminal: whatever stands in a source, only characters come out, never a control
/// sequence and nothing that turns the direction of the line.
enum Printable {
    /// The text with line ends and tabs as single spaces and every other control as U+FFFD.
    static func text(_ text: String) -> String {
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
        var out = String.UnicodeScalarView()
        var lastWasSpace = false
        for scalar in text.unicodeScalars {
            guard scalar.value < 0x20 || scalar.value >= 0x7F else {
                out.append(scalar)
                lastWasSpace = scalar == " "
                continue
            }
            switch scalar.properties.generalCategory {
            case .control where scalar.properties.isWhitespace, .lineSeparator, .paragraphSeparator:
                if !lastWasSpace { out.append(" ") }
                lastWasSpace = true
                continue
            case .control: out.append("\u{FFFD}")
            case .format where isBidiControl(scalar): out.append("\u{FFFD}")
            default: out.append(scalar)
            }
            lastWasSpace = scalar == " "
        }
        return String(out)
    }

    /// JSON escapes C0 by itself; DEL, C1 and bidi controls are escaped here, which JSON allows.
    static func json(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(bytes)
        if bytes.allSatisfy({ $0 < 0x7F }) { return bytes }
        var out: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if (0x7F...0x9F).contains(scalar.value) || isBidiControl(scalar) {
                let digits = String(scalar.value, radix: 16)
                out.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
            } else {
                out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return out
    }

    private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
