/// Finds the first byte that is not UTF-8.
enum UTF8Validation {
    /// The position of the first byte that does not belong to a well-formed sequence (Unicode 15, table 3-7);
    /// nil when all is well.
    static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var position = 0
        let count = bytes.count
        while position < count {
            let first = bytes[position]
            if first < 0x80 {
                position += 1
                // Most texts are mostly ASCII: eight bytes at a time.
                while position + 8 <= count, isASCII(bytes, position) { position += 8 }
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch first {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return position
            }
            guard position + length <= count, second.contains(bytes[position + 1]) else { return position }
            for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return position }
            position += length
        }
        return nil
    }

    /// Whether the eight bytes from a position on are ASCII.
    @inline(__always)
    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
    }
}
