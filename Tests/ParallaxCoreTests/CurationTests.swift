import ParallaxCore
import Testing

@Suite("Curation")
struct CurationTests {
    static let one =
        "Donald Trump met Vladimir Putin in Helsinki. Trump praised Putin. TongRumen was named.\n"
    static let two =
        "In Helsinki Putin met Trump. Russiagate was named. Moscow was content. Zelensky was absent.\n"

    static let index = CorpusIndex(
        actors: [
            ActorEntry(id: ActorID("trump"), name: "Donald Trump", kind: .person, aliases: ["Trump"]),
            ActorEntry(id: ActorID("putin"), name: "Vladimir Putin", kind: .person, aliases: ["Putin"]),
        ],
        events: [
            EventEntry(
                id: EventID("helsinki"), label: "Helsinki summit", actors: [ActorID("trump")],
                names: ["Helsinki"]),
            EventEntry(id: EventID("russiagate"), label: "Russiagate"),
            EventEntry(id: EventID("tongrumen"), label: "TongRumen"),
        ])

    func texts() throws -> Corpus { try corpus([("one.txt", Self.one), ("two.txt", Self.two)]) }

    func records(_ decisions: [CurationDecision]) -> [CurationRecord] {
        decisions.enumerated().map {
            CurationRecord(
                id: .random(), decision: $1, author: "ann", created: Timestamp(milliseconds: Int64($0)))
        }
    }

    func event(_ id: String, _ name: String, _ names: [String] = []) -> CuratedEntity {
        CuratedEntity(key: .event(EventID(id)), name: name, names: names)
    }

    func actor(_ id: String, _ name: String, _ names: [String] = []) -> CuratedEntity {
        CuratedEntity(key: .actor(ActorID(id)), name: name, names: names, kind: .person)
    }

    func model(_ decisions: CurationDecision...) throws -> CorpusModel {
        try Curation(records(decisions)).model(of: texts(), index: Self.index)
    }

    func linked(_ model: CorpusModel, by id: String) -> [CrossReference] {
        model.crossReferences.filter { $0.isLink && $0.entities.contains { model.id(of: $0) == id } }
    }

    @Test("Merged events are one, in the direction that was chosen, and link what each named")
    func merge() throws {
        let apart = try model()
        #expect(linked(apart, by: "russiagate").isEmpty)
        let merged = try model(
            .merge(event("tongrumen", "TongRumen"), into: event("russiagate", "Russiagate")))
        #expect(merged.entity(.event(EventID("tongrumen"))) == nil)
        #expect(!linked(merged, by: "russiagate").isEmpty)
        let kept = try #require(merged.entity(.event(EventID("russiagate"))))
        #expect(merged.counts(of: kept) == [1, 1] && merged.name(of: kept) == "Russiagate")
    }

    @Test("A decision that is withdrawn leaves the model as it was, and withdrawing that brings it back")
    func withdrawing() throws {
        let merge = CurationRecord(
            id: .random(),
            decision: .merge(event("tongrumen", "TongRumen"), into: event("russiagate", "Russiagate")),
            author: "ann", created: Timestamp(milliseconds: 1))
        let undo = CurationRecord(
            id: .random(), decision: merge.inverse, author: "ann", created: Timestamp(milliseconds: 2))
        let redo = CurationRecord(
            id: .random(), decision: undo.inverse, author: "ann", created: Timestamp(milliseconds: 3))
        #expect(Curation([merge, undo]).isEmpty)
        #expect(Curation([redo, merge, undo, merge]).records == [merge])
        #expect(Curation([merge, undo]).apply(to: Self.index) == Self.index)
    }

    @Test("A new name stands in front, and the old one still finds its passages")
    func rename() throws {
        let renamed = try model(.rename(event("helsinki", "Helsinki summit"), to: "Trump–Putin summit"))
        let entity = try #require(renamed.entity(.event(EventID("helsinki"))))
        #expect(renamed.name(of: entity) == "Trump–Putin summit")
        #expect(renamed.counts(of: entity) == [1, 1])
    }

    @Test("What is hidden is gone with its mentions and links, and the rest keeps its places")
    func hide() throws {
        let whole = try model()
        let hidden = try model(.hide(actor("trump", "Donald Trump")))
        #expect(hidden.entity(.actor(ActorID("trump"))) == nil)
        #expect(linked(hidden, by: "trump").isEmpty)
        let (before, after) = (
            try #require(whole.entity(.actor(ActorID("putin")))),
            try #require(hidden.entity(.actor(ActorID("putin"))))
        )
        #expect(whole.counts(of: before) == hidden.counts(of: after))
        #expect(hidden.events.first?.actors.isEmpty == true)
    }

    @Test("An alias finds new passages, and one that is taken away loses them")
    func aliases() throws {
        let added = try model(.addAlias(event("russiagate", "Russiagate"), "TongRumen was named"))
        #expect(added.counts(of: try #require(added.entity(.event(EventID("russiagate"))))) != [0, 1])
        let removed = try model(.removeAlias(event("helsinki", "Helsinki summit", ["Helsinki"]), "Helsinki"))
        #expect(removed.counts(of: try #require(removed.entity(.event(EventID("helsinki"))))) == [0, 0])
    }

