/// All names of the events of an index, ready to be looked for.
struct EventNames {
    /// A name found in a sentence.
    struct Match {
        let name: EventName
        /// The content words that carry the name, as positions in the stream.
        let words: [Int]
    }

    private var byRarestMeaning: [Meaning: [EventName]] = [:]
    private let function: FunctionWords

    /// Reads the names as the texts are read; `counts` says how often the texts use a meaning, so that each
    /// name is looked for where its rarest word stands.
    init(
        _ context: LinkingContext, actors: IndexedActors, reader: ContentReader, acts: Acts,
        counts: [Meaning: Int]
    ) {
        function = reader.function
        struct Known: Hashable {
            let event: EventIndex
            let meanings: [Meaning]
            let lead: [FormID]
        }
        var known: Set<Known> = []
        for (position, entry) in context.index.events.enumerated() {
            let event = EventIndex(position)
            let participants = Set(entry.actors.compactMap { context.actor($0) })
            for words in [entry.label] + entry.names {
                guard
                    let name = Self.read(
                        words, event, participants, entry, context, actors: actors, reader: reader, acts: acts
                    ),
                    name.meanings.allSatisfy({ counts[$0] != nil }),
                    known.insert(Known(event: event, meanings: name.meanings, lead: name.lead)).inserted,
                    let rarest = name.meanings.min(by: { counts[$0, default: 0] < counts[$1, default: 0] })
                else { continue }
                byRarestMeaning[rarest, default: []].append(name)
            }
        }
    }

    private static func read(
        _ words: String, _ event: EventIndex, _ participants: Set<ActorIndex>, _ entry: EventEntry,
        _ context: LinkingContext, actors: IndexedActors, reader: ContentReader, acts: Acts
    ) -> EventName? {
        let tokens = context.tokens(of: words)
        let marks = actors.actors(inName: tokens).map {
            ContentReader.Mark(actor: $0.actor, tokens: $0.tokens, isPerson: false, isDemonym: false)
        }
        let content = reader.words(tokens, in: tokens.indices, marks[...])
        guard let first = content.first else { return nil }
        let place = entry.place.flatMap { actors.actors(inName: context.tokens(of: $0)).first?.actor }
        // No more than an act and persons who took part: that is no name, since they may meet again.
        let isBare =
            content.contains { $0.meaning.actor != nil } && content.contains { $0.meaning.actor == nil }
            && content.allSatisfy { word in
                guard let actor = word.meaning.actor else { return !acts.classes(of: word.meaning).isEmpty }
                return participants.contains(actor) && actor != place && context[actor].kind == .person
            }
        guard !isBare else { return nil }
        let isProper = tokens.allSatisfy { $0.kind != .word || $0.isCapitalised }
        let hasName = content.contains { word in
            word.meaning.actor != nil
                || tokens[word.tokens].contains { $0.isCapitalised || $0.kind == .number }
        }
        return EventName(
            event: event, words: words, meanings: content.map(\.meaning),
            needsCapital: content.map { word in
                let token = tokens[word.tokens.lowerBound]
                return token.shape.contains(.allCapitals)
                    || content.count == 1 && isProper && token.isCapitalised
            },
            lead: content.count == 1
                ? tokens[..<first.tokens.lowerBound].filter { $0.kind == .word }.map(\.form) : [],
            isJoinedByPreposition: content.dropFirst().contains { $0.joint.contains(.preposition) },
            isDistinctive: hasName)
    }

    /// All names that stand in a sentence, by place.
    func matches(_ stream: ContentStream, in sentence: Range<Int>, _ tokens: [Token]) -> [Match] {
        var found: [Match] = []
        for anchor in sentence {
            for name in byRarestMeaning[stream.words[anchor].meaning] ?? [] {
                guard let words = match(name, around: anchor, stream.words, in: sentence, tokens) else {
                    continue
                }
                found.append(Match(name: name, words: words))
            }
        }
        return found
    }

