import ParallaxCore

/// What is asked for a decision, in a line.
enum DecidingQuestion: Sendable {
    /// Its new name.
    case rename(CuratedEntity)
    /// What kind of actor it is.
    case kind(CuratedEntity)
    /// One more name.
    case aliasAdd(CuratedEntity)
    /// A name that it has not.
    case aliasRemove(CuratedEntity)
    /// Which of its names mean something else.
    case splitNames(CuratedEntity)
    /// What these names mean.
    case splitInto(CuratedEntity, names: [String])
    /// Why the two passages are linked, or are not.
    case reason(LinkEnds, LinkVerdict, sharing: EntityKey?)

    var prompt: String {
        switch self {
        case .rename: "call it: "
        case .kind: "kind: "
        case .aliasAdd: "one more name: "
        case .aliasRemove: "not its name: "
        case .splitNames: "these are something else: "
        case .splitInto: "they are: "
        case .reason(_, let verdict, _): verdict == .rejected ? "not linked, because: " : "linked, because: "
        }
    }

    var title: String {
        switch self {
        case .rename(let which): "\(which.name): the old name stays one of its names"
        case .kind(let which): "What \(which.name) is"
        case .aliasAdd(let which): "Words that mean \(which.name) wherever they stand"
        case .aliasRemove(let which): "Words that do not mean \(which.name)"
        case .splitNames(let which): "Names now taken for \(which.name); commas between several"
        case .splitInto(_, let names):
            "Who or what \(names.map { "“\($0)”" }.joined(separator: ", ")) is: one of these, or a new name"
        case .reason: "Your reason, if you like"
        }
    }

    var takesSeveral: Bool { if case .splitNames = self { true } else { false } }
}

extension ReaderState {
    /// Asks for what a decision needs.
    mutating func ask(_ question: DecidingQuestion, about entity: Entity? = nil) {
        var answer = ""
        var offers: [Question.Offer] = []
        switch question {
        case .rename(let which): answer = which.name
        case .kind: offers = ActorKind.allCases.map { Question.Offer(text: $0.rawValue) }
        case .aliasAdd, .reason: break
        case .aliasRemove, .splitNames: offers = entity.map(namesInUse) ?? []
        case .splitInto(let which, _):
            let entities: [Entity] =
                if case .actor = which.key {
                    model.actors.indices.map { .actor(ActorIndex($0)) }
                } else {
                    model.events.indices.map { .event(EventIndex($0)) }
                }
            offers = entities.filter { model.key(of: $0) != which.key }
                .map { Question.Offer(text: model.name(of: $0)) }
        }
        annotating.question = Question(.deciding(question), answer, offers: offers)
    }

    /// The words that name an actor or event in the texts, the most frequent first.
    private func namesInUse(_ entity: Entity) -> [Question.Offer] {
        var counts: [String: Int] = [:]
        for position in model.mentionPositions(of: entity) {
            let mention = model.mentions[position]
            counts[model.corpus[mention.passage.source].text.string(mention.span), default: 0] += 1
        }
        return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map { Question.Offer(text: $0.key, remark: String($0.value)) }
    }

    /// Decides as was answered.
    mutating func answer(_ question: DecidingQuestion, _ line: String) -> [Effect] {
        let words = line.trimmingSpaces
        func decided(_ decision: CurationDecision) -> [Effect] { [.write(.decide([decision]))] }
        if case .reason(let ends, let verdict, let sharing) = question {
            if var view = views.last as? TriageView {
                view.passOver(ends, verdict)
                views[views.count - 1] = view
                followSelection()
            }
            return judge(ends, verdict, sharing: sharing, reason: words)
        }
        guard !words.isEmpty else {
            message = Message(text: "nothing was decided")
            return []
        }
        switch question {
        case .rename(let which):
            guard words != which.name else {
                message = Message(text: "it is called so already")
                return []
            }
            return decided(.rename(which, to: words))
        case .kind(let which):
            guard let kind = ActorKind(rawValue: words.lowercased()) else {
                let known = ActorKind.allCases.map(\.rawValue).joined(separator: ", ")
                message = fault("“\(words)” is no kind; there are \(known)")
                return []
            }
            return decided(.setKind(which, kind))
        case .aliasAdd(let which): return decided(.addAlias(which, words))
        case .aliasRemove(let which): return decided(.removeAlias(which, words))
        case .splitNames(let which):
            let inUse = Set(model.entity(which.key).map { namesInUse($0).map(\.text) } ?? [])
            let names = TagLine.tags(line).map(\.value)
            if let unknown = names.first(where: { !inUse.contains($0) }) {
                message = fault("“\(unknown)” names \(which.name) nowhere; nothing was decided")
                return []
            }
            ask(.splitInto(which, names: names))
            return []
        case .splitInto(let which, let names):
            let known =
                model.actors.indices.map { Entity.actor(ActorIndex($0)) }
                + model.events.indices.map { Entity.event(EventIndex($0)) }
            let existing = known.first {
                model.name(of: $0) == words && model.key(of: $0).isActor == which.key.isActor
            }
            var off =
                existing.map(curated)
                ?? CuratedEntity(key: newKey(words, like: which), name: words, kind: which.kind)
            off.names = names
            return decided(.split(which, off: off))
        case .reason: return []
        }
    }

    /// A key that nothing has, made of a name.
    private func newKey(_ name: String, like entity: CuratedEntity) -> EntityKey {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
        let stem = words.isEmpty ? "split" : words.joined(separator: "-")
        var number = 1
        while true {
            let id = number == 1 ? stem : "\(stem)-\(number)"
            let key: EntityKey = entity.key.isActor ? .actor(ActorID(id)) : .event(EventID(id))
            if model.entity(key) == nil { return key }
            number += 1
        }
    }
}

extension EntityKey {
    /// Whether it is an actor's.
    var isActor: Bool { if case .actor = self { true } else { false } }
}
