import ParallaxCore

/// The reading laid over a corpus: every row at its sentence.
struct PlacedReading {
    /// A marked naming of an actor.
    struct ActorMention {
        let id: String
        let source: SourceIndex
        let span: TextSpan
        let isSure: Bool
    }

    /// All marked namings of actors.
    var actors: [ActorMention] = []
    /// The sentences that surely speak of an event, by its id; a repeated sentence stands for the one it repeats.
    var sure: [String: Set<Passage>] = [:]
    /// The sentences that perhaps speak of an event, without the sure ones.
    var doubtful: [String: Set<Passage>] = [:]
    /// The links that must be offered.
    var links: [(event: String, a: Passage, b: Passage)] = []
    /// Rows whose quote was not found.
    var lost: [Reading.Place] = []
    private var repeated: [Passage: Passage] = [:]
    private let corpus: Corpus

    init(_ reading: Reading, in corpus: Corpus) {
        self.corpus = corpus
        for line in reading.repeats { place(line) }
        for mention in reading.mentions {
            guard let (source, span, sentence) = find(mention.place) else { continue }
            if mention.isActor {
                actors.append(
                    ActorMention(id: mention.id, source: source, span: span, isSure: mention.isSure))
            } else if mention.isSure {
                sure[mention.id, default: []].insert(witness(Passage(source, sentence)))
            } else {
                doubtful[mention.id, default: []].insert(witness(Passage(source, sentence)))
            }
        }
        for (event, passages) in sure { doubtful[event]?.subtract(passages) }
        for link in reading.links {
            guard let a = find(link.a), let b = find(link.b) else { continue }
            links.append((link.event, Passage(a.0, a.2), Passage(b.0, b.2)))
        }
    }

    /// The sentence that a printed-twice sentence repeats, or the sentence itself.
    func witness(_ passage: Passage) -> Passage { repeated[passage] ?? passage }

    /// Whether the reading covers a sentence: running text and captions.
    func covers(_ passage: Passage) -> Bool {
        let text = corpus[passage.source].text
        let apparatus = text[text[passage.sentence].paragraph].apparatus
        return apparatus == nil || apparatus == .caption
    }

    private mutating func find(_ place: Reading.Place) -> (SourceIndex, TextSpan, SentenceIndex)? {
        guard let source = corpus.index(of: SourceID(place.source)),
            let span = place.span(in: corpus[source].text.bytes),
            let sentence = corpus[source].text.sentence(at: span.start)
        else {
            lost.append(place)
            return nil
        }
        return (source, span, sentence)
    }

    private mutating func place(_ line: Reading.Repeat) {
        guard let source = corpus.index(of: SourceID(line.source)) else { return }
        let text = corpus[source].text
        func sentences(_ number: Int) -> Range<Int> {
            text.paragraphs.first { $0.lines.contains(number) }?.sentences ?? 0..<0
        }
        for sentence in sentences(line.line) {
            let words = text.string(text.sentences[sentence].span)
            let first = sentences(line.repeats).first {
                text.string(text.sentences[$0].span).hasSuffix(words)
            }
            if let first {
                repeated[Passage(source, SentenceIndex(sentence))] = Passage(source, SentenceIndex(first))
            }
        }
    }
}
