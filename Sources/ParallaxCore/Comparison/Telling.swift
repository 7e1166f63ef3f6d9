/// How one sentence tells of an event: the words in it that answer who, what, when, where and how many.
public struct Telling: Hashable, Sendable {
    /// The sentence.
    public let passage: Passage
    /// The words that name the event or by which it was recognised.
    public let names: [TextSpan]
    /// The actors named in the words that belong to the event, places left out.
    public let actors: [Mention]
    /// What happens: the clause in which the event is named.
    public let act: TextSpan
    /// Time expressions that stand nearer to this event than to another in the sentence.
    public let times: [TimeExpression]
    /// Places named in the clause of the event.
    public let places: [Mention]
    /// What is counted.
    public let quantities: [Quantity]
    /// On whose word it is told: the words that say so; nil when the text says it itself.
    public let attribution: TextSpan?
    /// Whether the sentence stands in another source or place word for word, and is counted there.
    public let isRepeat: Bool
}

/// Reads how the sources tell of an event.
public struct TellingReader: Sendable {
    private let model: CorpusModel
    private let quantities: QuantityReader
    private let attributions: AttributionReader
    private let clauses: ClauseReader
    private let scenes: SceneReader
    private let locating: FormSet
    private let compounding: FormSet

    /// A reader for one model; it is made once and asked for many events.
    public init(_ model: CorpusModel) {
        self.model = model
        let vocabulary = model.corpus.vocabulary
        quantities = QuantityReader(vocabulary: vocabulary)
        attributions = AttributionReader(vocabulary: vocabulary)
        clauses = ClauseReader(vocabulary: vocabulary)
        scenes = SceneReader(vocabulary: vocabulary)
        locating = FormSet("in", in: vocabulary)
        compounding = FormSet("- – 's ’s", in: vocabulary)
    }

    /// The sentences that tell of an event, in corpus order. Sentences in apparatus that carries no links
    /// (teasers, forms) do not count.
    public func tellings(of event: EventIndex) -> [Telling] {
        var spans: [Passage: [TextSpan]] = [:]
        for mention in model.mentions(of: .event(event)) {
            spans[mention.passage, default: []].append(mention.span)
        }
        var seen: Set<[FormID]> = []
        return spans.keys.sorted().compactMap { passage in
            let text = model.corpus[passage.source].text
            let sentence = text[passage.sentence]
            if let apparatus = text[sentence.paragraph].apparatus, !apparatus.carriesLinks { return nil }
            let forms = text.tokens[sentence.tokens].map(\.form)
            // Short sentences may be equal by chance.
            let isRepeat = forms.count > 8 && !seen.insert(forms).inserted
            return telling(of: event, passage, names: spans[passage] ?? [], isRepeat: isRepeat)
        }
    }

    private func telling(
        of event: EventIndex, _ passage: Passage, names: [TextSpan], isRepeat: Bool
    ) -> Telling {
        let text = model.corpus[passage.source].text
        let sentence = text[passage.sentence]
        let mentions = model.mentions(in: passage)
        let act = clauses.clause(around: names.first ?? sentence.span, in: sentence, of: text)
        let scene = scenes.scene(around: names, in: sentence, of: text)
        var actors: [Mention] = []
        var places: [Mention] = []
        for mention in mentions {
            guard case .actor(let index) = mention.entity else { continue }
            let isScene = isPlace(of: event, index) || isLocated(mention, in: sentence, of: text)
            if model.actors[index.value].kind == .place || isScene {
                if act.contains(mention.span) || isPlace(of: event, index) { places.append(mention) }
            } else if scene.contains(mention.span) {
                actors.append(mention)
            }
        }
        let sentenceTimes = timeExpressions(in: passage)
        let times = sentenceTimes.filter {
            ($0.kind == .date || $0.kind == .time) && scene.contains($0.span)
                && belongs($0.span, to: event, names, among: mentions)
        }
        let taken = sentenceTimes.map(\.span) + names
        return Telling(
            passage: passage, names: names, actors: actors, act: act, times: times,
            places: places,
            quantities: quantities.quantities(in: sentence, of: text, except: taken)
                .filter { scene.contains($0.span) },
            attribution: attributions.attribution(of: passage, in: model)
                .flatMap { scene.contains($0) ? $0 : nil }, isRepeat: isRepeat)
    }

    /// A state or an office may be the scene: "at the White House".
    private func isPlace(of event: EventIndex, _ actor: ActorIndex) -> Bool {
        guard let place = model.events[event.value].place else { return false }
        let known = model.actors[actor.value]
        return known.name == place || known.aliases.contains(place)
    }

    /// "Talks in Saudi Arabia": a state that stands behind "in" is where it happens; one that begins a compound or
    /// owns what follows ("a thaw in U.S.-Russia relations") is not.
    private func isLocated(_ mention: Mention, in sentence: Sentence, of text: SourceText) -> Bool {
        guard let token = sentence.tokens.first(where: { text.tokens[$0].span.start >= mention.span.start })
        else { return false }
        let after = sentence.tokens.first { text.tokens[$0].span.start >= mention.span.end }
        return token > sentence.tokens.lowerBound && locating.contains(text.tokens[token - 1].form)
            && after.map { !compounding.contains(text.tokens[$0].form) } ?? true
    }

    private func timeExpressions(in passage: Passage) -> [TimeExpression] {
        guard passage.source.value < model.timeExpressions.count else { return [] }
        let all = model.timeExpressions[passage.source.value]
        let span = model.corpus[passage].span
        let first = all.partitionIndex { $0.span.start >= span.start }
        return Array(all[first...].prefix { $0.span.start < span.end })
    }

    /// A time belongs to the event whose words stand nearest to it.
    private func belongs(
        _ time: TextSpan, to event: EventIndex, _ names: [TextSpan], among mentions: [Mention]
    ) -> Bool {
        func distance(_ span: TextSpan) -> Int {
            if span.overlaps(time) { return 0 }
            return max(span.start.value - time.end.value, time.start.value - span.end.value)
        }
        let own = names.map(distance).min() ?? .max
        let others = mentions.filter {
            if case .event(let other) = $0.entity { other != event } else { false }
        }.map { distance($0.span) }
        return own <= (others.min() ?? .max)
    }
}
