/// The UUID (RFC 9562) of an annotation or a curation record: the same in every copy that travels.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first eight bytes, the first one highest.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// The UUID of two halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A random UUID, version 4.
    public init(using generator: inout some RandomNumberGenerator) {
        high = generator.next() & ~0xF000 | 0x4000
        low = generator.next() & ~(0b11 << 62) | (0b10 << 62)
    }

    /// A new random UUID from the system's generator.
    public static func random() -> RecordID {
        var generator = SystemRandomNumberGenerator()
        return RecordID(using: &generator)
    }

    /// Reads `5b1c2f0e-0000-4000-8000-000000000001`, in either case, with `urn:uuid:` or braces around it;
    /// nil when it is none of these.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        let urn = Array("urn:uuid:".utf8)
        if bytes.count > urn.count, zip(bytes, urn).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
            bytes.removeFirst(urn.count)
        }
        if bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") {
            bytes = Array(bytes.dropFirst().dropLast())
        }
        guard bytes.count == 36 else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for (position, byte) in bytes.enumerated() {
            if Self.hyphens.contains(position) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            halves.high = halves.high << 4 | halves.low >> 60
            halves.low = halves.low << 4 | UInt64(digit)
        }
        self.init(high: halves.high, low: halves.low)
    }

    private static let hyphens: Set<Int> = [8, 13, 18, 23]

    /// By value.
    public static func < (a: Self, b: Self) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }

    /// In lower case with hyphens.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        let digits = Array("0123456789abcdef".utf8)
        for nibble in 0..<32 {
            if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 { text.append(UInt8(ascii: "-")) }
            let half = nibble < 16 ? high : low
            text.append(digits[Int(half >> UInt64(60 - nibble % 16 * 4) & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
