/// Finds a run of bytes in another (R. N. Horspool, "Practical Fast Searching in Strings", 1980).
enum ByteSearch {
    /// The first places at which `needle` stands, at most `limit` of them; overlapping ones count.
    static func occurrences(of needle: [UInt8], in text: [UInt8], limit: Int) -> [Int] {
        guard let last = needle.last, needle.count <= text.count else { return [] }
        var shift = [Int](repeating: needle.count, count: 256)
        for (position, byte) in needle.dropLast().enumerated() {
            shift[Int(byte)] = needle.count - 1 - position
        }
        var found: [Int] = []
        text.withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle in
                var position = 0
                while position + needle.count <= text.count, found.count < limit {
                    let byte = text[position + needle.count - 1]
                    if byte == last, matches(needle, text, at: position) {
                        found.append(position)
                        position += 1
                    } else {
                        position += shift[Int(byte)]
                    }
                }
            }
        }
        return found
    }

    /// Whether `needle` stands at a place.
    static func matches(
        _ needle: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> Bool {
        guard position >= 0, position + needle.count <= text.count else { return false }
        for offset in 0..<needle.count where needle[offset] != text[position + offset] { return false }
        return true
    }
}
