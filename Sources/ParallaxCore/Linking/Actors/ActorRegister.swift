/// Makes actors and mentions of the found names.
struct ActorRegister {
    private let found: FoundNames
    private let corpus: Corpus

    init(_ found: FoundNames) {
        self.found = found
        corpus = found.corpus
    }

    /// The actors, most mentioned first, and their mentions by place.
    func register() -> (actors: [Actor], mentions: [Mention]) {
        let metonyms = Metonyms(found)
        var owners: [Owner] = []
        owners.reserveCapacity(found.uses.count)
        var counts: [Owner: Int] = [:]
        for place in found.uses.indices {
            let owner: Owner
            if let state = metonyms.state(at: place) {
                owner = .known(state)
            } else {
                owner = self.owner(of: found.resolutions[place].name)
            }
            owners.append(owner)
            counts[owner, default: 0] += 1
        }
        let names = displayNames(owners)
        let ordered = counts.keys.sorted { a, b in
            let (left, right) = (counts[a] ?? 0, counts[b] ?? 0)
            if left != right { return left > right }
            return (names[a]?.name ?? "", a) < (names[b]?.name ?? "", b)
        }
        var positions: [Owner: ActorIndex] = [:]
        var actors: [Actor] = []
        var slugs: [String: Int] = [:]
        for owner in ordered {
            guard let names = names[owner] else { continue }
            positions[owner] = ActorIndex(actors.count)
            let slug = Self.slug(names.name)
            slugs[slug, default: 0] += 1
            let number = slugs[slug] ?? 1
            actors.append(
                Actor(
                    id: ActorID(number == 1 ? slug : "\(slug)-\(number)"), name: names.name, kind: names.kind,
                    aliases: names.aliases, isIndexed: false))
        }
        return (actors, mentions(owners, positions, actors))
    }

    /// Who bears a name: a state or bloc of the tables, or a group of names by its root.
    enum Owner: Hashable, Comparable {
        case known(Int)
        case group(Int)
    }

    private func owner(of name: Int) -> Owner {
        if case .actor(let position)? = found.known.meanings[found.book[name].phrase] {
            return .known(position)
        }
        return .group(found.groups.root(name))
    }

    private struct Names {
        var name: String
        var kind: ActorKind
        var aliases: [String]
    }

    /// A way in which an actor's name is written.
    private struct Spelling {
        let words: Int
        let name: Int
        var uses = 0
        /// Whether it stands for itself somewhere, and not for a longer name.
        var isFull = false
    }

    /// The fullest name of each owner that is used often, and the others as aliases.
    private func displayNames(_ owners: [Owner]) -> [Owner: Names] {
        var spellings: [Owner: [String: Spelling]] = [:]
        for (place, owner) in owners.enumerated() {
            let use = found.uses[place]
            guard found.resolutions[place].form != .title else { continue }
            guard !use.cues.contains(.headline) || spellings[owner] == nil else { continue }
            let text = words(use)
            let name = found.names[place]
            spellings[owner, default: [:]][
                text, default: Spelling(words: found.book[name].forms.count, name: name)
            ].uses += 1
            if found.resolutions[place].name == name { spellings[owner]?[text]?.isFull = true }
        }
        var result: [Owner: Names] = [:]
        for (owner, spelled) in spellings {
            let ordered = spelled.sorted { a, b in
                let (left, right) = (min(a.value.words, 3), min(b.value.words, 3))
                if a.value.isFull != b.value.isFull { return a.value.isFull }
                if (left > 1) != (right > 1) { return left > 1 }
                if a.value.uses != b.value.uses { return a.value.uses > b.value.uses }
                return a.key < b.key
            }
            guard let first = ordered.first else { continue }
            switch owner {
            case .known(let position):
                let entry = found.known.entries[position]
                result[owner] = Names(
                    name: entry.name, kind: entry.kind,
                    aliases: ordered.map(\.key).filter { $0 != entry.name })
            case .group(let root):
                let kinds = found.groups.names(of: root).compactMap { found.kinds[$0] }
                result[owner] = Names(
                    name: first.key, kind: found.kinds[first.value.name] ?? kinds.first ?? .organisation,
                    aliases: ordered.dropFirst().map(\.key))
            }
        }
        return result
    }

    private func words(_ use: NameUse) -> String {
        let text = corpus.sources[Int(use.source)].text
        return text.string(span(use)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func span(_ use: NameUse) -> TextSpan {
        let tokens = corpus.sources[Int(use.source)].text.tokens
        return TextSpan(
            tokens[Int(use.tokens.lowerBound)].span.start, tokens[Int(use.tokens.upperBound) - 1].span.end)
    }

    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "actor" : words.joined(separator: "-")
    }

    private func mentions(
        _ owners: [Owner], _ positions: [Owner: ActorIndex], _ actors: [Actor]
    ) -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(found.uses.count)
        for (place, use) in found.uses.enumerated() {
            guard let actor = positions[owners[place]] else { continue }
            let span = span(use)
            let text = corpus.sources[Int(use.source)].text.string(span)
            let (form, fact) = reason(place, use, text, actors[actor.value], owners[place])
            mentions.append(
                Mention(
                    entity: .actor(actor),
                    passage: Passage(SourceIndex(Int(use.source)), SentenceIndex(Int(use.sentence))),
                    span: span, form: form, evidence: [Evidence(ActorFinder.id, fact)]))
        }
        return mentions
    }

    private func reason(
        _ place: Int, _ use: NameUse, _ text: String, _ actor: Actor, _ owner: Owner
    ) -> (MentionForm, Fact) {
        let resolution = found.resolutions[place]
        if resolution.form == .title { return (.title, .holder(title: text, name: actor.name)) }
        if case .known = owner {
            if case .seat? = found.known.meanings[use.name] {
                return (.metonym, .metonym(words: text, name: actor.name))
            }
            return (
                text == actor.name ? .name : use.cues.contains(.capitals) ? .acronym : .alias,
                .named(words: text, name: actor.name)
            )
        }
        if resolution.form == .surname { return (.surname, .surname(words: text, fullName: actor.name)) }
        if use.cues.contains(.capitals), actor.name.contains(" "), !text.contains(" ") {
            return (.acronym, .acronym(words: text, name: actor.name))
        }
        if text == actor.name {
            if !use.title.isEmpty {
                let tokens = corpus.sources[Int(use.source)].text.tokens
                let title = TextSpan(
                    tokens[Int(use.title.lowerBound)].span.start,
                    tokens[Int(use.title.upperBound) - 1].span.end)
                return (
                    .name, .titled(words: text, title: corpus.sources[Int(use.source)].text.string(title))
                )
            }
            return (.name, .capitalised(words: text))
        }
        return (.alias, .named(words: text, name: actor.name))
    }
}
