import ParallaxCore

/// UUIDs made from names (RFC 9562, version 5): the same thing has the same one in every export.
enum StableGUID {
    private static let space: [UInt8] = [
        0x5b, 0x1c, 0x2f, 0x0e, 0x7d, 0x31, 0x4f, 0x6a, 0x9b, 0x57, 0x70, 0x61, 0x72, 0x6c, 0x6c, 0x78,
    ]

    /// The UUID of something of a kind with a name.
    static func of(_ kind: String, _ name: String) -> RecordID {
        let digest = SHA1.digest(space + Array(kind.utf8) + [0] + Array(name.utf8))
        func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return RecordID(
            high: half(digest[0..<8]) & ~0xF000 | 0x5000,
            low: half(digest[8..<16]) & ~(0b11 << 62) | (0b10 << 62))
    }
}

/// SHA-1 (FIPS 180-4), which version 5 of UUIDs prescribes. Not for secrets.
private enum SHA1 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (119 - message.count % 64) % 64)
        padded += (0..<8).map { UInt8(truncatingIfNeeded: message.count * 8 >> (56 - $0 * 8)) }
        for block in stride(from: 0, to: padded.count, by: 64) {
            var words = (0..<16).map { word in
                padded[block + word * 4..<block + word * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            }
            for word in 16..<80 {
                words.append(
                    rotate(words[word - 3] ^ words[word - 8] ^ words[word - 14] ^ words[word - 16], 1))
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for round in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch round {
                    case 0..<20: (b & c | ~b & d, 0x5A82_7999)
                    case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                    case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                    default: (b ^ c ^ d, 0xCA62_C1D6)
                    }
                let next = rotate(a, 5) &+ mixed &+ e &+ constant &+ words[round]
                (a, b, c, d, e) = (next, a, rotate(b, 30), c, d)
            }
            for (position, value) in [a, b, c, d, e].enumerated() { state[position] &+= value }
        }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - $0 * 8)) } }
    }

    private static func rotate(_ value: UInt32, _ bits: UInt32) -> UInt32 {
        value << bits | value >> (32 - bits)
    }
}
