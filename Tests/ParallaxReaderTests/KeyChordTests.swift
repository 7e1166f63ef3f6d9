import ParallaxReader
import Testing

@Suite("Key chords")
struct KeyChordTests {
    @Test(
        "A chord is written as it is read",
        arguments: [
            "j", "G", "{", "-", "+", "<", ">", ",", ".", ":", "|", "'", "é", "Ж", "語", "C-l", "C-c", "C-]",
            "C-^",
            "C-\\", "C--", "M-x", "M-X", "M-<", "M--", "C-M-,", "C-/", "C-Space", "M-_", "S-Tab", "Space",
            "BS",
            "Del", "Ins", "PgUp", "PgDn", "Home", "End", "Enter", "Esc", "F1", "F12", "C-Right", "M-Up",
            "S-F5",
            "C-M-S-Left", "hash", "equal", "C-equal", "M-hash", "C", "S", "M",
        ])
    func roundTrip(text: String) throws {
        let chord = try #require(KeyChord(text))
        #expect(chord.description == text)
        #expect(KeyChord(chord.description) == chord)
    }

    @Test("Every named key is written as it is read, with every set of modifiers")
    func namedRoundTrip() {
        for key in NamedKey.allCases {
            for bits in UInt8(0)..<8 {
                let chord = KeyChord(key, .init(rawValue: bits))
                #expect(KeyChord(chord.description) == chord)
            }
        }
    }

    @Test(
        "What a terminal cannot tell apart is one chord",
        arguments: [
            ("C-i", "Tab"), ("C-m", "Enter"), ("C-[", "Esc"), ("C-A", "C-a"), ("C-_", "C-/"),
            ("C-@", "C-Space"),
            ("C-?", "BS"), ("S-a", "A"), ("S-A", "A"), ("M-C-x", "C-M-x"), ("C-M-i", "M-Tab"), ("#", "hash"),
            ("=", "equal"), ("M-S-é", "M-É"),
        ])
    func sameChord(written: String, canonical: String) {
        #expect(KeyChord(written)?.description == canonical)
    }

    @Test(
        "What no key can send is no chord",
        arguments: [
            "", " ", "C-", "M-", "jj", "Foo", "tab", "C-C-a", "S-1", "S--", "\u{1B}", "\u{9B}", "\t", "C- ",
        ])
    func noChord(text: String) {
        #expect(KeyChord(text) == nil)
    }

    @Test("Only a plain character writes into a line of input")
    func written() {
        #expect(KeyChord("é")?.written == "é")
        #expect(KeyChord("Space")?.written == " ")
        #expect(KeyChord("C-a")?.written == nil)
        #expect(KeyChord("Enter")?.written == nil)
    }
}
