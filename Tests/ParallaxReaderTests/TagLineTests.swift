import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("A line that is asked for")
struct TagLineTests {
    @Test(
        "Tags stand in one line with commas between them, and come back as they were",
        arguments: [
            ["tone"], ["event/Helsinki summit", "tone"], ["a, b", "c\\d", "e\\,"], ["中", "2018"], [],
        ])
    func roundTrip(names: [String]) {
        let tags = names.compactMap { Tag($0) }
        #expect(TagLine.tags(TagLine.line(tags)) == tags)
        #expect(TagLine.tags(TagLine.line(tags) + ", ") == tags)
    }

    private func asked(_ typed: String = "") -> Question {
        var question = Question(
            .tagsOfWriting,
            offers: ["tone", "event/Helsinki", "event/Riyadh"].map { Question.Offer(text: $0) })
        question.query.insert(typed)
        return question
    }

    @Test("A digit chooses at the beginning of a tag, and is typed elsewhere")
    func digits() {
        var question = asked()
        let chosen = question.choose(digit: 2)
        #expect(chosen && question.query.text == "event/Helsinki, ")
        let again = question.choose(digit: 1)
        #expect(again && question.query.text == "event/Helsinki, tone, ")
        var none = asked()
        let missing = none.choose(digit: 9)
        #expect(!missing)
        for typed in ["x", "tone, a", "tone,  "] {
            var other = asked(typed)
            let isChosen = other.choose(digit: 1)
            #expect(!isChosen, "\(typed)")
        }
    }

    @Test("Completion fills in what begins so, and goes on to the next")
    func completion() {
        var question = asked("tone, ev")
        question.complete()
        #expect(question.query.text == "tone, event/Helsinki")
        question.complete()
        #expect(question.query.text == "tone, event/Riyadh")
        question.complete()
        #expect(question.query.text == "tone, event/Helsinki")
        var inner = asked("riy")
        inner.complete()
        #expect(inner.query.text == "event/Riyadh")
        var none = asked("zzz")
        none.complete()
        #expect(none.query.text == "zzz")
    }

    @Test("What begins with the typed letters is offered before what only holds them")
    func offered() {
        #expect(asked("t").offered.map(\.text) == ["tone", "event/Helsinki", "event/Riyadh"])
        #expect(asked("tone, riy").offered.map(\.text) == ["event/Riyadh"])
    }

    @Test("Control characters of another program are made visible")
    func visible() {
        #expect(VisibleText.line("a\u{1B}[31m\u{7F}\u{9B}\u{202E}b\tc") == "a␛[31m␡<9B><202E>b    c")
        let styled = VisibleText.styled("x\u{07}y")
        #expect(styled.string == "x␇y" && styled.runs.map(\.style.role) == [.plain, .fault, .plain])
    }
}