    @Test("What is split off takes its names and passages with it")
    func split() throws {
        let index = CorpusIndex(events: [
            EventEntry(id: EventID("all"), label: "Russiagate", names: ["TongRumen", "Helsinki"])
        ])
        let decision = CurationDecision.split(
            event("all", "Russiagate"), off: event("helsinki", "Helsinki", ["Helsinki"]))
        let split = Curation(records([decision])).model(of: try texts(), index: index)
        #expect(split.counts(of: try #require(split.entity(.event(EventID("all"))))) == [1, 1])
        #expect(split.counts(of: try #require(split.entity(.event(EventID("helsinki"))))) == [1, 1])
    }

    @Test("The kind of an actor is the reader's to say")
    func kind() throws {
        let curated = Curation(records([.setKind(actor("putin", "Vladimir Putin"), .office)]))
        #expect(curated.apply(to: Self.index).actors.map(\.kind) == [.person, .office])
    }

    @Test("A rejected link is none, with the reader's reason first; a confirmed one says so")
    func verdicts() throws {
        let whole = try model()
        let link = try #require(linked(whole, by: "helsinki").first)
        var notebook = Notebook(in: try texts())
        let pair = PassagePair(
            notebook.target(link.b.source, whole.corpus[link.b].span),
            notebook.target(link.a.source, whole.corpus[link.a].span))
        let rejected = try model(.judge(pair, .rejected, sharing: nil, reason: "another summit"))
        let now = rejected.crossReferences.filter { $0.a == link.a && $0.b == link.b }
        #expect(!now.isEmpty && now.allSatisfy { !$0.isLink })
        #expect(now.first?.evidence.first?.says == "you rejected it: another summit")
        let confirmed = try model(
            .judge(pair, .rejected, sharing: nil, reason: ""),
            .judge(pair, .confirmed, sharing: nil, reason: ""))
        let again = confirmed.crossReferences.filter { $0.a == link.a && $0.b == link.b }
        #expect(again.allSatisfy { $0.isLink } && again.first?.evidence.first?.says == "you confirmed it")
    }

    @Test("Two passages that the engine did not link are linked when the reader says what they share")
    func missedLink() throws {
        let whole = try model()
        let (a, b) = (Passage(SourceIndex(0), SentenceIndex(2)), Passage(SourceIndex(1), SentenceIndex(1)))
        #expect(whole.crossReferences(of: a).allSatisfy { $0.other(than: a) != b })
        var notebook = Notebook(in: try texts())
        let pair = PassagePair(
            notebook.target(a.source, whole.corpus[a].span), notebook.target(b.source, whole.corpus[b].span))
        let linked = try model(
            .judge(pair, .confirmed, sharing: .event(EventID("russiagate")), reason: "the same affair"))
        #expect(linked.crossReferences(of: a).contains { $0.other(than: a) == b && $0.isLink })
    }

    @Test("Triage shows the undecided first, then what was left for later, and counts the rest")
    func triage() throws {
        let whole = try model()
        let possible = whole.crossReferences.map {
            CrossReference(
                entities: $0.entities, $0.a, $0.b, score: $0.score, isLink: false, evidence: $0.evidence)
        }
        let uncertain = CorpusModel(
            corpus: whole.corpus, actors: whole.actors, events: whole.events, mentions: whole.mentions,
            crossReferences: possible, timeExpressions: whole.timeExpressions)
        var notebook = Notebook(in: try texts())
        func pair(_ reference: CrossReference) -> PassagePair {
            PassagePair(
                notebook.target(reference.a.source, whole.corpus[reference.a].span),
                notebook.target(reference.b.source, whole.corpus[reference.b].span))
        }
        let ends = Set(possible.map { LinkEnds($0.a, $0.b) }).sorted()
        try #require(ends.count >= 2)
        let first = try #require(possible.first { LinkEnds($0.a, $0.b) == ends[0] })
        let second = try #require(possible.first { LinkEnds($0.a, $0.b) == ends[1] })
        let curation = Curation(
            records([
                .judge(pair(first), .rejected, sharing: nil, reason: ""),
                .judge(pair(second), .later, sharing: nil, reason: ""),
            ]))
        let triage = Triage(uncertain.crossReferences, LinkVerdicts(curation, in: whole.corpus))
        #expect(triage.total == possible.count && triage.decided >= 1)
        #expect(triage.pending.last.map { LinkEnds($0.a, $0.b) } == ends[1])
    }

    @Test("A verdict whose passage was cut from its source is kept and applied to nothing")
    func lostPassage() throws {
        let target = AnnotationTarget(
            file: "one.txt", exact: "These words are nowhere.", start: CanonicalOffset(0),
            end: CanonicalOffset(24))
        let curation = Curation(
            records([.judge(PassagePair(target, target), .rejected, sharing: nil, reason: "")]))
        let verdicts = LinkVerdicts(curation, in: try texts())
        #expect(verdicts.judged.isEmpty && verdicts.unattached == curation.records.map(\.id))
    }

    @Test("The order of the ledger does not matter: two readers' records united give one model")
    func union() throws {
        let ann = records([
            .rename(event("helsinki", "Helsinki summit"), to: "A"), .hide(actor("trump", "T")),
        ])
        let ben = records([.rename(event("helsinki", "Helsinki summit"), to: "B")])
        #expect(Curation(ann + ben) == Curation(ben + ann.reversed()))
    }
}
