/// The ways in which names are written, each with a number: words parted by single spaces.
struct NameSpellings {
    /// How a name is written at one place.
    struct Spelling {
        let form: FormID
        /// Whether the source has the very same bytes.
        let isPlain: Bool
    }

    private(set) var words = Vocabulary()
    /// Those with letters beyond ASCII, so that a letter and its decomposition are one spelling.
    private var beyondASCII: [String: FormID] = [:]

    /// How the words at a place are written.
    mutating func spelling(_ span: TextSpan, in text: SourceText) -> Spelling {
        let plain = text.bytes.withUnsafeBufferPointer { bytes -> FormID? in
            let name = UnsafeBufferPointer(rebasing: bytes[span.bytes])
            return Self.isPlain(name) ? words.intern(name) : nil
        }
        if let plain { return Spelling(form: plain, isPlain: true) }
        let spaced = text.string(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Spelling(form: form(of: spaced), isPlain: false)
    }

    /// The number of a name.
    mutating func form(of name: String) -> FormID {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return words.intern(name) }
        if let found = beyondASCII[name] { return found }
        let form = words.intern(name)
        beyondASCII[name] = form
        return form
    }

    /// Whether a spelling is of several words.
    func hasSpace(_ form: FormID) -> Bool {
        var hasSpace = false
        words.withBytes(of: form) { hasSpace = $0.contains(0x20) }
        return hasSpace
    }

    private static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in name {
            if byte >= 0x80 || byte < 0x20 || byte == 0x20 && before == 0x20 { return false }
            before = byte
        }
        return true
    }
}
