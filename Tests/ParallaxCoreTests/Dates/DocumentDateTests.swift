import ParallaxCore
import Testing

@Suite("The date of a text")
struct DocumentDateTests {
    @Test(
        "A text without a date gets the one that it tells, with the reason",
        arguments: [
            (
                "25.03.2025\nThe New Reset\n\nRelations fell in 2022 after the war.\n", "2025-03-25",
                "paragraph 1 states “25.03.2025”"
            ),
            (
                "Fire in Palmer\n\nPublished: August 7, 2012\n\nIt burned in 1935.\n", "2012-08-07",
                "paragraph 2 states “August 7, 2012”"
            ),
            (
                "MOSCOW, May 4, 2013 (Reuters) - He died.\n", "2013-05-04", "paragraph 1 states “May 4, 2013”"
            ),
            (
                "They met on Feb. 18.\n\nHe was there on Feb. 17, 2025, too.\n\nHe will go on March 10.\n",
                "2025-02-18~",
                "“Feb. 18” (paragraph 1) is told of as past, without its year, so that it reports as of those days"
            ),
            (
                "It was launched in 2009. In March 2025 they proposed a truce.\n", "2025-03/..",
                "the latest time told of as past is “March 2025” (paragraph 1); how much later it was written nothing shows"
            ),
            (
                "It was launched in 2009.\n\nIt will end by 2024.\n", "2009/2024",
                "the latest time told of as past is “2009” (paragraph 1), the earliest still to come “2024” (paragraph 2)"
            ),
        ])
    func inferred(source: String, date: String, reason: String) throws {
        var reader = TextReader()
        let text = try reader.read(Array(source.utf8))
        let found = DocumentDate.infer(text, tagger: TimeTagger(vocabulary: reader.vocabulary))
        #expect(found?.date.description == date)
        #expect(found?.reason == reason)
    }

    @Test(
        "A text that names no past time gets no date",
        arguments: ["It rained.", "They will meet in 2050.", "He left on Friday.", "他走了。", "…"])
    func none(source: String) throws {
        var reader = TextReader()
        let text = try reader.read(Array(source.utf8))
        #expect(DocumentDate.infer(text, tagger: TimeTagger(vocabulary: reader.vocabulary)) == nil)
    }
}
