/// Text as XML carries it. XML 1.0 has no way to write most control characters: they become U+FFFD.
enum XMLWriting {
    /// The content of an element.
    static func text(_ text: String) -> String { escaped(text, isAttribute: false) }

    /// An attribute with its value in quotation marks, after a space; nothing for nil.
    static func attribute(_ name: String, _ value: String?) -> String {
        value.map { " \(name)=\"\(escaped($0, isAttribute: true))\"" } ?? ""
    }

    /// Whether a text has characters that XML cannot carry.
    static func loses(_ text: String) -> Bool { text.unicodeScalars.contains { !isAllowed($0) } }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var out = String.UnicodeScalarView()
        func add(_ text: String) { out.append(contentsOf: text.unicodeScalars) }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": add("&amp;")
            case "<": add("&lt;")
            case ">": add("&gt;")
            case "\"" where isAttribute: add("&quot;")
            case "\n" where isAttribute: add("&#10;")
            case "\t" where isAttribute: add("&#9;")
            case "\r": add("&#13;")
            default: out.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return String(out)
    }
}
