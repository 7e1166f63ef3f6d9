import ParallaxCore
import Testing

@testable import ParallaxReader

/// A reader whose decisions are kept: what is asked to be written comes back as written, and is linked with.
private struct Decider {
    var reading: Reading
    private var number: UInt64 = 0
    private let corpus = Sample.reset

    init() throws { reading = try Reading() }

    /// Presses keys, and plays the session: writes what is asked for and links again.
    mutating func press(_ keys: String, _ location: SourceLocation = #_sourceLocation) throws {
        try reading.press(keys, location)
        var effects = reading.effects
        while !effects.isEmpty {
            switch effects.removeFirst() {
            case .write(let change):
                guard case .decide(let decisions) = change else { continue }
                let records = decisions.map { decision in
                    number += 1
                    return CurationRecord(
                        id: RecordID(high: 7, low: number), decision: decision, author: "ann",
                        created: Timestamp(milliseconds: Int64(number)))
                }
                effects += reading.state.apply(.notesChanged(NotesUpdate(records: records, cause: change)))
            case .relink(let curation):
                effects += reading.state.apply(.linked(LinkedCorpus(corpus.model, curation)))
            default: break
            }
        }
    }

    /// Types a line, and leaves it with Enter.
    mutating func answer(_ line: String) throws {
        try press("C-u")
        _ = reading.state.apply(.input(.paste(line)))
        try press("Enter")
    }

    var decisions: [CurationDecision] { reading.state.curation.records.map(\.decision) }
    var actors: [String] { reading.state.model.actors.map(\.name) }
}

@Suite("Deciding by keys")
struct DecidingTests {
    @Test("A merge shows its direction and effect, can be turned round, and is done with one key")
    func merge() throws {
        var decider = try Decider()
        try decider.press("w a")
        let names = decider.reading.state.sidebar.list.rows.map(\.words)
        #expect(names.count == 4)
        try decider.press("c m j c m")
        #expect(decider.decisions.isEmpty, "nothing is done before the answer")
        let asked = decider.reading.screen.joined(separator: "\n")
        #expect(asked.contains("Merge Vladimir Putin (3 mentions in 3 sources) into"), "\(asked)")
        try decider.press("x")
        #expect(decider.reading.screen.joined().contains("into Vladimir Putin (3 mentions in 3 sources)?"))
        try decider.press("y")
        guard case .merge(_, let into)? = decider.decisions.first else {
            Issue.record("not merged")
            return
        }
        #expect(into.name == "Vladimir Putin")
        #expect(decider.actors.count == 3 && decider.actors.contains("Vladimir Putin"))
    }

    @Test("A question is answered by its own keys alone; Esc leaves everything as it was")
    func confirmation() throws {
        var decider = try Decider()
        try decider.press("w a c m j c m")
        let place = decider.reading.state.place
        try decider.press("j G )")
        #expect(decider.reading.state.deciding.confirmation != nil)
        try decider.press("Esc")
        #expect(decider.reading.state.deciding.confirmation == nil)
        #expect(decider.decisions.isEmpty && decider.reading.state.place == place)
    }

    @Test("What is hidden is gone at once, the place stays, and it can be brought back alone")
    func hide() throws {
        var decider = try Decider()
        try decider.press("w e w v j c h")
        let place = decider.reading.state.place
        #expect(decider.reading.state.model.events.map(\.label) == ["Helsinki summit"])
        try decider.press("w a c h")
        #expect(decider.decisions.count == 2)
        // The list of decisions has the latest first; the earlier one is withdrawn by itself.
        try decider.press("c g j c w")
        #expect(decider.decisions.count == 1)
        #expect(decider.reading.state.model.events.count == 2)
        #expect(decider.reading.state.place == place)
    }

    @Test("A new name is typed over the old one; nothing and the same name decide nothing")
    func rename() throws {
        var decider = try Decider()
        try decider.press("w a c n")
        #expect(decider.reading.screen.last?.contains("call it: Vladimir Putin") == true)
        try decider.press("Enter c n C-u Enter")
        #expect(decider.decisions.isEmpty)
        try decider.press("c n")
        try decider.answer("The President")
        guard case .rename(let which, "The President")? = decider.decisions.first else {
            Issue.record("not renamed")
            return
        }
        #expect(which.name == "Vladimir Putin")
    }

    @Test("The kind is chosen with a digit; an event has none")
    func kind() throws {
        var decider = try Decider()
        try decider.press("w a c k 2")
        guard case .setKind(_, let kind)? = decider.decisions.first else {
            Issue.record("no kind")
            return
        }
        #expect(kind == ActorKind.allCases[1])
        try decider.press("w v c k")
        #expect(decider.reading.state.message?.text == "an event has no kind")
    }

