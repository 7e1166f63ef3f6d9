import ParallaxCore

/// What takes one place in a line: a spacing scalar with the marks that are drawn over it, or something
/// that is not drawn at all. Cut scalar by scalar, as terminals do, so that their count of cells and ours agree:
/// an emoji family is shown as its members.
struct Glyph {
    /// How a line may be broken at a glyph.
    enum Kind {
        /// A line may end before it and the next one begin after it.
        case space
        /// A line may end after it.
        case hyphen
        /// A line may end before it and after it, as between Chinese characters.
        case wide
        /// No line ends here.
        case letter
    }

    /// The first byte.
    let start: Int
    /// One past the last byte.
    let end: Int
    /// How many cells it takes: 0, 1 or 2.
    let width: Int
    /// How a line may be broken here.
    let kind: Kind

    /// The glyph that begins at `position`, which must lie before `limit`; the bytes are valid UTF-8.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, limit: Int) {
        start = position
        let first = bytes[position]
        let isPlain = first &- 0x20 < 0x5F && (position + 1 >= limit || bytes[position + 1] < 0x80)
        if isPlain {
            end = position + 1
            width = 1
            kind = first == 0x20 ? .space : first == 0x2D ? .hyphen : .letter
            return
        }
        let scalar = UTF8Scalar(bytes, at: position)
        var next = position + scalar.length
        // Marks without end are cut into pieces: no glyph is longer than this.
        let farthest = min(limit, position + Glyph.longest)
        while next < farthest, bytes[next] >= 0x80 || bytes[next] < 0x20 {
            let mark = UTF8Scalar(bytes, at: next)
            guard !Glyph.isSpace(mark.value), DisplayWidth.of(mark.value) == 0 else { break }
            next += mark.length
        }
        end = min(next, limit)
        if Glyph.isSpace(scalar.value) {
            width = 1
            kind = .space
        } else {
            width = DisplayWidth.of(scalar.value)
            kind =
                switch scalar.value {
                case 0x2D, 0x2010, 0x2012...0x2015: .hyphen
                default: width == 2 ? .wide : .letter
                }
        }
    }

    /// What is drawn; a space for every white space, and never a control character.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if kind == .space { return " " }
        if end - start == 1 { return DisplayForm.ascii(bytes[start]) }
        return DisplayForm.of(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars).text
    }

    private static let longest = 64

    /// White space at which a line may break; a no-break space is none.
    @inline(__always)
    private static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F,
            0x3000:
            true
        default: false
        }
    }
}
