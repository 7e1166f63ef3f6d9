/// Actors, events and mentions that the engine found in the texts alone, changed as the reader decided. An index
/// would hide all that it does not name, so here the decisions go into what was found.
///
/// Example: the reader merges “Zelensky” into “Zelenskyy”; the mentions of the first name the second from then on,
/// before links are looked for.
struct FoundEntities {
    private(set) var actors: [Actor]
    private(set) var events: [Event]
    private(set) var mentions: [Mention]
    /// Events that got tellings which the engine did not link.
    private(set) var joined: Set<EventIndex> = []
    private let corpus: Corpus

    init(actors: [Actor], events: [Event], mentions: [Mention], corpus: Corpus) {
        self.actors = actors
        self.events = events
        self.mentions = mentions
        self.corpus = corpus
    }

    /// Carries out the decisions, and takes away what no passage mentions any more.
    mutating func apply(_ curation: Curation) {
        guard !curation.isEmpty else { return }
        for record in curation.records { apply(record.decision) }
        dropUnmentioned()
    }

    private mutating func apply(_ decision: CurationDecision) {
        switch decision {
        case .merge(let from, let into):
            guard let old = entity(from.key), let new = entity(into.key), old != new else { return }
            let taken = [name(old)] + names(old)
            rename(new) { $0.aliases += taken }
            if case .event(let event) = new { joined.insert(event) }
            reassign { $0.entity == old ? new : $0.entity }
        case .split(let from, let off):
            let names = Set([off.name] + off.names)
            guard let old = entity(from.key) else { return }
            let new = entity(off.key) ?? add(off)
            rename(old) { $0.aliases.removeAll(where: names.contains) }
            let corpus = corpus
            reassign { $0.entity == old && names.contains($0.words(in: corpus)) ? new : $0.entity }
        case .rename(let which, let name):
            guard let entity = entity(which.key), name != self.name(entity) else { return }
            rename(entity) { parts in
                parts.aliases.append(parts.name)
                parts.name = name
            }
        case .setKind(let which, let kind):
            if let entity = entity(which.key) { rename(entity) { $0.kind = kind } }
        case .addAlias(let which, let name):
            guard let entity = entity(which.key) else { return }
            rename(entity) { $0.aliases.append(name) }
            addMentions(of: entity, named: name)
            if case .event(let event) = entity { joined.insert(event) }
        case .removeAlias(let which, let name):
            guard let entity = entity(which.key) else { return }
            rename(entity) { $0.aliases.removeAll { $0 == name } }
            let corpus = corpus
            reassign { $0.entity == entity && $0.words(in: corpus) == name ? nil : $0.entity }
        case .hide(let which):
            if let entity = entity(which.key) { reassign { $0.entity == entity ? nil : $0.entity } }
        case .judge, .withdraw: break
        }
    }

    private func entity(_ key: EntityKey) -> Entity? {
        switch key {
        case .actor(let id): actors.firstIndex { $0.id == id }.map { .actor(ActorIndex($0)) }
        case .event(let id): events.firstIndex { $0.id == id }.map { .event(EventIndex($0)) }
        }
    }

    private func name(_ entity: Entity) -> String {
        switch entity {
        case .actor(let actor): actors[actor.value].name
        case .event(let event): events[event.value].label
        }
    }

    private func names(_ entity: Entity) -> [String] {
        if case .actor(let actor) = entity { actors[actor.value].aliases } else { [] }
    }

    private mutating func add(_ entity: CuratedEntity) -> Entity {
        switch entity.key {
        case .actor(let id):
            actors.append(
                Actor(
                    id: id, name: entity.name, kind: entity.kind ?? .organisation, aliases: entity.names,
                    isIndexed: false))
            return .actor(ActorIndex(actors.count - 1))
        case .event(let id):
            events.append(
                Event(
                    id: id, label: entity.name, kind: .event, date: nil, place: nil, actors: [],
                    isIndexed: false))
            return .event(EventIndex(events.count - 1))
        }
    }

    private mutating func rename(
        _ entity: Entity, _ change: (inout (name: String, aliases: [String], kind: ActorKind)) -> Void
    ) {
        switch entity {
        case .actor(let index):
            let old = actors[index.value]
            var parts = (name: old.name, aliases: old.aliases, kind: old.kind)
            change(&parts)
            var seen: Set<String> = [parts.name]
            actors[index.value] = Actor(
                id: old.id, name: parts.name, kind: parts.kind,
                aliases: parts.aliases.filter { seen.insert($0).inserted }, isIndexed: old.isIndexed)
        case .event(let index):
            let old = events[index.value]
            var parts = (name: old.label, aliases: [String](), kind: ActorKind.organisation)
            change(&parts)
            events[index.value] = Event(
                id: old.id, label: parts.name, kind: old.kind, date: old.date, place: old.place,
                actors: old.actors, isIndexed: old.isIndexed)
        }
    }

    /// Lets every mention name what it is said to; nil takes it away. One sentence tells of an event once.
    private mutating func reassign(_ target: (Mention) -> Entity?) {
        mentions = mentions.compactMap { mention in
            guard let entity = target(mention) else { return nil }
            guard entity != mention.entity else { return mention }
            return Mention(
                entity: entity, passage: mention.passage, span: mention.span, form: mention.form,
                evidence: mention.evidence, voice: mention.voice)
        }
    }

    /// Finds whole words in the running text; words that name something else already are taken over.
    private mutating func addMentions(of entity: Entity, named name: String) {
        let needle = Array(name.utf8)
        guard !needle.isEmpty else { return }
        let label = self.name(entity)
        for source in corpus.indices {
            let text = corpus[source].text
            for start in ByteSearch.occurrences(of: needle, in: text.bytes, limit: 100_000) {
                let span = TextSpan(start, start + needle.count)
                let tokens = text.tokens(overlapping: span)
                guard let first = tokens.first, let last = tokens.last,
                    text.tokens[first].span.start == span.start, text.tokens[last].span.end == span.end,
                    let sentence = text.sentence(at: span.start),
                    text[text[sentence].paragraph].apparatus != .contact
                else { continue }
                mentions.removeAll {
                    $0.passage.source == source && $0.span == span && $0.entity.isActor == entity.isActor
                }
                mentions.append(
                    Mention(
                        entity: entity, passage: Passage(source, sentence), span: span, form: .alias,
                        evidence: [Evidence(Curation.pass, .named(words: name, name: label))]))
            }
        }
    }

    private mutating func dropUnmentioned() {
        let mentioned = Set(mentions.map(\.entity))
        var positions: [Entity: Entity] = [:]
        let keptActors = actors.indices.filter { mentioned.contains(.actor(ActorIndex($0))) }
        let keptEvents = events.indices.filter { mentioned.contains(.event(EventIndex($0))) }
        for (new, old) in keptActors.enumerated() {
            positions[.actor(ActorIndex(old))] = .actor(ActorIndex(new))
        }
        for (new, old) in keptEvents.enumerated() {
            positions[.event(EventIndex(old))] = .event(EventIndex(new))
        }
        reassign { positions[$0.entity] }
        actors = keptActors.map { actors[$0] }
        events = keptEvents.map { events[$0] }
        joined = Set(
            joined.compactMap { if case .event(let new)? = positions[.event($0)] { new } else { nil } })
    }
}

extension Mention {
    fileprivate func words(in corpus: Corpus) -> String { corpus[passage.source].text.string(span) }
}

extension Entity {
    fileprivate var isActor: Bool { if case .actor = self { true } else { false } }
}
