import ParallaxCore

/// A model held against the careful reading. `Tests/Readings/README.md` defines every figure.
struct ReadingScore {
    /// Marked namings of actors that the model has, of all; and the model's that are marked, of all.
    var actorsFound = Share()
    var actorsRight = Share()
    /// The same for sentences that speak of an event.
    var eventsFound = Share()
    var eventsRight = Share()
    /// For each event that two or more sources tell, by id: its links found, of all; and those offered that are right.
    var linksFound: [String: Share] = [:]
    var linksRight: [String: Share] = [:]
    /// Of the first three links offered for a sentence that has any: those that are right.
    var firstThree = Share()
    /// Of the links that must be offered: those that are.
    var needed = Share()
    /// What a reader would write in the margin: one line for each fault.
    var faults: [String] = []
}

extension ReadingScore {
    /// Scores a model.
    init(_ model: CorpusModel, against reading: PlacedReading, isIndexed: Bool) {
        scoreActors(model, reading, isIndexed)
        scoreEvents(model, reading, isIndexed)
        scoreLinks(model, reading, isIndexed)
        scoreNeeded(model, reading)
        scoreOrder(model, reading)
    }

    // MARK: Actors

    private mutating func scoreActors(_ model: CorpusModel, _ reading: PlacedReading, _ isIndexed: Bool) {
        let named = model.mentions.filter {
            if case .actor = $0.entity { reading.covers($0.passage) && $0.form.isName } else { false }
        }
        func isSame(_ mention: Mention, _ marked: PlacedReading.ActorMention) -> Bool {
            mention.passage.source == marked.source && mention.span.overlaps(marked.span)
        }
        var shared: [Entity: [String: Int]] = [:]
        if !isIndexed {
            for marked in reading.actors where marked.isSure {
                for mention in named where isSame(mention, marked) {
                    shared[mention.entity, default: [:]][marked.id, default: 0] += 1
                }
            }
        }
        let alignment = isIndexed ? Alignment(byID: model) : Alignment(byOverlap: shared.flat)
        for marked in reading.actors where marked.isSure {
            let found = named.contains { isSame($0, marked) && alignment.id[$0.entity] == marked.id }
            actorsFound.count(found)
            if !found { fault("actor missed", marked.id, marked.source, marked.span, model) }
        }
        for mention in named {
            guard let id = alignment.id[mention.entity] else { continue }
            let meant = reading.actors.filter { isSame(mention, $0) && $0.id == id }
            if meant.isEmpty || meant.contains(where: \.isSure) {
                actorsRight.count(!meant.isEmpty)
                if meant.isEmpty { fault("actor false", id, mention.passage.source, mention.span, model) }
            }
        }
    }

    // MARK: Events

    private mutating func scoreEvents(_ model: CorpusModel, _ reading: PlacedReading, _ isIndexed: Bool) {
        var told: [Entity: Set<Passage>] = [:]
        for mention in model.mentions where reading.covers(mention.passage) {
            if case .event = mention.entity {
                told[mention.entity, default: []].insert(reading.witness(mention.passage))
            }
        }
        var shared: [Entity: [String: Int]] = [:]
        if !isIndexed {
            for (entity, passages) in told {
                for (id, marked) in reading.sure where !marked.isDisjoint(with: passages) {
                    shared[entity, default: [:]][id] = marked.intersection(passages).count
                }
            }
        }
        let alignment = isIndexed ? Alignment(byID: model) : Alignment(byOverlap: shared.flat)
        var found: [String: Set<Passage>] = [:]
        for (entity, passages) in told {
            if let id = alignment.id[entity] { found[id, default: []].formUnion(passages) }
        }
        for id in reading.sure.keys.sorted() {
            let marked = reading.sure[id] ?? []
            let mine = found[id] ?? []
            for passage in marked.sorted() {
                eventsFound.count(mine.contains(passage))
                if !mine.contains(passage) { fault("event missed", id, passage, model) }
            }
            for passage in mine.subtracting(reading.doubtful[id] ?? []).sorted() {
                eventsRight.count(marked.contains(passage))
                if !marked.contains(passage) { fault("event false", id, passage, model) }
            }
        }
    }

    // MARK: Links

