import Foundation
import Testing

@testable import ParallaxReader

@Suite("Widths")
struct WidthTableTests {
    private static let database = "/usr/share/unicode/"

    /// The ranges of a file of the Unicode Character Database whose second field is one of `values`.
    private static func scalars(_ file: String, _ values: Set<String>) throws -> Set<UInt32> {
        var found: Set<UInt32> = []
        for line in try String(contentsOfFile: database + file, encoding: .utf8).split(separator: "\n") {
            let fields = line.prefix { $0 != "#" }.split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard fields.count >= 2, values.contains(fields[1]) else { continue }
            let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last else { continue }
            for scalar in first...last { found.insert(scalar) }
        }
        return found
    }

    /// The tables as the database has them: no width for marks, controls, what is ignorable by default, vowels and
    /// finals of Hangul and emoji modifiers, but for the signs that are written over the digits after them.
    private static func derived() throws -> (zero: [UInt32], wide: [UInt32]) {
        var zero = try scalars("extracted/DerivedGeneralCategory.txt", ["Mn", "Me", "Cf", "Cc", "Zl", "Zp"])
        zero.formUnion(try scalars("DerivedCoreProperties.txt", ["Default_Ignorable_Code_Point"]))
        zero.formUnion(try scalars("HangulSyllableType.txt", ["V", "T"]))
        zero.formUnion(try scalars("emoji/emoji-data.txt", ["Emoji_Modifier"]))
        zero.subtract(try scalars("PropList.txt", ["Prepended_Concatenation_Mark"]))
        zero.subtract(0xD800..<0xE000)
        let wide = try scalars("EastAsianWidth.txt", ["W", "F"]).subtracting(zero)
        return (pairs(zero), pairs(wide))
    }

    private static func pairs(_ scalars: Set<UInt32>) -> [UInt32] {
        var pairs: [UInt32] = []
        for scalar in scalars.sorted() {
            if let last = pairs.last, last + 1 == scalar {
                pairs[pairs.count - 1] = scalar
            } else {
                pairs += [scalar, scalar]
            }
        }
        return pairs
    }

    @Test(
        "The tables are those of the Unicode Character Database (package unicode-data, 15.0.0)",
        .enabled(if: FileManager.default.fileExists(atPath: database + "EastAsianWidth.txt")))
    func table() throws {
        let derived = try Self.derived()
        if ProcessInfo.processInfo.environment["PARALLAX_RECORD"] != nil {
            try Self.write(derived.zero, derived.wide)
            Issue.record("the width table was written; look at it, and run the tests without PARALLAX_RECORD")
            return
        }
        #expect(WidthTable.zero == derived.zero)
        #expect(WidthTable.wide == derived.wide)
    }

    private static func write(_ zero: [UInt32], _ wide: [UInt32]) throws {
        func rows(_ pairs: [UInt32]) -> String {
            let numbers = pairs.map { "0x" + String($0, radix: 16, uppercase: true) + "," }
            return stride(from: 0, to: numbers.count, by: 10).map {
                "        " + numbers[$0..<min($0 + 10, numbers.count)].joined(separator: " ")
            }.joined(separator: "\n")
        }
        let text = """
            // Written by `WidthTableTests` from the Unicode Character Database 15.0.0; PARALLAX_RECORD=1 writes it anew.

            /// Which scalars take no cell and which take two; every other takes one. Pairs of first and last scalar,
            /// ascending. A table of our own gives the same screen in every locale.
            enum WidthTable {
                /// Marks that are drawn over their base, controls, marks of direction, fillers, emoji modifiers.
                static let zero: [UInt32] = [
            \(rows(zero))
                ]

                /// Scalars of East Asian Width W or F.
                static let wide: [UInt32] = [
            \(rows(wide))
                ]
            }

            """
        let file = Reading.folder + "../../Sources/ParallaxReader/Width/WidthTable.swift"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }

    @Test(
        "A scalar takes as many cells as a terminal gives it",
        arguments: [
            ("a", 1), ("é", 1), ("語", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("—", 1), ("⇄", 1), ("●", 1),
            ("│", 1),
            ("🙂", 2), ("☺", 1), ("\u{301}", 0), ("\u{200B}", 0), ("\u{202E}", 0), ("\u{FEFF}", 0),
            ("\u{AD}", 0),
            ("\u{1B}", 0), ("\u{9B}", 0), ("\u{7F}", 0), ("\u{A0}", 1), ("\u{600}", 1), ("\u{10FFFD}", 1),
        ] as [(Unicode.Scalar, Int)])
    func width(scalar: Unicode.Scalar, width: Int) {
        #expect(DisplayWidth.of(scalar.value) == width)
    }

    @Test(
        "Of a character its first spacing scalar and three marks are drawn",
        arguments: [
            ("e\u{301}", "e\u{301}", 1),
            ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}", 1),
            ("👩‍👩‍👧", "👩", 2), ("☺\u{FE0F}", "☺", 1), ("👍🏽", "👍", 2), ("\u{1B}", "", 0), ("\u{85}", " ", 1),
            ("\t", " ", 1), ("\u{202E}", "", 0), ("\u{301}", "", 0),
            ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2),
        ] as [(Character, String, Int)])
    func form(character: Character, text: String, width: Int) {
        let form = DisplayForm.of(character)
        #expect(form.text == text)
        #expect(form.width == width)
    }
}