    @Test("Names are split off into something new, and only names that are in use")
    func split() throws {
        var decider = try Decider()
        try decider.press("w a c s")
        try decider.answer("Nobody")
        #expect(decider.decisions.isEmpty && decider.reading.state.message?.isFault == true)
        try decider.press("c s")
        try decider.answer("Putin")
        try decider.answer("Putin family")
        guard case .split(let from, let off)? = decider.decisions.first else {
            Issue.record("not split")
            return
        }
        #expect(from.name == "Vladimir Putin" && off.name == "Putin family" && off.names == ["Putin"])
        #expect(off.key == .actor(ActorID("putin-family")))
    }

    @Test("A rejected link leaves the cross-references with its reason kept; its verdict can be withdrawn")
    func reject() throws {
        var decider = try Decider()
        try decider.press(") ) J")
        let link = try #require(decider.reading.state.linkAtHand)
        let before = decider.reading.state.references.list.position.count
        try decider.press("c x")
        try decider.answer("another meeting")
        #expect(decider.reading.state.references.list.position.count == before - 1)
        guard case .judge(_, .rejected, _, "another meeting")? = decider.decisions.first else {
            Issue.record("not rejected")
            return
        }
        let judged = decider.reading.state.model.crossReferences.first { $0.a == link.a && $0.b == link.b }
        #expect(judged?.isLink == false && judged?.evidence.first?.says == "you rejected it: another meeting")
        try decider.press("c g c w")
        #expect(decider.reading.state.references.list.position.count == before)
    }

    @Test("A link that was seen says so and stays; again takes it back")
    func seen() throws {
        var decider = try Decider()
        try decider.press(") ) w x r")
        #expect(decider.reading.screen.joined().contains("seen"))
        #expect(decider.reading.state.references.list.position.number == 1)
        try decider.press("r")
        #expect(decider.decisions.isEmpty)
        #expect(!decider.reading.state.references.list.rows.contains { $0.words.contains("seen") })
    }

    @Test("Triage goes from one uncertain link to the next, leads to the words and back, and counts")
    func triage() throws {
        var decider = try Decider()
        let model = Sample.reset.model
        let uncertain = CorpusModel(
            corpus: model.corpus, actors: model.actors, events: model.events, mentions: model.mentions,
            crossReferences: model.crossReferences.map {
                CrossReference(
                    entities: $0.entities, $0.a, $0.b, score: $0.score, isLink: false, evidence: $0.evidence)
            }, timeExpressions: model.timeExpressions)
        _ = decider.reading.state.apply(.linked(LinkedCorpus(uncertain)))
        try decider.reading.press("c t")
        let total = model.crossReferences.count
        #expect(decider.reading.screen.joined().contains("0 of \(total) decided"))
        let first = try #require(decider.reading.state.linkAtHand)
        try decider.reading.press("y")
        let second = try #require(decider.reading.state.linkAtHand)
        #expect(first != second)
        #expect(decider.reading.screen.joined().contains("1 of \(total) decided"))
        try decider.reading.press("l")
        let third = try #require(decider.reading.state.linkAtHand)
        #expect(second != third)
        try decider.reading.press("n")
        #expect(decider.reading.screen.joined().contains("2 of \(total) decided"))
        let here = decider.reading.state.linkAtHand
        try decider.reading.press("Enter")
        #expect(decider.reading.state.views.isEmpty && decider.reading.state.passage == here?.a)
        try decider.reading.press("H")
        #expect(decider.reading.state.views.last is TriageView)
    }

    @Test("Leaving with something unsaved is asked about, and saving can be tried again")
    func unsaved() throws {
        var decider = try Decider()
        try decider.reading.press("w a c h")
        guard case .write(let change)? = decider.reading.effects.first else {
            Issue.record("nothing asked for")
            return
        }
        _ = decider.reading.state.apply(
            .notesRefused(change, NotesTrouble("F: the disk is full", mayPass: true)))
        try decider.reading.press("Q")
        #expect(decider.reading.effects.isEmpty)
        #expect(decider.reading.screen.joined().contains("1 change is not saved"))
        try decider.reading.press("r")
        #expect(decider.reading.effects == [.write(change)])
        try decider.press("Q")
        #expect(decider.reading.effects == [.quit])
    }

    @Test("Of a file that cannot be used the reader asks: read on unsaved, try again, or leave")
    func unusable() throws {
        for (key, effects) in [("y", []), ("r", [Effect.reopenNotes]), ("n", [Effect.quit])] {
            var reading = try Reading()
            _ = reading.state.apply(
                .notesUnusable(NotesTrouble("F: damaged; it is left as it is", mayPass: false)))
            #expect(reading.screen.joined().contains("F: damaged"))
            try reading.press(key)
            #expect(reading.effects == effects)
            #expect(reading.state.deciding.confirmation == nil)
        }
    }
}
