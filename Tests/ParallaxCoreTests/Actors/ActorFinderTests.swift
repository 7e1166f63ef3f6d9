import ParallaxCore
import Testing

@Suite("Actors without an index")
struct ActorFinderTests {
    @Test(
        "A name is found by its own evidence",
        arguments: [
            // Titles and offices are no part of a name, nor are peoples.
            "Yesterday Secretary of State [Marco Rubio] met Russian Foreign Minister [Sergey Lavrov] in [Riyadh].",
            "It was President [Vladimir Putin] who called U.S.-born Dr. [Anna Wei].".replacing(
                "U.S.", with: "[U.S.=United States]"),
            // A capital at the head of a sentence proves nothing.
            "Prosecutors said that [Boris Yeltsin] left. The prosecutors agreed.",
            // Hyphens and dashes part states, not given names.
            "The [Russia]-[Ukraine] war worried [Jean-Pierre Dubois] and the [US=United States]–[EU] side.",
            // Days and months are no names, and part them.
            "On Monday President [Barack Obama] spoke; in March he wrote.",
            // Organisations keep together.
            "He works at the Department of Health and Human Services.".replacing(
                "Department of Health and Human Services", with: "[Department of Health and Human Services]"),
            // Events are no actors.
            "After the Cold War the Munich Agreement was forgotten by [Angela Merkel].",
        ])
    func found(marked: String) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus([marked])) == [marked])
    }

    @Test(
        "A short name stands for the full name of its own text",
        arguments: [
            "We saw [Marco Rubio]. Then [Rubio=Marco Rubio] left, and [Rubio=Marco Rubio]'s aide too.",
            "The World Health Organization.".replacing(
                "World Health Organization", with: "[World Health Organization=WHO]"),
            "The [Russian Foreign Ministry] denied it. Later the [Foreign Ministry=Russian Foreign Ministry] agreed.",
            "President [Moon Jae-in] came. It was Mr. [Moon=Moon Jae-in] who spoke.",
            "The [Union of Tall Sailors] (UTS) met. Later [UTS=Union of Tall Sailors] voted.".replacing(
                "(UTS)", with: "([UTS=Union of Tall Sailors])"),
        ])
    func shortened(marked: String) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus([marked])) == [marked])
    }

    @Test(
        "A surname is that of the bearer who is meant",
        arguments: [
            // Named by title before another bearer's full name appears: the corpus knows whom it means.
            [
                "It was [Donald Trump] who came. Then [Donald Trump] left.",
                "It was President [Trump=Donald Trump] who came. With him was [Melania Trump], and Mr. [Trump=Donald Trump] smiled.",
            ],
            // Two bearers in one text: the one whom the corpus names more often.
            [
                "Here [Emmanuel Macron] spoke. Here [Emmanuel Macron] ate. Then [Brigitte Macron] rose, and [Macron=Emmanuel Macron] left."
            ],
            // Nobody else bears it in the corpus.
            ["So [Angela Merkel] won.", "So Ms. [Merkel=Angela Merkel] won."],
            // The only one who holds the title.
            [
                "Then President [Boris Yeltsin] came, and [the president=Boris Yeltsin] spoke."
                    .replacing("[the president", with: "the [president")
            ],
            ["President [Boris Yeltsin] met President [Bill Clinton], and the president spoke."],
        ])
    func meant(marked: [String]) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus(marked)) == marked)
    }

    @Test(
        "A seat of government is its state where the corpus speaks of it as one who acts",
        arguments: [
            "Then [Russia] and [Moscow=Russia]'s friends agreed; [Moscow=Russia] wants it.",
            "Then [Saudi Arabia] held the [Riyadh] talks in [Riyadh].",
        ])
    func seat(marked: String) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus([marked])) == [marked])
    }

    @Test(
        "Spellings of one name are one actor across texts",
        arguments: [
            [
                "It was [Volodymyr Zelenskyy]. It was [Volodymyr Zelenskyy] again.",
                "It was [Volodymyr Zelensky=Volodymyr Zelenskyy].",
            ],
            [
                "There [Sergei Karaganov] wrote. There [Sergei Karaganov] wrote.",
                "There [Sergey Karaganov=Sergei Karaganov] wrote.",
            ],
            ["Here [Mike Waltz] spoke, then [Mike Waltz] left.", "Here [Michael Waltz=Mike Waltz] spoke."],
        ])
    func spelled(marked: [String]) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus(marked)) == marked)
    }

    @Test(
        "Names that contradict each other stay apart",
        arguments: [
            ["So [George W. Bush] won.", "So [George H. W. Bush] lost."],
            [
                "So [Boris Johnson] won. So [Johnson=Boris Johnson] won.",
                "So [Lyndon Johnson] won. So [Johnson=Lyndon Johnson] won.",
            ],
        ])
    func apart(marked: [String]) throws {
        #expect(MarkedNames.marks(try MarkedNames.corpus(marked)) == marked)
    }

    @Test("The order of the sources changes neither the actors nor their mentions")
    func order() throws {
        let texts = [
            "Then [Trump] met Putin. Mr. Trump and Vladimir Putin talked in Helsinki.",
            "President Donald Trump praised Sergey Lavrov of Russia.",
            "There Sergei Lavrov met Johnson in Moscow.",
            "Boris Johnson and Lyndon Johnson never met. Johnson said so.",
        ]
        func names(_ texts: [String]) throws -> [String] {
            let (actors, mentions) = ActorFinder.find(try MarkedNames.corpus(texts))
            return actors.map { "\($0.id) \($0.name) \($0.kind)" } + ["\(mentions.count)"]
        }
        #expect(try names(texts) == names(texts.reversed()))
    }

    @Test(
        "Bad input is read without a crash",
        arguments: [
            "", "ALL OF THIS TEXT IS IN CAPITALS AND SHOUTS AT RUSSIA.", "他走了。她来了。",
            "Ünïted Ştates Ōf Ēverything",
            String(repeating: "Alpha Beta Gamma, ", count: 10_000), String(repeating: "A", count: 100_000),
            String(repeating: "John Smith-", count: 10_000), ". - ' \" ( ) & of the of the",
        ])
    func bad(text: String) throws {
        let corpus = try MarkedNames.corpus([text.isEmpty ? "." : text, "John Smith came."])
        #expect(ActorFinder.find(corpus).actors.count < 100)
    }
}
