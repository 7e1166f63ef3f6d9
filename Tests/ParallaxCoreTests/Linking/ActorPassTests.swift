import ParallaxCore
import Testing

@Suite("Actors of the index")
struct ActorPassTests {
    @Test(
        "Names, aliases, acronyms and metonyms are found, the longest first",
        arguments: [
            "[Donald Trump|trump] met the [EU|eu]’s envoys in [Helsinki|helsinki].",
            "The [U.S.|us] and the [US|us] agree; trust us.",
            "[Moscow|russia] says no, and the [Kremlin|russia] is silent.",
            "The [Trump administration|administration] has begun.",
            "[Russia|russia]–[Ukraine|ukraine] talks went on without the [European Union|eu].",
            "[TRUMP|trump] spoke of [nato|none], not of us.",
        ])
    func names(text: String) throws {
        let (plain, marks) = LinkFixture.marked(text)
        let expected = marks.filter { !$0.hasPrefix("none") }
        #expect(LinkFixture.mentions(try LinkFixture.model([plain]), ofEvents: false) == expected)
    }

    @Test(
        "A surname stands for its only bearer, with the given name and initials before it",
        arguments: [
            "[Putin|putin] spoke.", "[Vladimir Putin|putin]’s words: [Putin|putin] spoke.",
            "[George W. Bush|bush] won; [Bush|bush] left.",
        ])
    func surnames(text: String) throws {
        let (plain, marks) = LinkFixture.marked(text)
        #expect(LinkFixture.mentions(try LinkFixture.model([plain]), ofEvents: false) == marks)
    }

    @Test(
        "A name inside a longer name in capitals is not that actor",
        arguments: [
            "He spoke at the Washington Summit.", "She saw that Laura Bush had come.",
            "The Republic of China is an island.", "He read it in the China Daily of the day.",
            "They live in the north of New Russia now.",
        ])
    func guarded(text: String) throws {
        let model = try LinkFixture.model([text])
        #expect(LinkFixture.mentions(model, ofEvents: false) == [])
    }

    @Test("Offices and headings are no longer names")
    func offices() throws {
        let model = try LinkFixture.model([
            "It was US President Trump who came.", "Russia Shows Its Teeth To All Of Europe",
        ])
        #expect(LinkFixture.mentions(model, ofEvents: false) == ["us: US", "trump: Trump", "russia: Russia"])
    }

    @Test("A demonym leads to its state and does not name it")
    func demonyms() throws {
        #expect(
            LinkFixture.mentions(try LinkFixture.model(["The Russian side left."]), ofEvents: false) == [])
    }

    @Test("What the guard refuses is kept with its reason")
    func refusals() throws {
        let model = try LinkFixture.model(["He saw the China Daily of the day."])
        #expect(model.refusals.map(\.evidence.says) == ["“China” is part of the name “China Daily”"])
    }
}
