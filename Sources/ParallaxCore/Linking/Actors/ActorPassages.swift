import Glibc

/// The passages that links can start from or end at, with the actors that each names or leads to.
struct ActorPassages {
    /// An actor in a passage.
    struct Entry {
        let actor: ActorIndex
        /// The position of its first mention in `mentions`; nil where only a demonym leads to it.
        let mention: Int?
        /// The token of the demonym.
        let demonym: Int?
        /// Whether it is named for itself, not as a quality of something else: "Iran", but not "the Iran deal".
        let isForItself: Bool

        /// Whether the passage names it.
        var isNamed: Bool { mention != nil }
    }

    /// An actor that two passages share.
    struct Shared {
        let actor: ActorIndex
        let a: Entry
        let b: Entry
        let passages: (Int, Int)
    }

    /// The passages by place.
    let passages: [Passage]
    /// The source of each.
    let source: [Int]
    /// The passages of each source.
    let ofSource: [Range<Int>]
    /// The actors of each passage, in order of their numbers.
    let entries: [[Entry]]
    /// The passages that name or lead to each actor, by place.
    let postings: [[Int32]]
    /// Whether each actor is a person.
    let isPerson: [Bool]
    /// How many sources name each actor.
    let sourcesNaming: [Int]
    /// The human nouns of each passage, by number.
    let nouns: [[UInt16]]
    /// How much each passage says: the logarithm of its words, from 0 to 1 at forty words.
    let fullness: [Float]
    /// Whether each passage tells of anybody: by a name, a pronoun or a human noun.
    let tellsOfSomebody: [Bool]
    let humanNouns: HumanNouns
    private let mentions: [Mention]

    var count: Int { passages.count }

    init(_ corpus: Corpus, actors: [Actor], mentions: [Mention]) {
        self.mentions = mentions
        var passages: [Passage] = []
        var source: [Int] = []
        var ofSource: [Range<Int>] = []
        var entries: [[Entry]] = []
        var nouns: [[UInt16]] = []
        var fullness: [Float] = []
        var tells: [Bool] = []
        let humanNouns = HumanNouns(corpus.vocabulary)
        let lexicon = NameLexicon(corpus.vocabulary)
        let demonyms = DemonymLeads(corpus.vocabulary, actors)
        let order = mentions.indices.sorted { a, b in
            (mentions[a].passage, mentions[a].span) < (mentions[b].passage, mentions[b].span)
        }
        var next = 0
        for index in corpus.indices {
            let text = corpus[index].text
            let start = passages.count
            for (number, sentence) in text.sentences.enumerated() {
                let passage = Passage(index, SentenceIndex(number))
                while next < order.count, mentions[order[next]].passage < passage { next += 1 }
                var found: [Entry] = []
                while next < order.count, mentions[order[next]].passage == passage {
                    let mention = mentions[order[next]]
                    if case .actor(let actor) = mention.entity {
                        let isForItself = Self.isForItself(mention, text, sentence, lexicon)
                        let old = found.firstIndex { $0.actor == actor }
                        if old == nil || isForItself && !(old.map { found[$0].isForItself } ?? true) {
                            let entry = Entry(
                                actor: actor, mention: order[next], demonym: nil, isForItself: isForItself)
                            if let old { found[old] = entry } else { found.append(entry) }
                        }
                    }
                    next += 1
                }
                guard text[sentence.paragraph].apparatus?.carriesLinks ?? true else { continue }
                var people: [UInt16] = []
                var words = 0
                var isAboutSomebody = !found.isEmpty
                for position in sentence.tokens where text.tokens[position].kind == .word {
                    let token = text.tokens[position]
                    words += 1
                    if token.isCapitalised, let actor = demonyms.actor(at: position, in: text.tokens),
                        !found.contains(where: { $0.actor == actor })
                    {
                        found.append(
                            Entry(actor: actor, mention: nil, demonym: position, isForItself: false))
                    }
                    if let noun = humanNouns[token.form], !people.contains(noun) { people.append(noun) }
                    if lexicon[token.form].contains(.pronoun) { isAboutSomebody = true }
                }
                nouns.append(people.sorted())
                fullness.append(Self.fullness(words))
                tells.append(isAboutSomebody || !people.isEmpty || !found.isEmpty)
                found.sort { $0.actor < $1.actor }
                passages.append(passage)
                source.append(index.value)
                entries.append(found)
            }
            ofSource.append(start..<passages.count)
        }
        var postings: [[Int32]] = Array(repeating: [], count: actors.count)
        var naming = Array(repeating: 0, count: actors.count)
        var last = Array(repeating: -1, count: actors.count)
        for (passage, found) in entries.enumerated() {
            for entry in found {
                let actor = entry.actor.value
                postings[actor].append(Int32(passage))
                if last[actor] != source[passage] {
                    last[actor] = source[passage]
                    naming[actor] += 1
                }
            }
        }
        self.passages = passages
        self.source = source
        self.ofSource = ofSource
        self.entries = entries
        self.postings = postings
        sourcesNaming = naming
        isPerson = actors.map { $0.kind == .person }
        self.nouns = nouns
        self.fullness = fullness
        tellsOfSomebody = tells
        self.humanNouns = humanNouns
    }

