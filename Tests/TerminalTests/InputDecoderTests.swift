import ParallaxReader
import Testing

@testable import ParallaxTerminal

@Suite("Decoding of input")
struct InputDecoderTests {
    private func events(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        var decoder = InputDecoder()
        for byte in bytes { decoder.byte(byte) }
        if decoder.patience != nil { decoder.finish() }
        return decoder.take()
    }

    private func described(_ text: String) -> [String] {
        events(text.utf8).map { if case .key(let chord) = $0 { "\(chord)" } else { "\($0)" } }
    }

    @Test(
        "Bytes become chords",
        arguments: [
            ("\u{0}", "C-Space"), ("\u{1F}", "C-/"), ("\u{8}", "C-h"), ("\u{7F}", "BS"), ("\n", "C-j"),
            ("\u{1B}\u{1B}", "Esc Esc"), ("\u{1B}é", "M-é"), ("\u{1B}\u{1}", "C-M-a"),
            ("\u{1B}\r", "M-Enter"),
            ("\u{1B}[44;7u", "C-M-,"), ("\u{1B}[27;5;44~", "C-,"), ("\u{1B}[105;5u", "Tab"),
            ("\u{1B}[13;5u", "C-Enter"), ("\u{1B}[27u", "Esc"), ("\u{1B}[1;5C", "C-Right"),
            ("\u{1B}[5;3~", "M-PgUp"), ("\u{1B}[Z", "S-Tab"), ("\u{1B}Op", "0"), ("\u{1B}OM", "Enter"),
            ("a漢😀", "a 漢 😀"),
        ])
    func chords(text: String, chords: String) {
        #expect(described(text).joined(separator: " ") == chords)
    }

    @Test(
        "A sequence without a meaning is dropped as a whole",
        arguments: [
            "\u{1B}[I", "\u{1B}[99~", "\u{1B}[?1;2c", "\u{1B}[>41;0;0c", "\u{1B}[12;40R",
            "\u{1B}]11;rgb:0/0/0\u{7}",
            "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}Oz", "\u{1B}[<35;1;1M", "\u{1B}[<0;1;1m", "\u{1B}[M !!",
            "\u{9B}",
            "\u{85}",
            "\u{1B}[" + String(repeating: "1", count: 500) + "~", "\u{1B}[1114112u", "\u{1B}[-5u",
        ])
    func dropped(sequence: String) {
        #expect(described(sequence).isEmpty)
        #expect(described(sequence + "j").last == "j")
    }

    @Test(
        "Bytes that are no UTF-8 are dropped",
        arguments: [[0xFF], [0xC3, 0x28], [0xA9], [0xF0, 0x9F, 0x98]])
    func invalid(bytes: [UInt8]) {
        let events = events(bytes + [UInt8(ascii: "j")])
        #expect(events.last == KeyChord("j").map(InputEvent.key))
        #expect(events.count == (bytes == [0xC3, 0x28] ? 2 : 1))
    }

    @Test("A character in two pieces is one character")
    func pieces() {
        var decoder = InputDecoder()
        decoder.byte(0xC3)
        #expect(decoder.patience != nil)
        #expect(decoder.take().isEmpty)
        decoder.byte(0xA9)
        #expect(decoder.patience == nil)
        #expect(decoder.take() == [KeyChord("é").map(InputEvent.key)])
    }

    @Test("A paste of any size is held together, and a huge one is cut")
    func pastes() {
        var decoder = InputDecoder()
        for byte in "\u{1B}[200~".utf8 { decoder.byte(byte) }
        for _ in 0..<3_000_000 { decoder.byte(UInt8(ascii: "x")) }
        #expect(decoder.take().isEmpty)
        for byte in "\u{1B}[201~j".utf8 { decoder.byte(byte) }
        let events = decoder.take()
        guard events.count == 2, case .paste(let text) = events[0] else {
            Issue.record("no paste and a key")
            return
        }
        #expect(text.utf8.count > 1_000_000)
        #expect(text.allSatisfy { $0 == "x" })
        #expect(events[1] == KeyChord("j").map(InputEvent.key))
    }

    @Test(
        "No bytes at all make the decoder fail, and after any of them a letter is a letter again",
        arguments: 0..<40)
    func random(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var decoder = InputDecoder()
        let favourites = Array("\u{1B}[]O;<~200M\u{7}\\u".utf8)
        for _ in 0..<2000 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let byte = UInt8(truncatingIfNeeded: state >> 32)
            decoder.byte(byte < 160 ? favourites[Int(byte) % favourites.count] : byte)
        }
        decoder.finish()
        _ = decoder.take()
        decoder.byte(UInt8(ascii: "j"))
        #expect(decoder.take() == [KeyChord("j").map(InputEvent.key)])
    }
}
