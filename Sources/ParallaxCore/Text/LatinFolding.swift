/// Latin letters with diacritics as plain lower-case letters (Unicode's canonical decomposition without its
/// marks, and the customary spelling of ß, æ, ø, þ …), so that "Müllerson" and "Mullerson" are one form.
enum LatinFolding {
    /// The plain letters of a scalar between U+00C0 and U+024F or U+1E00 and U+1EFF; nil for any other
    /// scalar and for letters that have no plain spelling.
    static func plainLetters(of scalar: UInt32) -> String? {
        let letters: String
        switch scalar {
        case 0xC0..<0x250: letters = latin[Int(scalar) - 0xC0]
        case 0x1E00..<0x1F00: letters = additional[Int(scalar) - 0x1E00]
        default: return nil
        }
        return letters == "-" ? nil : letters
    }

    private static let latin = split(
        """
        a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i
        i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g
        g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l - - l l n n n n n n n n n o
        o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z
        z z z s b - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - o o - - - - - - - - - -
        - - - u u - - - - - - - - - - - - - - - - - - - dz dz dz lj lj lj nj nj nj a a i i o o u u u u u
        u u u u u - a a a a ae ae - - g g k k o o o o - - j dz dz dz g g - - n n a a ae ae o o a a a a e
        e e e i i i i o o o o r r r r u u u u s s t t - - h h - - - - - - a a e e o o o o o o o o y y -
        - - - - - - - - - - - - - - b - - - - - - - - - - - -
        """)

    private static let additional = split(
        """
        a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i
        k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r
        s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y
        z z z z z z h t w y - s - - ss - a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e
        e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u
        u u y y y y y y y y - - - - - -
        """)

    private static func split(_ table: String) -> [String] {
        table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }
}