    /// Whether no common noun follows the name at once.
    private static func isForItself(
        _ mention: Mention, _ text: SourceText, _ sentence: Sentence, _ lexicon: NameLexicon
    ) -> Bool {
        var (low, high) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if text.tokens[middle].span.start >= mention.span.end { high = middle } else { low = middle + 1 }
        }
        guard low < sentence.tokens.upperBound else { return true }
        let next = text.tokens[low]
        return next.kind != .word || next.isCapitalised
            || !lexicon[next.form].isDisjoint(with: [.function, .saying])
    }

    /// How long the source of a passage is: from 0 to 1 at forty passages.
    func length(ofSourceOf passage: Int) -> Float { Float(min(40, ofSource[source[passage]].count)) / 40 }

    private static func fullness(_ words: Int) -> Float { log(1 + Float(min(words, 40))) / log(41) }

    /// The human nouns that two passages share.
    func sharedNouns(_ a: Int, _ b: Int) -> [String] {
        nouns[a].filter { nouns[b].contains($0) }.map { humanNouns.words[Int($0)] }
    }

    /// The actors that two passages share: those that both name first, then the rarer ones.
    func shared(_ a: Int, _ b: Int) -> [Shared] {
        var shared: [Shared] = []
        var (i, j) = (0, 0)
        while i < entries[a].count, j < entries[b].count {
            let (left, right) = (entries[a][i], entries[b][j])
            if left.actor == right.actor {
                shared.append(Shared(actor: left.actor, a: left, b: right, passages: (a, b)))
                i += 1
                j += 1
            } else if left.actor < right.actor {
                i += 1
            } else {
                j += 1
            }
        }
        return shared.sorted { x, y in
            let named = (x.a.isNamed && x.b.isNamed, y.a.isNamed && y.b.isNamed)
            if named.0 != named.1 { return named.0 }
            let rarity = (sourcesNaming[x.actor.value], sourcesNaming[y.actor.value])
            return rarity.0 != rarity.1 ? rarity.0 < rarity.1 : x.actor < y.actor
        }
    }

    /// The reason that a shared actor gives, with the words of both passages.
    func fact(_ shared: Shared, _ actors: [Actor], _ corpus: Corpus) -> Fact {
        .sameNamed(
            a: words(shared.a, shared.passages.0, corpus), b: words(shared.b, shared.passages.1, corpus),
            name: actors[shared.actor.value].name)
    }

    private func words(_ entry: Entry, _ passage: Int, _ corpus: Corpus) -> String {
        let text = corpus.sources[source[passage]].text
        if let mention = entry.mention { return text.string(mentions[mention].span) }
        return entry.demonym.map { text.string(text.tokens[$0].span) } ?? ""
    }
}
