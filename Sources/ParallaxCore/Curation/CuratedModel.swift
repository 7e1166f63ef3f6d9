extension Curation {
    /// The pass under which the reader's own decisions stand in the evidence.
    public static let pass = PassID("reader")

    /// A model with the decisions that no index can hold: what is hidden is taken out, verdicts on links replace the
    /// engine's, and words that are not a name of something no longer name it.
    public func apply(to model: CorpusModel) -> CorpusModel { LinkedCorpus(model, self).model }

    /// The model with what is hidden taken out, and every mention naming what it names.
    func renaming(_ model: CorpusModel) -> CorpusModel {
        var renaming = EntityRenaming(model)
        for record in records { renaming.apply(record.decision) }
        return renaming.isNeeded ? renaming.model() : model
    }

    /// The model with the verdicts on its links.
    static func judging(_ model: CorpusModel, _ verdicts: LinkVerdicts) -> CorpusModel {
        guard !verdicts.judged.isEmpty else { return model }
        return CorpusModel(
            corpus: model.corpus, actors: model.actors, events: model.events, mentions: model.mentions,
            crossReferences: judge(model, verdicts), timeExpressions: model.timeExpressions,
            echoes: model.echoes, refusals: model.refusals)
    }

    /// The links of a model after the verdicts, best first, those that the reader rejected last.
    private static func judge(_ model: CorpusModel, _ verdicts: LinkVerdicts) -> [CrossReference] {
        var confirmed: [CrossReference] = []
        var rejected: [CrossReference] = []
        var others: [CrossReference] = []
        var met: Set<LinkEnds> = []
        for reference in model.crossReferences {
            switch verdicts[reference] {
            case let judged? where judged.verdict == .confirmed:
                let evidence = [Evidence(pass, .confirmedByReader(judged.reason))] + reference.evidence
                met.insert(LinkEnds(reference.a, reference.b))
                let link = CrossReference(
                    entities: reference.entities, reference.a, reference.b, score: reference.score,
                    isLink: true, evidence: evidence)
                if reference.isLink { others.append(link) } else { confirmed.append(link) }
            case let judged? where judged.verdict == .rejected:
                let evidence = [Evidence(pass, .rejectedByReader(judged.reason))] + reference.evidence
                rejected.append(
                    CrossReference(
                        entities: reference.entities, reference.a, reference.b, score: reference.score,
                        isLink: false, evidence: evidence))
            default: others.append(reference)
            }
        }
        let best = model.crossReferences.first?.score ?? 1
        for ends in verdicts.judged.keys.sorted() where !met.contains(ends) && ends.a.source != ends.b.source
        {
            guard let judged = verdicts.judged[ends], judged.verdict == .confirmed,
                let entity = judged.sharing.flatMap(model.entity)
            else { continue }
            confirmed.append(
                CrossReference(
                    entities: [entity], ends.a, ends.b, score: best, isLink: true,
                    evidence: [Evidence(pass, .confirmedByReader(judged.reason))]))
        }
        return confirmed + others + rejected
    }
}

/// Rewrites which mention names what.
private struct EntityRenaming {
    private let old: CorpusModel
    private var mergedInto: [Entity: Entity] = [:]
    private var hidden: Set<Entity> = []
    /// Words that do not name an entity, and what they name instead.
    private var others: [Entity: [String: Entity?]] = [:]

    init(_ model: CorpusModel) { old = model }

    /// Whether anything is named otherwise.
    var isNeeded: Bool { !mergedInto.isEmpty || !hidden.isEmpty || !others.isEmpty }

    mutating func apply(_ decision: CurationDecision) {
        switch decision {
        case .merge(let from, let into):
            guard let from = old.entity(from.key), let into = old.entity(into.key), from != into,
                target(of: into) != from
            else { return }
            mergedInto[from] = into
        case .split(let from, let off):
            guard let entity = old.entity(from.key) else { return }
            let new = old.entity(off.key)
            for name in [off.name] + off.names { others[entity, default: [:]][name] = .some(new) }
        case .hide(let entity):
            if let entity = old.entity(entity.key) { hidden.insert(entity) }
        case .removeAlias(let entity, let name):
            if let entity = old.entity(entity.key) { others[entity, default: [:]][name] = .some(nil) }
        case .addAlias(let entity, let name):
            if let entity = old.entity(entity.key) { others[entity]?[name] = nil }
        case .rename, .setKind, .judge, .withdraw: break
        }
    }

    private func target(of entity: Entity) -> Entity {
        var entity = entity
        while let next = mergedInto[entity] { entity = next }
        return entity
    }

    func model() -> CorpusModel {
        func isKept(_ entity: Entity) -> Bool { mergedInto[entity] == nil && !hidden.contains(entity) }
        let actors = old.actors.indices.filter { isKept(.actor(ActorIndex($0))) }
        let events = old.events.indices.filter { isKept(.event(EventIndex($0))) }
        var positions: [Entity: Entity] = [:]
        for (new, position) in actors.enumerated() {
            positions[.actor(ActorIndex(position))] = .actor(ActorIndex(new))
        }
        for (new, position) in events.enumerated() {
            positions[.event(EventIndex(position))] = .event(EventIndex(new))
        }
        func new(_ entity: Entity) -> Entity? { positions[target(of: entity)] }

        var mentions: [Mention] = []
        var seen: Set<Mention> = []
        var dropped: [Entity: Set<Passage>] = [:]
        for mention in old.mentions {
            var entity: Entity? = mention.entity
            if let words = others[mention.entity],
                let other = words[old.corpus[mention.passage.source].text.string(mention.span)]
            {
                entity = other
                dropped[mention.entity, default: []].insert(mention.passage)
            }
            guard let kept = entity.flatMap(new) else { continue }
            let rewritten = Mention(
                entity: kept, passage: mention.passage, span: mention.span, form: mention.form,
                evidence: mention.evidence, voice: mention.voice)
            if seen.insert(rewritten).inserted { mentions.append(rewritten) }
        }
        // A link rests on its mentions: it goes where the last of them in one of its passages went.
        for mention in old.mentions where others[mention.entity] != nil {
            let words = old.corpus[mention.passage.source].text.string(mention.span)
            if others[mention.entity]?[words] == nil { dropped[mention.entity]?.remove(mention.passage) }
        }
        let references = old.crossReferences.compactMap { reference -> CrossReference? in
            let shared = reference.entities
            guard !shared.isEmpty else { return reference }
            var entities: [Entity] = []
            for entity in shared {
                let gone = dropped[entity] ?? []
                guard !gone.contains(reference.a), !gone.contains(reference.b), let kept = new(entity),
                    !entities.contains(kept)
                else { continue }
                entities.append(kept)
            }
            guard !entities.isEmpty else { return nil }
            guard entities != shared else { return reference }
            return CrossReference(
                entities: entities, reference.a, reference.b, score: reference.score,
                isLink: reference.isLink,
                evidence: reference.evidence)
        }
        return CorpusModel(
            corpus: old.corpus, actors: actors.map { old.actors[$0] },
            events: events.map { position in
                let event = old.events[position]
                return Event(
                    id: event.id, label: event.label, kind: event.kind, date: event.date, place: event.place,
                    actors: event.actors.compactMap {
                        if case .actor(let index)? = new(.actor($0)) { index } else { nil }
                    }, isIndexed: event.isIndexed)
            }, mentions: mentions, crossReferences: references, timeExpressions: old.timeExpressions,
            echoes: old.echoes, refusals: old.refusals)
    }
}
