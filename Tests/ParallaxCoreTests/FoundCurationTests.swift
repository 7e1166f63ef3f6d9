import ParallaxCore
import Testing

@Suite("Curation of what was found in the texts alone")
struct FoundCurationTests {
    private static let texts = [
        (
            "one.txt",
            """
            President Volodymyr Zelensky met Donald Trump in Washington. Zelensky left early.

            Marco Rubio flew to Riyadh for talks with Sergey Lavrov. The talks in Riyadh ended after four hours.

            """
        ),
        (
            "two.txt",
            """
            Volodymyr Zelensky and Donald Trump quarrelled in Washington. Trump was angry.

            In Riyadh Marco Rubio and Sergey Lavrov held talks. The talks in Riyadh were the first in years.

            """
        ),
        (
            "three.txt",
            """
            Donald Trump praised Marco Rubio. Sergey Lavrov spoke of talks in Riyadh with Marco Rubio.

            """
        ),
    ]

    private func model(_ decisions: CurationDecision...) throws -> CorpusModel {
        let records = decisions.enumerated().map {
            CurationRecord(
                id: RecordID(high: 1, low: UInt64($0)), decision: $1, author: "ann",
                created: Timestamp(milliseconds: Int64($0)))
        }
        return try Curation(records).model(of: corpus(Self.texts), index: nil)
    }

    private func entity(_ name: String, in model: CorpusModel) throws -> (CuratedEntity, Int) {
        let index = try #require(
            model.actors.firstIndex { $0.name.contains(name) }, "\(model.actors.map(\.name))")
        let actor = model.actors[index]
        return (
            CuratedEntity(key: .actor(actor.id), name: actor.name, names: actor.aliases, kind: actor.kind),
            model.mentionPositions(of: .actor(ActorIndex(index))).count
        )
    }

    @Test("A new name leaves everything else that was found as it was")
    func rename() throws {
        let before = try model()
        let (trump, count) = try entity("Trump", in: before)
        let after = try model(.rename(trump, to: "The President"))
        #expect(after.actors.count == before.actors.count)
        #expect(after.events.map(\.label) == before.events.map(\.label))
        #expect(after.crossReferences.count == before.crossReferences.count)
        #expect(try entity("The President", in: after).1 == count)
    }

    @Test("Merged actors are one with the mentions of both, and the links are looked for anew")
    func merge() throws {
        let before = try model()
        let (rubio, first) = try entity("Rubio", in: before)
        let (lavrov, second) = try entity("Lavrov", in: before)
        let after = try model(.merge(rubio, into: lavrov))
        #expect(after.actors.count == before.actors.count - 1)
        #expect(try entity("Lavrov", in: after).1 == first + second)
        #expect(!after.actors.contains { $0.name == rubio.name })
    }

    @Test("What is hidden is gone; the others keep their mentions")
    func hide() throws {
        let before = try model()
        let (trump, _) = try entity("Trump", in: before)
        let (rubio, count) = try entity("Rubio", in: before)
        let after = try model(.hide(trump))
        #expect(!after.actors.contains { $0.id == ActorID("donald-trump") })
        #expect(try entity(rubio.name, in: after).1 == count)
    }

    @Test("A new alias finds its words, and one that is taken away loses them")
    func alias() throws {
        let before = try model()
        let (rubio, count) = try entity("Rubio", in: before)
        let more = try model(.addAlias(rubio, "talks"))
        #expect(try entity("Rubio", in: more).1 > count)
        let back = try model(.addAlias(rubio, "talks"), .removeAlias(rubio, "talks"))
        #expect(try entity("Rubio", in: back).1 == count)
    }
}
