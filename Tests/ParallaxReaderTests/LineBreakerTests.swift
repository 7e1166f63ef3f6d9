import Testing

@testable import ParallaxReader

@Suite("Line breaks")
struct LineBreakerTests {
    private func lines(_ text: String, _ measure: Int) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            LineBreaker(measure: measure).lines(buffer, 0..<buffer.count).map {
                String(decoding: buffer[$0], as: UTF8.self)
            }
        }
    }

    @Test(
        "A line ends where a reader would end it",
        arguments: [
            ("In 2018 they met", 8, ["In 2018", "they met"]),
            ("In 2018 they met", 7, ["In 2018", "they", "met"]),
            ("U.S.-Russia relations", 12, ["U.S.-Russia", "relations"]),
            ("U.S.-Russia", 6, ["U.S.-", "Russia"]),
            ("better―Trump", 8, ["better―", "Trump"]),
            ("hegemonism", 4, ["hege", "moni", "sm"]),
            ("a hegemonism", 6, ["a", "hegemo", "nism"]),
            ("中國一直在觀察", 6, ["中國一", "直在觀", "察"]),
            ("中國 was watched", 8, ["中國 was", "watched"]),
            ("two  spaces", 4, ["two", "spac", "es"]),
            ("75\u{A0}th day", 6, ["75\u{A0}th", "day"]),
            ("", 10, [""]),
            ("a", 1, ["a"]),
            ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
        ])
    func breaks(text: String, measure: Int, expected: [String]) {
        #expect(lines(text, measure) == expected)
    }

    @Test("No line is wider than the measure, and nothing but white space is lost", arguments: 2...40)
    func property(measure: Int) {
        let text =
            "On the 16th—so it is said―the “meeting” of U.S.-Russia 中國 e\u{301}lan\u{1B}[31m took place,  twice."
        let found = lines(text, measure)
        for line in found { #expect(DisplayWidth.of(line) <= max(2, measure)) }
        #expect(found.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
