import ParallaxCore
import Testing

@Suite("Time expressions in hostile texts")
struct HostileTimeTests {
    @Test(
        "A sentence of one phrase two thousand times over is tagged without a crash",
        arguments: [
            "Monday, ", "May ", "the last ", "1990-", "early ", "Feb. 18, ", "18 and ",
            "the end of the end of ",
            "3:30 ", "about ", "earlier in the ", "the early ", "at least ", "1/2/", "January, and ",
            "10 a.m. on ",
            "the morning of ", "2020-01-", "the 7th of ", "half a ", "every ", "next Friday he said ",
            "on Sept. 11 ", "3 p.m. Friday ", "a couple of ", "twenty-", "years ago ", "1,000,000,000,",
        ])
    func repeated(phrase: String) throws {
        var reader = TextReader()
        let text = try reader.read(Array(String(repeating: phrase, count: 2_000).utf8))
        let found = TimeTagger(vocabulary: reader.vocabulary).tag(text, date: EDTFDate("2025-02-21"))
        for (first, second) in zip(found, found.dropFirst()) { #expect(first.span.end <= second.span.start) }
    }

    @Test("Any mixture of words, numbers and signs is tagged, in order and without overlaps")
    func random() throws {
        let words =
            """
            a an the this that these last next past early late mid earlier later about more than at least end of
            May March Feb. Monday Fri. Friday night morning summer weekend 1 2 16th 31 2020 1990s 60s 3:30 p.m. GMT
            19th century year years month weeks day days hour second quarter half first twenty five hundred ago
            before after every daily now recently future Christmas Eve New Year 's - / , . ' ( ) to and on in by
            was will 25.03.2025 2/3/2009 99999 0 0000 fiscal Q1 H2 today tomorrow yesterday noon same following
            """.split { $0 == " " || $0 == "\n" }
        let seed: UInt64 = 20_250_221
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let dates: [EDTFDate?] = [
            nil, EDTFDate("2025-02-21"), EDTFDate("2018-07"), EDTFDate("2018"),
            EDTFDate("2025-02-18/2025-02-21"),
            EDTFDate("-9999-01-01"), EDTFDate("9999-12-31"), EDTFDate("0000-02-29"), EDTFDate("2025-03/.."),
        ]
        for round in 0..<60 {
            var source = ""
            for _ in 0..<(5 + next(60)) {
                source += words[next(words.count)]
                if next(5) > 0 { source += " " }
            }
            var reader = TextReader()
            let text = try reader.read(Array(source.utf8))
            let found = TimeTagger(vocabulary: reader.vocabulary).tag(text, date: dates[next(dates.count)])
            for expression in found {
                #expect(!expression.span.isEmpty && !expression.value.isEmpty, "seed \(seed), round \(round)")
                #expect(text[expression.sentence].span.contains(expression.span), "\(source)")
            }
            for (first, second) in zip(found, found.dropFirst()) {
                #expect(first.span.end <= second.span.start, "\(source)")
            }
        }
    }
}
