/// Makes actors and mentions of the found names.
struct ActorRegister {
    private let found: FoundNames
    private let corpus: Corpus
    private var spellings = NameSpellings()
    /// For each use who bears the name, and how it is written there.
    private var owners: [Owner] = []
    private var spelled: [NameSpellings.Spelling] = []

    init(_ found: FoundNames) {
        self.found = found
        corpus = found.corpus
        let metonyms = Metonyms(found)
        owners.reserveCapacity(found.uses.count)
        spelled.reserveCapacity(found.uses.count)
        for (place, use) in found.uses.enumerated() {
            owners.append(
                metonyms.state(at: place).map { Owner(number: $0) }
                    ?? owner(of: found.resolutions[place].name))
            spelled.append(spellings.spelling(span(use), in: corpus.sources[Int(use.source)].text))
        }
    }

    /// The actors, most mentioned first, and their mentions by place.
    func register() -> (actors: [Actor], mentions: [Mention]) {
        var counts = Array(repeating: 0, count: ownerCount)
        for owner in owners { counts[owner.number] += 1 }
        let named = displayNames()
        let ordered = named.sorted { a, b in
            let (left, right) = (counts[a.owner.number], counts[b.owner.number])
            if left != right { return left > right }
            return (a.name, a.owner) < (b.name, b.owner)
        }
        var positions: [ActorIndex?] = Array(repeating: nil, count: ownerCount)
        var actors: [Actor] = []
        var slugs: [String: Int] = [:]
        for names in ordered {
            positions[names.owner.number] = ActorIndex(actors.count)
            let slug = Self.slug(names.name)
            slugs[slug, default: 0] += 1
            let number = slugs[slug] ?? 1
            actors.append(
                Actor(
                    id: ActorID(number == 1 ? slug : "\(slug)-\(number)"), name: names.name, kind: names.kind,
                    aliases: names.aliases, isIndexed: false))
        }
        return (actors, mentions(positions, actors))
    }

    /// Who bears a name: a state or bloc by its position in the tables, or a group of names by its root, counted on
    /// from there.
    private struct Owner: Comparable {
        let number: Int

        static func < (a: Self, b: Self) -> Bool { a.number < b.number }
    }

    private var ownerCount: Int { found.known.entries.count + found.book.entries.count }

    private func isKnown(_ owner: Owner) -> Bool { owner.number < found.known.entries.count }

    private func owner(of name: Int) -> Owner {
        if case .actor(let position)? = found.known.meanings[found.book[name].phrase] {
            return Owner(number: position)
        }
        return Owner(number: found.known.entries.count + found.groups.root(name))
    }

    private struct Names {
        let owner: Owner
        var name: String
        var kind: ActorKind
        var aliases: [String]
    }

    /// A way in which an actor's name is written.
    private struct Spelling {
        let owner: Owner
        let form: FormID
        let words: Int
        let name: Int
        var uses = 0
        /// Whether it stands for itself somewhere, and not for a longer name.
        var isFull = false
    }

    /// The ways in which each owner's name is written, each once.
    private func allSpellings() -> [Spelling] {
        var all: [Spelling] = []
        var numbers = NumberTable()
        var isSpelled = Array(repeating: false, count: ownerCount)
        for (place, owner) in owners.enumerated() {
            let use = found.uses[place]
            guard found.resolutions[place].form != .title else { continue }
            guard !use.cues.contains(.headline) || !isSpelled[owner.number] else { continue }
            isSpelled[owner.number] = true
            let form = spelled[place].form
            let name = found.names[place]
            let number = Int(
                numbers.number(
                    of: UInt64(owner.number) << 32 | UInt64(form.value), orElse: UInt32(all.count)))
            if number == all.count {
                all.append(
                    Spelling(owner: owner, form: form, words: found.book[name].forms.count, name: name))
            }
            all[number].uses += 1
            if found.resolutions[place].name == name { all[number].isFull = true }
        }
        return all
    }

