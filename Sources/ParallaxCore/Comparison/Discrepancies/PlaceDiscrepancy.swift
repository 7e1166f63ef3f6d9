/// Where an event was.
///
/// One place under two names differs in naming only ("Oval Office", "White House"); a city against the state in
/// which the talks were is coarser; two cities, each directly after the event's name, differ.
struct PlaceDiscrepancy: DiscrepancyRule {
    private let model: CorpusModel
    private let prepositions: FormSet
    private let followers: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        prepositions = FormSet("in at", in: model.corpus.vocabulary)
        followers = FormSet(
            "on with and in at where when while to for by from as but or after before during which without of he she it they",
            in: model.corpus.vocabulary)
    }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        guard model.events[event.value].kind == .event else { return [] }
        var scenes: [(passage: Passage, mention: Mention, actor: ActorIndex)] = []
        for telling in tellings {
            for mention in telling.places + telling.actors where isScene(mention, telling) {
                guard case .actor(let actor) = mention.entity else { continue }
                scenes.append((telling.passage, mention, actor))
            }
        }
        var found: [Discrepancy] = []
        var seen: Set<[String]> = []
        for (position, first) in scenes.enumerated() {
            for second in scenes[(position + 1)...] where second.passage.source != first.passage.source {
                let a = model.words(first.mention.span, first.passage)
                let b = model.words(second.mention.span, second.passage)
                guard let (kind, says) = compare(first.actor, a, second.actor, b),
                    seen.insert([a.lowercased(), b.lowercased()].sorted()).inserted
                else { continue }
                found.append(
                    Discrepancy(
                        event: event, .place, kind,
                        Synopsis.Words(passage: first.passage, span: first.mention.span),
                        Synopsis.Words(passage: second.passage, span: second.mention.span), says: says))
            }
        }
        return found
    }

    private func compare(
        _ first: ActorIndex, _ a: String, _ second: ActorIndex, _ b: String
    ) -> (Discrepancy.Kind, String)? {
        let one = model.actors[first.value]
        let other = model.actors[second.value]
        if first == second {
            guard a.lowercased() != b.lowercased(), one.kind != .state else { return nil }
            return (.differ, "“\(a)” and “\(b)”: \(one.name) under two names")
        }
        if one.kind == .place, other.kind == .place { return (.differ, "“\(a)” against “\(b)”") }
        guard Set([one.kind, other.kind]) == [.place, .state] else { return nil }
        let (coarse, fine) = one.kind == .state ? (a, b) : (b, a)
        return (.coarser, "“\(coarse)” is coarser than “\(fine)”")
    }

    /// A place, an office or a state directly after "in" or "at", behind the event's name in the same clause
    /// and at most six words from it, that is not the beginning of a longer noun ("in Russia-Ukraine ties").
    private func isScene(_ mention: Mention, _ telling: Telling) -> Bool {
        guard case .actor(let actor) = mention.entity,
            [.place, .office, .state].contains(model.actors[actor.value].kind),
            telling.act.contains(mention.span)
        else { return false }
        let text = model.corpus[mention.passage.source].text
        let range = text.tokens(overlapping: mention.span)
        let isAfterPreposition = (1...2).contains { back in
            range.lowerBound - back >= 0 && prepositions.contains(text.tokens[range.lowerBound - back].form)
        }
        let isBehindName = telling.names.contains { name in
            let own = text.tokens(overlapping: name)
            return own.lowerBound <= range.lowerBound && range.lowerBound - own.upperBound <= 6
        }
        guard isAfterPreposition, isBehindName else { return false }
        guard range.upperBound < text[telling.passage.sentence].tokens.upperBound else { return true }
        let next = text.tokens[range.upperBound]
        return next.kind == .sign
            ? next.shape.contains(.spaceBefore) || !isHyphen(next) : followers.contains(next.form)
    }

    private func isHyphen(_ token: Token) -> Bool { model.corpus.vocabulary[token.form] == "-" }
}
