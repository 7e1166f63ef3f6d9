/// The actors of the index in the texts: the passes that mark them, in order, token by token.
struct IndexedActors {
    /// A demonym ("Russian"): it leads to the actor but does not name it.
    struct Demonym {
        let actor: ActorIndex
        let passage: Passage
        let tokens: Range<Int>
    }

    /// What a source names, by place.
    struct Found {
        var hits: [ActorHit] = []
        var demonyms: [Demonym] = []
        var refusals: [Refusal] = []
    }

    /// What stands at a name: an actor, its people, or an event whose name would else be taken for an actor's.
    private enum Label {
        case actor(ActorName)
        case demonym(ActorIndex)
        case event
    }

    private let context: LinkingContext
    private let table: NameTable<Label>
    private let guardian: NameGuard

    init(_ context: LinkingContext) {
        self.context = context
        guardian = NameGuard(context)
        var table = NameTable<Label>(context.vocabulary)
        for (position, entry) in context.index.actors.enumerated() {
            for (words, name) in ActorName.all(of: entry, at: ActorIndex(position)) {
                table.add(context.tokens(of: words), label: .actor(name))
            }
        }
        for (position, entry) in context.index.actors.enumerated() {
            for demonym in entry.demonyms {
                table.add(context.tokens(of: demonym), label: .demonym(ActorIndex(position)))
            }
        }
        for entry in context.index.events {
            for name in [entry.label] + entry.names where Self.isProper(name) {
                table.add(context.tokens(of: name), label: .event)
            }
        }
        self.table = table
    }

    /// Whether every word of a name has a capital, so that it is the event's own: "Washington Summit", but not
    /// "Riyadh talks", which names Riyadh too.
    private static func isProper(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count > 1 && words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
    }

    /// What a source names.
    func find(in source: SourceIndex) -> Found {
        let text = context.corpus[source].text
        var surnames = SurnamePass(context)
        var found = Found()
        for (number, sentence) in text.sentences.enumerated() {
            let passage = Passage(source, SentenceIndex(number))
            var position = sentence.tokens.lowerBound
            while position < sentence.tokens.upperBound {
                position = find(text, at: position, in: sentence.tokens, passage, &surnames, &found)
            }
        }
        return found
    }

    /// The actors that a name of the index itself names, with their tokens in it.
    func actors(inName tokens: [Token]) -> [(actor: ActorIndex, tokens: Range<Int>)] {
        var actors: [(ActorIndex, Range<Int>)] = []
        var position = 0
        while position < tokens.count {
            guard let match = table.match(tokens, at: position, limit: tokens.count) else {
                position += 1
                continue
            }
            let range = position..<(position + match.count)
            switch match.labels.first {
            case .actor(let name)?: actors.append((name.actor, range))
            case .demonym(let actor)?: actors.append((actor, range))
            case .event?, nil: break
            }
            position = range.upperBound
        }
        return actors
    }

    /// The actor whose name some words of the index are; nil when they name none.
    func actor(named words: String) -> ActorIndex? { actors(inName: context.tokens(of: words)).first?.actor }

    /// Marks what stands at a token; gives the token where the search goes on.
    private func find(
        _ text: SourceText, at position: Int, in sentence: Range<Int>, _ passage: Passage,
        _ surnames: inout SurnamePass, _ found: inout Found
    ) -> Int {
        let tokens = text.tokens
        if let match = table.match(tokens, at: position, limit: sentence.upperBound) {
            let range = position..<(position + match.count)
            switch match.labels.first {
            case .event?, nil: break
            case .demonym(let actor)?:
                found.demonyms.append(Demonym(actor: actor, passage: passage, tokens: range))
            case .actor(let name)?:
                let isPerson = context[name.actor].kind == .person
                if let longer = guardian.longerName(tokens, range, in: sentence, isPerson: isPerson) {
                    let span = text.span(range)
                    found.refusals.append(
                        Refusal(
                            entity: .actor(name.actor), passage: passage, span: span,
                            evidence: Evidence(
                                NameGuard.pass.id,
                                .insideLongerName(
                                    words: text.string(span), longer: text.string(text.span(longer))))))
                    return max(range.upperBound, longer.upperBound)
                }
                surnames.note(name.actor, named: tokens[range])
                let words = text.string(text.span(range))
                found.hits.append(
                    ActorHit(
                        actor: name.actor, passage: passage, tokens: range, form: name.form,
                        evidence: ActorNamePass.evidence(words, name)))
            }
            return range.upperBound
        }
        guard let (person, range) = surnames.match(tokens, at: position, in: sentence),
            guardian.longerName(tokens, range, in: sentence, isPerson: true) == nil
        else { return position + 1 }
        let words = text.string(text.span(range))
        let fact: Fact =
            range.count > 1
            ? .named(words: words, name: person.fullName) : .surname(words: words, fullName: person.fullName)
        found.hits.append(
            ActorHit(
                actor: person.actor, passage: passage, tokens: range,
                form: range.count > 1 ? .alias : .surname, evidence: Evidence(SurnamePass.pass.id, fact)))
        return range.upperBound
    }
}
