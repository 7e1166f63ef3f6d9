/// Answers why passages are linked or are not, from what the model holds: the mentions and links with their
/// evidence, the refusals, the echoes.
public struct Explainer: Sendable {
    private let model: CorpusModel

    /// An explainer for one model.
    public init(_ model: CorpusModel) { self.model = model }

    /// What every pass said of some passages and some others, and which single fact decided.
    ///
    /// Worked example: the Helsinki sentence of one source and a sentence of another that names Trump and Putin
    /// and an act of theirs, but no place and no time: the first fact that would have linked them is the place.
    public func explain(_ a: [Passage], _ b: [Passage]) -> Explanation {
        let others = Set(b)
        var seen: Set<CrossReference> = []
        let links = a.flatMap { passage in
            model.crossReferences(of: passage).filter { link in
                link.other(than: passage).map(others.contains) ?? false && seen.insert(link).inserted
            }
        }
        let passes =
            model.actors.contains(where: \.isIndexed) || model.events.contains(where: \.isIndexed)
            ? LinkingPasses.withIndex.map(\.id) : LinkingPasses.unaided.map(\.id)
        let verdicts = passes.map { verdict(of: $0, a, b, links) }
        let isLinked = links.contains(where: \.isLink)
        return Explanation(
            a: a, b: b, links: links, verdicts: verdicts,
            decisive: isLinked ? partingFact(links, a, b) : linkingFact(a, b, verdicts))
    }

    private func verdict(
        of pass: PassID, _ a: [Passage], _ b: [Passage], _ links: [CrossReference]
    ) -> Explanation.Verdict {
        let forbidding = forbidding(pass, a, b)
        if !forbidding.isEmpty {
            return Explanation.Verdict(pass: pass, outcome: .forbade, facts: forbidding)
        }
        let facts = linking(pass, a, b, links)
        return facts.isEmpty
            ? Explanation.Verdict(pass: pass, outcome: .abstained, facts: [abstaining(pass, a, b)])
            : Explanation.Verdict(pass: pass, outcome: .linked, facts: facts)
    }

    // MARK: What forbids

    private func forbidding(_ pass: PassID, _ a: [Passage], _ b: [Passage]) -> [Fact] {
        if pass == EchoPass.pass.id {
            return (a + b).compactMap { passage in
                model.echoes.first {
                    $0.passages.contains(passage) && $0.witness != passage
                        && $0.witness.source == passage.source
                }.map {
                    .repeats(
                        model.corpus.address(of: passage).description,
                        witness: model.corpus.address(of: $0.witness).description)
                }
            }
        }
        let (inA, inB) = (entities(a), entities(b))
        return model.refusals.filter { refusal in
            refusal.evidence.pass == pass
                && (a.contains(refusal.passage) && inB.contains(refusal.entity)
                    || b.contains(refusal.passage) && inA.contains(refusal.entity))
        }.map(\.evidence.fact)
    }

    // MARK: What links

    private func linking(
        _ pass: PassID, _ a: [Passage], _ b: [Passage], _ links: [CrossReference]
    ) -> [Fact] {
        var facts = links.filter(\.isLink).flatMap(\.evidence).filter { $0.pass == pass }.map(\.fact)
        if facts.isEmpty {
            let shared = entities(a).intersection(entities(b))
            facts = (a + b).flatMap { model.mentions(in: $0) }.filter { shared.contains($0.entity) }
                .flatMap(\.evidence).filter { $0.pass == pass }.map(\.fact)
        }
        var seen: Set<Fact> = []
        return facts.filter { seen.insert($0).inserted }
    }

    private func entities(_ passages: [Passage]) -> Set<Entity> {
        Set(passages.flatMap { model.mentions(in: $0) }.map(\.entity))
    }

    // MARK: What says nothing

    private func abstaining(_ pass: PassID, _ a: [Passage], _ b: [Passage]) -> Fact {
        guard Set(a.map(\.source)).isDisjoint(with: b.map(\.source)) else { return .sameSource }
        for passage in a + b {
            let text = model.corpus[passage.source].text
            if let apparatus = text[text[passage.sentence].paragraph].apparatus, !apparatus.carriesLinks {
                return .apparatus(model.corpus.address(of: passage).description, kind: apparatus.rawValue)
            }
        }
        if pass == SharedWords.pass.id {
            for passage in a {
                for other in b {
                    let shared = SharedWords.evidence(passage, other, in: model.corpus)
                    if let shared = shared.first { return shared.fact }
                }
            }
        }
        let passes = LinkingPasses.withIndex + LinkingPasses.unaided
        if passes.first(where: { $0.id == pass })?.effect == .forbids { return .nothingAgainst }
        if pass == SharedActorPass.pass.id {
            let shared = entities(a).intersection(entities(b)).sorted().filter {
                if case .actor = $0 { true } else { false }
            }
            if !shared.isEmpty { return .namedEverywhere(shared.map { model.name(of: $0) }) }
        }
        let infers = [TimePlaceActPass.pass.id, EventClusters.pass.id].contains(pass)
        return (infers ? NearMiss.nearest(a, b, model)?.fact : nil) ?? .nothingShared
    }

    // MARK: The fact that decides

    /// The only fact on which a link rests; nil when another would still link.
    private func partingFact(_ links: [CrossReference], _ a: [Passage], _ b: [Passage]) -> Fact? {
        let strong = links.filter(\.isLink)
        guard strong.count == 1, let link = strong.first, link.entities.count == 1,
            let entity = link.entities.first
        else { return nil }
        for side in [link.a, link.b] {
            let mentions = model.mentions(in: side).filter { $0.entity == entity }
            if mentions.count == 1, mentions[0].evidence.count == 1 { return mentions[0].evidence[0].fact }
        }
        return nil
    }

    private func linkingFact(_ a: [Passage], _ b: [Passage], _ verdicts: [Explanation.Verdict]) -> Fact? {
        let forbidding = verdicts.filter { $0.outcome == .forbade }.flatMap(\.facts)
        if forbidding.count == 1 { return forbidding[0] }
        guard forbidding.isEmpty, let miss = NearMiss.nearest(a, b, model), miss.missing.count == 1 else {
            return nil
        }
        return miss.fact
    }
}
