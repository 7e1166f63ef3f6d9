/// Reads event phrases: a word for a kind of event, what stands before it in the same group of words, and the names
/// that follow it after prepositions.
///
/// Worked example: in "After a meeting between U.S. and Russian delegations in Riyadh" the noun is "meeting", its
/// actors are the United States, Russia and Riyadh.
struct EventPhraseReader {
    private static let none = UInt8.max
    /// So many words and names are looked at before the noun and after it.
    private static let before = 4
    private static let after = 6
    /// So many words after the noun may be no names.
    private static let mostOthers = 1
    /// How far from a noun for relations a word says that they get better or worse.
    private static let turnReach = 6

    private struct Role: OptionSet {
        let rawValue: UInt8
        static let function = Role(rawValue: 1)
        static let linking = Role(rawValue: 2)
        static let definite = Role(rawValue: 4)
        static let neutral = Role(rawValue: 8)
        static let better = Role(rawValue: 16)
        static let worse = Role(rawValue: 32)
        static let loose = Role(rawValue: 64)
    }

    private let corpus: Corpus
    private let list: PassageList
    private let demonyms: DemonymLeads
    private var kindOf: [UInt8]
    private var roles: [Role]
    private let complements: Set<FormID>
    private let transparent: Set<FormID>
    private let comma: FormID?

    init(_ corpus: Corpus, _ list: PassageList, actors: [Actor]) {
        self.corpus = corpus
        self.list = list
        let vocabulary = corpus.vocabulary
        demonyms = DemonymLeads(vocabulary, actors)
        kindOf = Array(repeating: Self.none, count: vocabulary.count)
        roles = Array(repeating: [], count: vocabulary.count)
        complements = Set(["of", "against", "between", "with"].compactMap { vocabulary.find($0) })
        comma = vocabulary.find(",")
        transparent = Set(["\"", "'", "-", "–"].compactMap { vocabulary.find($0) })
        let families = WordFamilies(vocabulary)
        // A listed word names its kind; others of its family ("expanded", "met") may mean much else.
        var ofFamily: [WordFamily: UInt8] = [:]
        var listed: [FormID: Bool] = [:]
        for (number, kind) in EventNouns.kinds.enumerated() {
            for (words, isLoose) in [(kind.words, false), (kind.loose, true)] {
                for word in EventNouns.split(words) {
                    for form in [word, word + "s"].compactMap({ vocabulary.find($0) })
                    where listed[form] == nil {
                        listed[form] = isLoose
                        kindOf[Int(form.value)] = UInt8(number)
                    }
                    guard !kind.traits.contains(.exact), let family = families.find(word) else { continue }
                    if ofFamily[family] == nil { ofFamily[family] = UInt8(number) }
                }
            }
        }
        var roleOfFamily: [WordFamily: Role] = [:]
        for (words, role) in [(EventNouns.betterWords, Role.better), (EventNouns.worseWords, .worse)] {
            for word in EventNouns.split(words) {
                if let family = families.find(word) { roleOfFamily[family, default: []].insert(role) }
            }
        }
        for number in 0..<vocabulary.count {
            let family = families[FormID(UInt32(number))]
            if let role = roleOfFamily[family] { roles[number].formUnion(role) }
            if kindOf[number] == Self.none, let kind = ofFamily[family] { kindOf[number] = kind }
            if listed[FormID(UInt32(number))] ?? true { roles[number].insert(.loose) }
        }
        for word in StopWords.all {
            if let form = vocabulary.find(word) { roles[Int(form.value)].insert(.function) }
        }
        for (words, role) in [
            (EventNouns.linkingWords, Role.linking), (EventNouns.definiteWords, .definite),
            (EventNouns.neutralWords, .neutral),
        ] {
            for word in EventNouns.split(words) {
                if let form = vocabulary.find(word) { roles[Int(form.value)].insert(role) }
            }
        }
    }

