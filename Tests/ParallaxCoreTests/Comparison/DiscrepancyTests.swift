import ParallaxCore
import Testing

@Suite("Discrepancies")
struct DiscrepancyTests {
    /// `attribute kind: words of a / words of b`
    private func found(_ texts: [String]) throws -> [String] {
        let model = try ModelFixture.model(texts)
        return DiscrepancySearch.all(model).map { discrepancy in
            func words(_ words: Synopsis.Words) -> String {
                model.corpus[words.passage.source].text.string(words.span)
            }
            return "\(discrepancy.attribute) \(discrepancy.kind): \(words(discrepancy.a))"
                + (discrepancy.b.map { " / \(words($0))" } ?? "")
        }
    }

    @Test("Two meetings that two sources both call the first differ in order")
    func first() throws {
        let texts = [
            "At the G20 summit in Hamburg, Trump met with Putin for the first time.",
            "Trump and Putin held their first official meeting at the Helsinki summit.",
        ]
        #expect(
            try found(texts) == ["order differ: met with Putin for the first time / first official meeting"])
    }

    @Test("Two spellings of one name differ in naming, a full name and a surname do not")
    func spelling() throws {
        let texts = ["Zelensky spoke.", "Volodymyr Zelenskyy spoke. Zelenskyy left."]
        #expect(try found(texts) == ["naming differ: Zelensky / Volodymyr Zelenskyy"])
    }

    @Test("One place under two names differs in place")
    func place() throws {
        let texts = [
            "During a heated exchange with Zelenskyy in the Oval Office he shouted.",
            "After his meeting with Volodymyr Zelenskyy at the White House he left.",
        ]
        #expect(try found(texts) == ["place differ: Oval Office / White House"])
    }

    @Test("A place that only begins a longer noun is no scene")
    func noScene() throws {
        let texts = ["The Helsinki summit in Helsinki.", "The talks in Vienna-style secrecy went on."]
        #expect(try found(texts) == [])
    }

    @Test("Results in one source and none in another differ in number")
    func outcome() throws {
        let texts = [
            "The talks resulted in four key agreements.", "The talks brought no significant breakthroughs.",
        ]
        #expect(
            try found(texts) == ["number differ: four key agreements / no significant breakthroughs"])
    }

    @Test("Different numbers of one thing differ, equal ones do not")
    func numbers() throws {
        #expect(
            try found(["The talks led 60 diplomats home.", "After the talks 35 diplomats left."])
                == ["number differ: 60 diplomats / 35 diplomats"])
        #expect(
            try found(["The talks led 60 diplomats home.", "After the talks sixty diplomats left."]) == [])
    }

    @Test("Not invited is not the same as not taking part")
    func absence() throws {
        let texts = [
            "Europe was not invited to participate in the talks.",
            "No Ukrainian delegation participated in the talks.",
        ]
        #expect(
            try found(texts) == [
                "actors differ: Europe was not invited / No Ukrainian delegation participated"
            ])
    }

    @Test("An event told as done by one and as planned by another that could know differs in modality")
    func modality() throws {
        #expect(
            try found(["2019|Trump held the summit.", "2019|He spoke of a planned Helsinki summit."])
                == ["modality differ: the summit / Helsinki summit"])
        #expect(
            try found(["2019|Trump held the summit.", "2018-01|He spoke of a planned Helsinki summit."]) == []
        )
    }

    @Test("A sentence that is printed twice is one witness")
    func repeats() throws {
        let sentence = "The talks resulted in four key agreements between the two sides there."
        #expect(try found([sentence, sentence]) == [])
    }

    @Test(
        "A date joined to the event's name that cannot be the event's is impossible; one behind a verb says nothing",
        arguments: [
            ("The Helsinki summit in May 2018 failed.", ["date impossible: May 2018"]),
            ("At the July 2018 Helsinki summit he spoke.", []),
            ("The Helsinki summit is set to be forgotten in May 2026.", []),
            ("The Helsinki summit was held on 5 April 2018.", ["date impossible: 5 April 2018"]),
            ("After the Helsinki summit, in May 2018, it rained.", []),
            (
                "The Helsinki summit of 16 July 2018, held on 5 April 2018, failed.",
                ["date differ: 5 April 2018 / 16 July 2018"]
            ),
        ])
    func impossibleDate(text: String, expected: [String]) throws {
        #expect(try found(["2019|" + text]) == expected)
    }

    @Test("A year against a day of it is coarser and no contradiction")
    func coarser() throws {
        let texts = [
            "2019|The Helsinki summit in 2018 failed.", "2019|The Helsinki summit on 16 July 2018 failed.",
        ]
        #expect(try found(texts) == ["date coarser: 2018 / 16 July 2018"])
    }

    @Test("Two years for one beginning differ, also where the year stands in the sentence before")
    func beginning() throws {
        let texts = [
            "2019|In 2008 a president came. He proposed a reset policy.",
            "2019|The reset policy was launched in 2009.",
        ]
        #expect(try found(texts) == ["date differ: 2008 / 2009"])
    }

    @Test("A year far from the event's own is that of something else, and no beginning")
    func otherBeginning() throws {
        let texts = [
            "2019|In 1991 a state fell. Many proposed a reset policy.",
            "2019|The reset policy was launched in 2009.",
        ]
        #expect(try found(texts) == [])
    }

    @Test("Of one source only the first word on who was left out counts")
    func oneAbsence() throws {
        let texts = [
            "Europe was not invited to the talks.",
            "No delegation participated in the talks. Kyiv was not represented at the talks.",
        ]
        #expect(
            try found(texts) == ["actors differ: Europe was not invited / No delegation participated"])
    }
}