    /// The content words that carry a name around its rarest word: the closest that do.
    private func match(
        _ name: EventName, around anchor: Int, _ words: [ContentWord], in sentence: Range<Int>,
        _ tokens: [Token]
    ) -> [Int]? {
        if name.meanings.count == 1 {
            return fits(name, [anchor], words, tokens) && hasLead(name, words[anchor], tokens)
                ? [anchor] : nil
        }
        var best: [Int]?
        let reach = name.meanings.count + name.slack + 2
        for start in max(sentence.lowerBound, anchor - reach)...anchor {
            guard let found = match(name, from: start, words, in: sentence), found.contains(anchor),
                let last = found.last, last - start < (best.map { ($0.last ?? 0) - ($0.first ?? 0) } ?? .max),
                fits(name, found, words, tokens)
            else { continue }
            best = found
        }
        return best
    }

    /// The words of a name from a word on, in any order; nil when too much stands between them.
    private func match(_ name: EventName, from start: Int, _ words: [ContentWord], in sentence: Range<Int>)
        -> [Int]?
    {
        var remaining = name.meanings
        var found: [Int] = []
        var others = 0
        for position in start..<sentence.upperBound {
            if position > start, words[position].joint.contains(.broken) { return nil }
            let isInList = isInList(position, words, in: sentence)
            if position > start, words[position].joint.contains(.sign), !isInList { others += 1 }
            if let match = remaining.firstIndex(of: words[position].meaning) {
                remaining.remove(at: match)
                found.append(position)
                if remaining.isEmpty { return others <= name.slack ? found : nil }
            } else {
                if position == start { return nil }
                if !words[position].isTitle, !isInList { others += 1 }
                if others > name.slack { return nil }
            }
        }
        return nil
    }

    /// Whether a name stands beside another one, as in "issues such as Ukraine, Syria and Iran" or "U.S.
    /// Democrats": then it does not part the words around it.
    private func isInList(_ position: Int, _ words: [ContentWord], in sentence: Range<Int>) -> Bool {
        guard words[position].meaning.actor != nil else { return false }
        let isAfterName = position > sentence.lowerBound && words[position - 1].meaning.actor != nil
        let isBeforeName = position + 1 < sentence.upperBound && words[position + 1].meaning.actor != nil
        return isAfterName || isBeforeName
    }

    private func fits(_ name: EventName, _ found: [Int], _ words: [ContentWord], _ tokens: [Token]) -> Bool {
        for (meaning, needsCapital) in zip(name.meanings, name.needsCapital) where needsCapital {
            guard let position = found.first(where: { words[$0].meaning == meaning }),
                tokens[words[position].tokens.lowerBound].isCapitalised
            else { return false }
        }
        guard found.count == 2, words[found[0]].meaning != name.meanings[0] else { return true }
        // Two words the other way round: "Riyadh talks" for "talks in Riyadh", and back.
        let joint = words[found[1]].joint
        let isNameFirst =
            words[found[0]].meaning.actor != nil || tokens[words[found[0]].tokens.lowerBound].isCapitalised
        return name.isJoinedByPreposition
            ? isNameFirst && found[1] - found[0] <= 2 && !joint.contains(.function)
                && !joint.contains(.preposition)
            : !isNameFirst
                && (joint.contains(.preposition) || joint.isEmpty && found[1] - found[0] == 1
                    || function.copulas.contains(tokens[words[found[1]].tokens.lowerBound - 1].form))
    }

    private func hasLead(_ name: EventName, _ word: ContentWord, _ tokens: [Token]) -> Bool {
        guard !name.lead.isEmpty else { return true }
        var position = word.tokens.lowerBound - 1
        for form in name.lead.reversed() {
            while position >= 0, tokens[position].kind == .sign, tokens[position].span.count <= 3,
                tokens[position].form != function.article
            {
                position -= 1
            }
            guard position >= 0 else { return false }
            let isDefinite = form == function.article && function.definite.contains(tokens[position].form)
            guard tokens[position].form == form || isDefinite else { return false }
            position -= 1
        }
        return true
    }
}
