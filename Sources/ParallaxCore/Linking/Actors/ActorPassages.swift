import Glibc

/// The passages that links can start from or end at, with the actors that each names or leads to.
struct ActorPassages {
    /// An actor in a passage.
    struct Entry {
        private let number: UInt32
        /// The bytes of the words that name the actor first or, where only a demonym leads to it, of the demonym.
        private let startByte: UInt32
        private let endByte: UInt32
        /// Whether the passage names it.
        let isNamed: Bool
        /// Whether it is named for itself, not as a quality of something else: "Iran", but not "the Iran deal".
        let isForItself: Bool

        init(_ actor: ActorIndex, _ words: TextSpan, isNamed: Bool, isForItself: Bool) {
            number = UInt32(actor.value)
            startByte = UInt32(words.start.value)
            endByte = UInt32(words.end.value)
            self.isNamed = isNamed
            self.isForItself = isForItself
        }

        var actor: ActorIndex { ActorIndex(Int(number)) }
        var words: TextSpan { TextSpan(Int(startByte), Int(endByte)) }
    }

    /// An actor that two passages share.
    struct Shared {
        let actor: ActorIndex
        let a: Entry
        let b: Entry
    }

    /// The passages by place.
    let passages: [Passage]
    /// The source of each.
    let source: [Int]
    /// The passages of each source.
    let ofSource: [Range<Int>]
    /// The actors of all passages, those of one in order of their numbers.
    let entries: [Entry]
    /// The passages that name or lead to each actor, by place.
    let postings: PositionLists
    /// Whether each actor is a person.
    let isPerson: [Bool]
    /// How many sources name each actor.
    let sourcesNaming: [Int]
    /// The human nouns of all passages, by number.
    let nouns: [UInt16]
    /// How much each passage says: the logarithm of its words, from 0 to 1 at forty words.
    let fullness: [Float]
    /// Whether each passage tells of anybody: by a name, a pronoun or a human noun.
    let tellsOfSomebody: [Bool]
    private let humanNouns: HumanNouns
    /// For each passage where its entries and its nouns begin, and after the last where all end.
    private let starts: [(entry: UInt32, noun: UInt32)]

    var count: Int { passages.count }

    /// The positions in `entries` of the actors of a passage.
    func entries(of passage: Int) -> Range<Int> {
        Int(starts[passage].entry)..<Int(starts[passage + 1].entry)
    }

    /// The positions in `nouns` of the human nouns of a passage.
    func nouns(of passage: Int) -> Range<Int> { Int(starts[passage].noun)..<Int(starts[passage + 1].noun) }

    init(_ corpus: Corpus, actors: [Actor], mentions: [Mention]) {
        var passages: [Passage] = []
        var source: [Int] = []
        var ofSource: [Range<Int>] = []
        var entries: [Entry] = []
        var nouns: [UInt16] = []
        var starts: [(entry: UInt32, noun: UInt32)] = [(0, 0)]
        var fullness: [Float] = []
        var tells: [Bool] = []
        let humanNouns = HumanNouns(corpus.vocabulary)
        let lexicon = NameLexicon(corpus.vocabulary)
        let demonyms = DemonymLeads(corpus.vocabulary, actors)
        let mentionsOf = MentionsByPassage(mentions, in: corpus)
        var found: [Entry] = []
        var people: [UInt16] = []
        for index in corpus.indices {
            let text = corpus[index].text
            let start = passages.count
            for (number, sentence) in text.sentences.enumerated() {
                guard text[sentence.paragraph].apparatus?.carriesLinks ?? true else { continue }
                let passage = Passage(index, SentenceIndex(number))
                found.removeAll(keepingCapacity: true)
                for position in mentionsOf[passage] {
                    let mention = mentions[position]
                    guard case .actor(let actor) = mention.entity else { continue }
                    let isForItself = Self.isForItself(mention, text, sentence, lexicon)
                    let old = found.firstIndex { $0.actor == actor }
                    if let old, found[old].isForItself || !isForItself { continue }
                    let entry = Entry(actor, mention.span, isNamed: true, isForItself: isForItself)
                    if let old { found[old] = entry } else { found.append(entry) }
                }
                people.removeAll(keepingCapacity: true)
                var words = 0
                var isAboutSomebody = !found.isEmpty
                for position in sentence.tokens where text.tokens[position].kind == .word {
                    let token = text.tokens[position]
                    words += 1
                    if token.isCapitalised, let actor = demonyms.actor(at: position, in: text.tokens),
                        !found.contains(where: { $0.actor == actor })
                    {
                        found.append(Entry(actor, token.span, isNamed: false, isForItself: false))
                    }
                    if let noun = humanNouns[token.form], !people.contains(noun) { people.append(noun) }
                    if lexicon[token.form].contains(.pronoun) { isAboutSomebody = true }
                }
                people.sort()
                found.sort { $0.actor < $1.actor }
                nouns.append(contentsOf: people)
                entries.append(contentsOf: found)
                starts.append((UInt32(entries.count), UInt32(nouns.count)))
                fullness.append(Self.fullness(words))
                tells.append(isAboutSomebody || !people.isEmpty || !found.isEmpty)
                passages.append(passage)
                source.append(index.value)
            }
            ofSource.append(start..<passages.count)
        }
        var naming = Array(repeating: 0, count: actors.count)
        var last = Array(repeating: -1, count: actors.count)
        for passage in passages.indices {
            for position in Int(starts[passage].entry)..<Int(starts[passage + 1].entry) {
                let actor = entries[position].actor.value
                if last[actor] != source[passage] {
                    last[actor] = source[passage]
                    naming[actor] += 1
                }
            }
        }
        postings = PositionLists(keys: actors.count) { put in
            for passage in passages.indices {
                for position in Int(starts[passage].entry)..<Int(starts[passage + 1].entry) {
                    put(passage, entries[position].actor.value)
                }
            }
        }
        self.passages = passages
        self.source = source
        self.ofSource = ofSource
        self.entries = entries
        sourcesNaming = naming
        isPerson = actors.map { $0.kind == .person }
        self.nouns = nouns
        self.starts = starts
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
    func sharedNouns(_ pair: LinkedPair) -> [String] {
        let other = nouns[nouns(of: Int(pair.b))]
        return nouns[nouns(of: Int(pair.a))].filter { other.contains($0) }.map { humanNouns.words[Int($0)] }
    }

    /// The actors that two passages share: those that both name first, then the rarer ones.
    func shared(_ pair: LinkedPair) -> [Shared] {
        var shared: [Shared] = []
        let (first, second) = (entries(of: Int(pair.a)), entries(of: Int(pair.b)))
        var (i, j) = (first.lowerBound, second.lowerBound)
        while i < first.upperBound, j < second.upperBound {
            let (left, right) = (entries[i], entries[j])
            if left.actor == right.actor {
                shared.append(Shared(actor: left.actor, a: left, b: right))
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
    func fact(_ shared: Shared, _ pair: LinkedPair, _ actors: [Actor], _ corpus: Corpus) -> Fact {
        .sameNamed(
            a: words(shared.a, Int(pair.a), corpus), b: words(shared.b, Int(pair.b), corpus),
            name: actors[shared.actor.value].name)
    }

    private func words(_ entry: Entry, _ passage: Int, _ corpus: Corpus) -> String {
        corpus.sources[source[passage]].text.string(entry.words)
    }
}
