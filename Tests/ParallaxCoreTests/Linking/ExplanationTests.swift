import ParallaxCore
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private func explain(_ texts: [String], _ a: String, _ b: String) throws -> Explanation {
        let model = try LinkFixture.model(texts)
        func passages(_ text: String) throws -> [Passage] {
            model.corpus.passages(at: try #require(Address(text)))
        }
        return Explainer(model).explain(try passages(a), try passages(b))
    }

    @Test("A link names the fact without which it would not be")
    func linked() throws {
        let explanation = try explain(["The Helsinki summit.", "At the Helsinki summit."], "a:1.1", "b:1.1")
        #expect(explanation.isLinked)
        #expect(explanation.verdicts.contains { $0.pass == PassID("shared-event") && $0.outcome == .linked })
    }

    @Test("What forbids a link is the fact that parted the passages")
    func forbidden() throws {
        let explanation = try explain(
            ["The Helsinki summit was short.", "They saw the 1975 Helsinki summit."], "a:1.1", "b:1")
        #expect(explanation.links.allSatisfy { !$0.isEventLink })
        #expect(
            explanation.verdicts.filter { $0.outcome == .forbade }.map(\.says)
                == ["“1975” is not the date of the event (2018-07-16)"])
    }

    @Test("A near miss says what would have linked the passages")
    func nearMiss() throws {
        let explanation = try explain(
            ["2019|The Helsinki summit of 2018.", "2019|Trump and Putin are old."], "a:1.1", "b:1.1")
        #expect(!explanation.isLinked)
        #expect(
            explanation.verdicts.first { $0.pass == PassID("time-place-act") }?.says
                == "b:1.1 has Donald Trump and Vladimir Putin of Summit of Trump and Putin, but neither a name of it "
                + "nor its place (Helsinki) and its time (2018-07-16)")
    }

    @Test("Every pass answers, for any two passages, in one source too and without an index")
    func complete() throws {
        let explanation = try explain(["It rained. It poured."], "a:1.1", "a:1.2")
        #expect(explanation.verdicts.map(\.pass) == LinkingPasses.withIndex.map(\.id))
        #expect(explanation.verdicts.allSatisfy { !$0.says.isEmpty })
        let unaided = try LinkFixture.model(["It rained.", "It poured."], index: nil)
        let passages = unaided.corpus.indices.map { Passage($0, SentenceIndex(0)) }
        #expect(!Explainer(unaided).explain([passages[0]], [passages[1]]).verdicts.isEmpty)
    }
}
