/// Spellings that are written differently for the same foreign or misprinted name share a key.
///
/// Example: "Zelensky" and "Zelenskyy", "Sergei" and "Sergey", "Yanukovych" and "Yanukovich".
enum SpellingKey {
    /// The key of a lower-case, folded word: usual transliterations of one sound made equal, double letters single.
    static func of(_ word: String) -> String {
        var key: [UInt8] = []
        let bytes = Array(word.utf8)
        var position = 0
        func at(_ offset: Int) -> UInt8 {
            position + offset < bytes.count ? bytes[position + offset] : 0
        }
        func isI(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x79 || byte == 0x6A }
        while position < bytes.count {
            var byte = bytes[position]
            var width = 1
            switch byte {
            case 0x27, 0x2D: byte = 0  // ' -
            case 0x69, 0x79, 0x6A: byte = 0x69  // i y j
            case 0x65 where isI(at(1)): (byte, width) = (0x69, 2)  // ei ey
            case 0x6B where at(1) == 0x68: (byte, width) = (0x68, 2)  // kh
            case 0x63 where at(1) == 0x6B: (byte, width) = (0x6B, 2)  // ck
            case 0x70 where at(1) == 0x68: (byte, width) = (0x66, 2)  // ph
            case 0x6F where at(1) == 0x75: (byte, width) = (0x75, 2)  // ou
            case 0x74 where at(1) == 0x63 && at(2) == 0x68: (byte, width) = (0x63, 2)  // tch
            case 0x77 where position + 1 == bytes.count: byte = 0x76  // final w
            case 0x66 where at(1) == 0x66 && position + 2 == bytes.count: (byte, width) = (0x76, 2)
            default: break
            }
            if byte != 0, key.last != byte { key.append(byte) }
            position += width
        }
        return String(decoding: key, as: UTF8.self)
    }

    /// The consonants of a key: "Vladimir" and "Volodymyr" share theirs.
    static func consonants(_ word: String) -> String {
        String(decoding: of(word).utf8.filter { !"aeiou".utf8.contains($0) }, as: UTF8.self)
    }
}