    /// All phrases, by place.
    func phrases(_ marks: ActorMarks) -> [EventPhrase] {
        var phrases: [EventPhrase] = []
        for (source, passages) in list.ofSource.enumerated() {
            let index = list.sources[source]
            let text = corpus[index].text
            let actorAt = marks.actorOfToken(index)
            for passage in passages {
                let sentence = text[list.passages[passage].sentence].tokens
                for position in sentence where text.tokens[position].kind == .word {
                    let form = Int(text.tokens[position].form.value)
                    guard kindOf[form] != Self.none, actorAt[position] < 0 else { continue }
                    if let phrase = phrase(position, passage, sentence, text.tokens, actorAt) {
                        phrases.append(phrase)
                    }
                }
            }
        }
        return phrases
    }

    private func phrase(
        _ head: Int, _ passage: Int, _ sentence: Range<Int>, _ tokens: [Token], _ actorAt: [Int32]
    ) -> EventPhrase? {
        var actors: [ActorIndex] = []
        var isQualified = false
        var isDefinite = false
        var first = head
        func add(_ actor: ActorIndex) {
            if !actors.contains(actor) { actors.append(actor) }
        }
        var position = head - 1
        var left = Self.before
        while position >= sentence.lowerBound, left > 0 {
            let token = tokens[position]
            if let actor = actor(position, tokens, actorAt) {
                add(actor)
                first = position
                left -= 1
            } else if token.kind == .word, !role(token).contains(.function) {
                if !role(token).contains(.neutral) { isQualified = true }
                left -= 1
            } else if token.kind == .word {
                isDefinite = role(token).contains(.definite)
                break
            } else if token.kind == .sign, !transparent.contains(token.form) {
                break
            }
            position -= 1
        }
        actors.reverse()
        let isOfSomething = head + 1 < sentence.upperBound && complements.contains(tokens[head + 1].form)
        let countBefore = actors.count
        var last = head
        position = head + 1
        left = Self.after
        var others = 0
        while position < sentence.upperBound, left > 0 {
            let token = tokens[position]
            if let actor = actor(position, tokens, actorAt) {
                add(actor)
                last = position
                left -= 1
            } else if token.kind == .word, !role(token).contains(.function) {
                others += 1
                if others > Self.mostOthers || kindOf[Int(token.form.value)] != Self.none { break }
                left -= 1
            } else if token.kind == .word {
                if !role(token).contains(.linking) { break }
            } else if token.kind == .sign, !transparent.contains(token.form),
                !isBetweenNames(position, sentence, tokens, actorAt)
            {
                break
            }
            position += 1
        }
        if isOfSomething, actors.count == countBefore { isQualified = true }
        return EventPhrase(
            passage: passage, kind: kind(head, sentence, tokens), head: head, tokens: first..<(last + 1),
            actors: actors, isQualified: isQualified, isDefinite: isDefinite,
            isLoose: role(tokens[head]).contains(.loose))
    }

    /// Whether a sign stands between two names: "in Riyadh, Saudi Arabia".
    private func isBetweenNames(
        _ position: Int, _ sentence: Range<Int>, _ tokens: [Token], _ actorAt: [Int32]
    ) -> Bool {
        tokens[position].form == comma && position > sentence.lowerBound
            && position + 1 < sentence.upperBound && actorAt[position - 1] >= 0 && actorAt[position + 1] >= 0
    }

    /// The kind of a noun; of relations what they turn into, where a word beside them says so.
    private func kind(_ head: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Int {
        let kind = Int(kindOf[Int(tokens[head].form.value)])
        guard kind == EventNouns.relations else { return kind }
        let near =
            max(sentence.lowerBound, head - Self.turnReach)..<min(sentence.upperBound, head + Self.turnReach)
        for position in near where tokens[position].kind == .word {
            if role(tokens[position]).contains(.better) { return EventNouns.better }
            if role(tokens[position]).contains(.worse) { return EventNouns.worse }
        }
        return kind
    }

    private func actor(_ position: Int, _ tokens: [Token], _ actorAt: [Int32]) -> ActorIndex? {
        if actorAt[position] >= 0 { return ActorIndex(Int(actorAt[position])) }
        return tokens[position].isCapitalised ? demonyms.actor(at: position, in: tokens) : nil
    }

    private func role(_ token: Token) -> Role { roles[Int(token.form.value)] }
}
