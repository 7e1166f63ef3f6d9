import ParallaxCore
import Testing

@Suite("Events of the index")
struct EventPassTests {
    private func check(_ text: String) throws {
        let parts = text.split(separator: "§", maxSplits: 1).map(String.init)
        let (plain, marks) = LinkFixture.marked(parts.last ?? "")
        let dated = parts.count == 2 ? "\(parts[0])|\(plain)" : plain
        #expect(LinkFixture.mentions(try LinkFixture.model([dated]), ofEvents: true) == marks)
    }

    @Test(
        "A name is found inflected and turned round, and no further than words allow",
        arguments: [
            "They fear [NATO’s eastward expansion|enlargement].",
            "The [expansion of NATO|enlargement] went on.",
            "It [expanded NATO|enlargement] again and again.",
            "The [Russian-Ukrainian conflict|war] goes on.",
            "He spoke at the [Washington Summit|washington].",
            "NATO met. The expansion of trade is good.", "NATO, he said, and no other, fears the expansion.",
        ])
    func names(text: String) throws { try check(text) }

    @Test(
        "Time, place, act and people together tell an event that nobody names",
        arguments: [
            "Trump held a [meeting|summit] with Putin in Helsinki.",
            "Trump held a meeting with Putin in Vienna in 2019.",
            "In 2019 Trump held a meeting with Putin in Helsinki.",
            "Macron had talks with Bush in Vienna.",
        ])
    func together(text: String) throws { try check(text) }

    @Test(
        "An act and its people are enough where the text tells of that time, and not before it",
        arguments: [
            "2018-07§Trump’s [meeting|summit] with Putin was short.",
            "2017-01§Trump’s meeting with Putin may come.",
        ])
    func bareActs(text: String) throws { try check(text) }

    @Test(
        "A description points back to what was told last, unless it carries another name",
        arguments: [
            "At the [Helsinki summit|summit] they smiled. The [meeting|summit] was short.",
            "At the [Helsinki summit|summit] they smiled. The meeting with Macron was short.",
            "The [war in Ukraine|war] goes on. This [war|war] is long.",
            "Mutual [distrust|distrust] rules. This [distrust|distrust] is old.",
            "The meeting was short.",
        ])
    func backwards(text: String) throws { try check(text) }

    @Test(
        "Of events that share a name the time decides, then what was told last",
        arguments: [
            "2025-03§The [reset|old-reset] of 2009 failed. During the [reset|old-reset] nothing changed.",
            "2025-03§In February 2025 the [reset|new-reset] began.", "2025-03§A [reset|new-reset] is near.",
            "A reset is near.",
        ])
    func shared(text: String) throws { try check(text) }

    @Test(
        "Words that are dated otherwise are refused, with the reason",
        arguments: [
            ("They met at the 1975 Helsinki summit.", "“1975” is not the date of the event (2018-07-16)"),
            (
                "2010|He foresaw the war in Ukraine.",
                "the text (2010) was written before the event (2022-02-24/..)"
            ),
        ])
    func refused(text: String, says: String) throws {
        let model = try LinkFixture.model([text])
        #expect(LinkFixture.mentions(model, ofEvents: true) == [])
        #expect(model.refusals.contains { $0.evidence.says == says }, "\(model.refusals)")
    }
}