    /// The fullest name of each owner that is used often, and the others as aliases.
    private func displayNames() -> [Names] {
        let all = allSpellings()
        let ofOwner = PositionLists(keys: ownerCount) { put in
            for (number, spelling) in all.enumerated() { put(number, spelling.owner.number) }
        }
        var result: [Names] = []
        for number in 0..<ownerCount where !ofOwner[number].isEmpty {
            let ordered = ofOwner[number].map { (spelling: all[$0], text: spellings.words[all[$0].form]) }
                .sorted { a, b in
                    let (left, right) = (min(a.spelling.words, 3), min(b.spelling.words, 3))
                    if a.spelling.isFull != b.spelling.isFull { return a.spelling.isFull }
                    if (left > 1) != (right > 1) { return left > 1 }
                    if a.spelling.uses != b.spelling.uses { return a.spelling.uses > b.spelling.uses }
                    return a.text < b.text
                }
            let owner = Owner(number: number)
            if isKnown(owner) {
                let entry = found.known.entries[number]
                result.append(
                    Names(
                        owner: owner, name: entry.name, kind: entry.kind,
                        aliases: ordered.map(\.text).filter { $0 != entry.name }))
            } else {
                let kinds = found.groups.names(of: number - found.known.entries.count)
                    .compactMap { found.kinds[$0] }
                result.append(
                    Names(
                        owner: owner, name: ordered[0].text,
                        kind: found.kinds[ordered[0].spelling.name] ?? kinds.first ?? .organisation,
                        aliases: ordered.dropFirst().map(\.text)))
            }
        }
        return result
    }

    private func span(_ use: NameUse) -> TextSpan { span(use.tokens, use.source) }

    private func span(_ tokens: Range<UInt32>, _ source: UInt32) -> TextSpan {
        let all = corpus.sources[Int(source)].text.tokens
        return TextSpan(all[Int(tokens.lowerBound)].span.start, all[Int(tokens.upperBound) - 1].span.end)
    }

    private static func slug(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "actor" : words.joined(separator: "-")
    }

    private func mentions(_ positions: [ActorIndex?], _ actors: [Actor]) -> [Mention] {
        var mentions: [Mention] = []
        mentions.reserveCapacity(found.uses.count)
        var spellings = spellings
        let names = actors.map { spellings.form(of: $0.name) }
        let isLong = actors.map { $0.name.utf8.contains(0x20) }
        var evidence = FoundEvidence()
        for (place, use) in found.uses.enumerated() {
            guard let actor = positions[owners[place].number] else { continue }
            let span = span(use)
            let text = corpus.sources[Int(use.source)].text
            let spelling = spelled[place]
            let isName =
                spelling.isPlain
                ? spelling.form == names[actor.value] : text.string(span) == actors[actor.value].name
            let isShort =
                use.cues.contains(.capitals) && isLong[actor.value] && !spellings.hasSpace(spelling.form)
            let reason = reason(place, use, isName: isName, isLetters: isShort)
            mentions.append(
                Mention(
                    entity: .actor(actor),
                    passage: Passage(SourceIndex(Int(use.source)), SentenceIndex(Int(use.sentence))),
                    span: span, form: reason.form,
                    evidence: evidence.evidence(
                        reason, actor, spelling, words: text.string(span),
                        title: text.string(self.span(use.title, use.source)), name: actors[actor.value].name))
            )
        }
        return mentions
    }

    /// Why a use names its owner; `isName`: in the words of the actor's name; `isLetters`: in capitals, of a name of
    /// several words.
    private func reason(_ place: Int, _ use: NameUse, isName: Bool, isLetters: Bool) -> FoundReason {
        let resolution = found.resolutions[place]
        if resolution.form == .title { return .holder }
        if isKnown(owners[place]) {
            if case .seat? = found.known.meanings[use.name] { return .metonym }
            return isName ? .known : use.cues.contains(.capitals) ? .knownLetters : .knownOtherwise
        }
        if resolution.form == .surname { return .surname }
        if isLetters { return .letters }
        return isName ? use.title.isEmpty ? .name : .titled : .otherwise
    }
}
