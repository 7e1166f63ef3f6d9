import ParallaxCore
import Testing

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "A sentence ends at its stop and not at an abbreviation",
        arguments: [
            ("He left the U.S. He also spoke.", ["He left the U.S.", "He also spoke."]),
            (
                "Dr. Wei met U.S. President Trump on Feb. 18. It rained.",
                ["Dr. Wei met U.S. President Trump on Feb. 18.", "It rained."]
            ),
            ("“It is over.” He went.", ["“It is over.”", "He went."]),
            ("\"Is it?\" he asked. \"Yes.\"", ["\"Is it?\" he asked.", "\"Yes.\""]),
            (
                "George W. Bush won. George W. Bush Jr. visited Russia.",
                ["George W. Bush won.", "George W. Bush Jr. visited Russia."]
            ),
            ("Perspectives No. 14 March 12, 2025", ["Perspectives No. 14 March 12, 2025"]),
            ("It goes on … … and on. So.", ["It goes on … … and on.", "So."]),
            ("他走了。她来了。", ["他走了。", "她来了。"]),
            ("No end at all", ["No end at all"]), ("…", ["…"]),
        ])
    func split(paragraph: String, sentences: [String]) throws {
        var reader = TextReader()
        let text = try reader.read(Array(paragraph.utf8))
        #expect(text.sentences.map { text.string($0.span) } == sentences)
    }
}
