import ParallaxCore

/// Decisions by keys: about the actor or event at hand, and about the link at hand.
extension ReaderState {
    /// Takes commands that decide; nil for all others.
    mutating func performDeciding(_ invocation: Invocation) -> [Effect]? {
        switch invocation.command {
        case .merge: return beginMerge()
        case .split: return askAboutEntity { .splitNames($0) }
        case .rename: return askAboutEntity { .rename($0) }
        case .kind: return askAboutEntity { .kind($0) }
        case .alias:
            return askAboutEntity { invocation.argument == "remove" ? .aliasRemove($0) : .aliasAdd($0) }
        case .hide: return decideAboutEntity { .hide($0) }
        case .linkConfirm: return askAboutLink(.confirmed)
        case .linkReject: return askAboutLink(.rejected)
        case .judge: return judgeAtOnce(invocation.argument ?? "")
        case .withdraw: return withdraw()
        case .save: return saveAgain()
        default: return nil
        }
    }

    // MARK: Actors and events

    /// What a decision is about: the selected row of the sidebar, what is in focus, or what is under the cursor.
    private var entityAtHand: Entity? { entitiesAtHand.first }

    func curated(_ entity: Entity) -> CuratedEntity {
        switch entity {
        case .actor(let index):
            let actor = model.actors[index.value]
            return CuratedEntity(
                key: .actor(actor.id), name: actor.name, names: actor.aliases, kind: actor.kind)
        case .event(let index):
            let event = model.events[index.value]
            return CuratedEntity(key: .event(event.id), name: event.label)
        }
    }

    private mutating func decideAboutEntity(_ decision: (CuratedEntity) -> CurationDecision) -> [Effect] {
        guard let entity = entityAtHand else { return tellNoEntity() }
        return [.write(.decide([decision(curated(entity))]))]
    }

    private mutating func tellNoEntity() -> [Effect] {
        message = Message(text: "no actor or event here" + keyHint(.focusUnder, "focuses one"))
        return []
    }

    private mutating func askAboutEntity(_ asked: (CuratedEntity) -> DecidingQuestion) -> [Effect] {
        guard let entity = entityAtHand else { return tellNoEntity() }
        let question = asked(curated(entity))
        if case .kind = question, case .event = entity {
            message = Message(text: "an event has no kind")
            return []
        }
        ask(question, about: entity)
        return []
    }

    /// The first press chooses what is merged, the second into what.
    private mutating func beginMerge() -> [Effect] {
        guard let entity = entityAtHand else { return tellNoEntity() }
        guard let from = deciding.merging.flatMap({ model.entity($0) }), from != entity else {
            let isTakenBack = deciding.merging != nil
            deciding.merging = isTakenBack ? nil : model.key(of: entity)
            message = Message(
                text: isTakenBack
                    ? "nothing is merged"
                    : "merge \(model.name(of: entity)) into …: go to the other one"
                        + keyHint(.merge, "merges into it"))
            return []
        }
        guard from.isActor == entity.isActor else {
            message = fault("an actor and an event cannot be one")
            return []
        }
        deciding.merging = nil
        deciding.confirmation = Confirmation(matter: .merge(from, into: entity))
        return []
    }

    mutating func merge(_ from: Entity, into: Entity) -> [Effect] {
        // The one that is left is what the reader goes on with.
        if focus == from { focus = into }
        return [.write(.decide([.merge(curated(from), into: curated(into))]))]
    }

    /// What a merge would do, before it is done.
    func mergeWords(_ from: Entity, into: Entity) -> [StyledText] {
        func counted(_ entity: Entity) -> String {
            let counts = index.counts(of: entity)
            let (sum, sources) = (counts.reduce(0, +), counts.count { $0 > 0 })
            return "\(sum) \(sum == 1 ? "mention" : "mentions") in \(sources) "
                + (sources == 1 ? "source" : "sources")
        }
        let links = model.crossReferences.count { $0.isLink && $0.entities.contains(from) }
        var line = StyledText("Merge ")
        line.append(model.name(of: from), .heading)
        line.append(" (\(counted(from))) into ")
        line.append(model.name(of: into), .heading)
        line.append(" (\(counted(into)))?")
        let name = model.name(of: into)
        let effect =
            links == 0
            ? "No link goes by it so far; new ones are looked for."
            : "\(links) \(links == 1 ? "link that goes" : "links that go") by the first will go by \(name), "
                + "and new ones are looked for."
        return [line, StyledText(effect, .quiet)]
    }

    // MARK: Links

    /// The link that a decision is about: of the triage, of `why`, or the selected one of the cross-references.
    var linkAtHand: CrossReference? {
        if let view = views.last as? TriageView { return view.selected }
        return references.selected.map { model.crossReferences[$0.reference] }
    }

    private mutating func tellNoLink() -> [Effect] {
        message = Message(text: "no link here" + keyHint(.linkedNext, "goes to the next sentence with links"))
        return []
    }

    private mutating func askAboutLink(_ verdict: LinkVerdict) -> [Effect] {
        guard let link = linkAtHand else { return tellNoLink() }
        ask(
            .reason(LinkEnds(link.a, link.b), verdict, sharing: link.entities.first.map { model.key(of: $0) })
        )
        return []
    }

    /// A verdict without a reason. A link that is seen already is so no more.
    private mutating func judgeAtOnce(_ word: String) -> [Effect] {
        guard let link = linkAtHand else { return tellNoLink() }
        let ends = LinkEnds(link.a, link.b)
        let verdict: LinkVerdict
        switch word {
        case "yes": verdict = .confirmed
        case "no": verdict = .rejected
        case "later": verdict = .later
        default:
            if let judged = linked.verdicts.judged[ends], judged.verdict == .seen {
                return [.write(.decide([.withdraw(judged.record)]))]
            }
            verdict = .seen
        }
        let sharing = link.entities.first.map { model.key(of: $0) }
        if var view = views.last as? TriageView {
            view.passOver(ends, verdict)
            views[views.count - 1] = view
            followSelection()
        }
        return judge(ends, verdict, sharing: sharing, reason: "")
    }

    mutating func judge(
        _ ends: LinkEnds, _ verdict: LinkVerdict, sharing: EntityKey?, reason: String
    ) -> [Effect] {
        let pair = PassagePair(target(of: ends.a), target(of: ends.b))
        return [.write(.decide([.judge(pair, verdict, sharing: sharing, reason: reason)]))]
    }

    private mutating func target(of passage: Passage) -> AnnotationTarget {
        notebook.target(passage.source, model.corpus[passage].span)
    }

    // MARK: Taking back

    private mutating func withdraw() -> [Effect] {
        if let view = views.last as? DecisionsView {
            guard let record = view.selected else { return [] }
            return [.write(.decide([.withdraw(record)]))]
        }
        guard let link = linkAtHand, let judged = linked.verdicts[link] else {
            message = Message(
                text: "nothing was decided on this link; the view “decisions” lists all decisions")
            return []
        }
        return [.write(.decide([.withdraw(judged.record)]))]
    }
}

extension Entity {
    /// Whether it is an actor and not an event.
    var isActor: Bool { if case .actor = self { true } else { false } }
}