    private mutating func scoreLinks(_ model: CorpusModel, _ reading: PlacedReading, _ isIndexed: Bool) {
        var offered: [String: Set<Pair>] = [:]
        var offeredAtAll: Set<Pair> = []
        for link in model.crossReferences where link.isLink && link.isEventLink {
            guard reading.covers(link.a), reading.covers(link.b) else { continue }
            let pair = Pair(reading.witness(link.a), reading.witness(link.b))
            offeredAtAll.insert(pair)
            for entity in link.entities { offered[model.id(of: entity), default: []].insert(pair) }
        }
        let rightAtAll = Set(reading.sure.values.flatMap(Pair.across))
        let doubtfulAtAll = Set(reading.sure.keys.flatMap { Pair.across(reading.possible($0)) })
        for id in reading.sure.keys.sorted() {
            let passages = reading.sure[id] ?? []
            let pairs = Set(Pair.across(passages))
            guard !pairs.isEmpty else { continue }
            let mine = isIndexed ? offered[id] ?? [] : offeredAtAll
            linksFound[id] = Share(right: pairs.intersection(mine).count, all: pairs.count)
            let right = isIndexed ? pairs : rightAtAll
            let doubtful = isIndexed ? Set(Pair.across(reading.possible(id))) : doubtfulAtAll
            var share = Share()
            for pair in mine where isIndexed || passages.contains(pair.a) || passages.contains(pair.b) {
                if right.contains(pair) || !doubtful.contains(pair) { share.count(right.contains(pair)) }
            }
            linksRight[id] = share
        }
    }

    private mutating func scoreNeeded(_ model: CorpusModel, _ reading: PlacedReading) {
        let offered = Set(
            model.crossReferences.filter { $0.isLink && $0.isEventLink }.map {
                Pair(reading.witness($0.a), reading.witness($0.b))
            })
        for link in reading.links {
            let isOffered = offered.contains(Pair(reading.witness(link.a), reading.witness(link.b)))
            needed.count(isOffered)
            guard !isOffered else { continue }
            let ends = [link.a, link.b].map { model.corpus.address(of: $0).description }
            faults.append("link missed\t\(link.event)\t\(ends.joined(separator: " – "))\t")
        }
    }

    private mutating func scoreOrder(_ model: CorpusModel, _ reading: PlacedReading) {
        let right = Set(reading.sure.values.flatMap(Pair.across))
        for passage in Set(right.flatMap { [$0.a, $0.b] }).sorted() {
            var seen: Set<Passage> = [passage]
            for link in model.crossReferences(of: passage) where link.isLink && link.isEventLink {
                guard let other = link.other(than: passage), reading.covers(other), seen.count < 4,
                    seen.insert(reading.witness(other)).inserted
                else { continue }
                firstThree.count(right.contains(Pair(passage, reading.witness(other))))
            }
        }
    }

    // MARK: Faults in words

    private mutating func fault(
        _ what: String, _ id: String, _ source: SourceIndex, _ span: TextSpan, _ model: CorpusModel
    ) {
        let text = model.corpus[source].text
        let address = text.sentence(at: span.start).map {
            model.corpus.address(of: Passage(source, $0)).description
        }
        faults.append("\(what)\t\(id)\t\(address ?? "")\t\(text.string(span))")
    }

    private mutating func fault(_ what: String, _ id: String, _ passage: Passage, _ model: CorpusModel) {
        faults.append("\(what)\t\(id)\t\(model.corpus.address(of: passage))\t\(model.corpus.quote(passage))")
    }
}

/// Two sentences of different sources, the earlier first.
private struct Pair: Hashable {
    let a: Passage
    let b: Passage

    init(_ a: Passage, _ b: Passage) {
        self.a = min(a, b)
        self.b = max(a, b)
    }

    /// All pairs of passages of different sources.
    static func across(_ passages: Set<Passage>) -> [Pair] {
        let all = passages.sorted()
        return all.indices.flatMap { first in
            all[(first + 1)...].filter { $0.source != all[first].source }.map { Pair(all[first], $0) }
        }
    }
}

extension PlacedReading {
    /// The sentences that surely or perhaps speak of an event.
    fileprivate func possible(_ event: String) -> Set<Passage> {
        (sure[event] ?? []).union(doubtful[event] ?? [])
    }
}

extension MentionForm {
    /// Whether the words are a name, and not a noun that points: the reading marks names of actors only.
    fileprivate var isName: Bool {
        switch self {
        case .name, .alias, .acronym, .metonym, .surname: true
        case .title, .description, .inferred: false
        }
    }
}

extension [Entity: [String: Int]] {
    fileprivate var flat: [(entity: Entity, id: String, count: Int)] {
        flatMap { entity, counts in counts.map { (entity, $0.key, $0.value) } }
    }
}
