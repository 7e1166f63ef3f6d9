import Foundation

/// A JSON document as data. Objects keep the order in which they were written, so that an export is the same in
/// every run.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A key of an object with its value.
    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONValue
    }

    /// An object of these members; those whose value is nil are left out.
    static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
    }

    /// The value of a key; nil when this is no object or has none.
    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string.
    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A whole number.
    var int: Int? {
        switch self {
        case .int(let value): value
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The elements of an array; a single value is an array of one, null and nothing are none: JSON-LD writes
    /// lists of one either way.
    var list: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        default: [self]
        }
    }

    /// Reads a document. Nesting beyond what the system's parser allows is an error, not a crash.
    init(parsing bytes: [UInt8]) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        self = Self.value(parsed)
    }

    private static func value(_ any: Any) -> JSONValue {
        switch any {
        case let text as String: return .string(text)
        case let object as [String: Any]:
            return .object(object.keys.sorted().map { Member(key: $0, value: value(object[$0] ?? NSNull())) })
        case let array as [Any]: return .array(array.map(value))
        case let number as NSNumber:
            if let whole = Int(exactly: number.doubleValue) { return .int(whole) }
            return .number(number.doubleValue)
        default: return .null
        }
    }

    /// The document in UTF-8 with one space of indentation a level, and a line feed at its end.
    var document: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, depth: 0)
        out.append(0x0A)
        return out
    }

    private func write(to out: inout [UInt8], depth: Int) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): out += String(value).utf8
        case .number(let value): out += String(value).utf8
        case .string(let text): Self.write(text, to: &out)
        case .array(let elements):
            Self.write(elements, "[", "]", to: &out, depth: depth) { element, out in
                element.write(to: &out, depth: depth + 1)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &out, depth: depth) { member, out in
                Self.write(member.key, to: &out)
                out += ": ".utf8
                member.value.write(to: &out, depth: depth + 1)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to out: inout [UInt8], depth: Int,
        _ body: (Element, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (position, element) in elements.enumerated() {
            out += (position == 0 ? "\n" : ",\n").utf8
            out += [UInt8](repeating: 0x20, count: depth + 1)
            body(element, &out)
        }
        if !elements.isEmpty {
            out.append(0x0A)
            out += [UInt8](repeating: 0x20, count: depth)
        }
        out += close.utf8
    }

    private static func write(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += "\\\"".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case 0x0A: out += "\\n".utf8
            case 0x09: out += "\\t".utf8
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                out += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
