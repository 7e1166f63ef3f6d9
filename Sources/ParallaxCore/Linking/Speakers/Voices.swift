/// Gives each mention the voice in which it stands.
public enum Voices {
    static let pass = LinkingPass(
        "speaker", .marks,
        "What is said in a quotation or in reported speech is told in the voice of its speaker",
        example: "“it is over,” Lavrov said")

    /// The pass in evidence.
    static let id = pass.id

    /// The same mentions, each with its voice: quoted before reported, else the source's own. Where it is not the
    /// source's own, the last reason of the mention says whose it is.
    public static func assign(_ mentions: [Mention], of actors: [Actor], in corpus: Corpus) -> [Mention] {
        let vocabulary = corpus.vocabulary
        let lexicon = NameLexicon(vocabulary, only: .saying)
        let words = (vocabulary.find("that"), vocabulary.find("according"), vocabulary.find("to"))
        var bySource: [[Int]] = Array(repeating: [], count: corpus.sources.count)
        for (position, mention) in mentions.enumerated() {
            bySource[mention.passage.source.value].append(position)
        }
        var result = mentions
        for index in corpus.indices {
            let text = corpus[index].text
            var places: [(position: Int, tokens: Range<Int>)] = []
            var named: [(tokens: Range<Int>, actor: ActorIndex)] = []
            for position in bySource[index.value] {
                guard let tokens = text.tokens(of: mentions[position]) else { continue }
                places.append((position, tokens))
                if case .actor(let actor) = mentions[position].entity { named.append((tokens, actor)) }
            }
            guard !places.isEmpty else { continue }
            let finder = SpeakerFinder(
                text, mentions: named, lexicon: lexicon, that: words.0, according: words.1, to: words.2)
            let speeches = finder.speeches()
            guard !speeches.isEmpty else { continue }
            var speechOf = Array(repeating: Int32(-1), count: text.tokens.count)
            for (number, speech) in speeches.enumerated() {
                for token in speech.tokens where speechOf[token] < 0 { speechOf[token] = Int32(number) }
            }
            for (position, tokens) in places where speechOf[tokens.lowerBound] >= 0 {
                let voice = speeches[Int(speechOf[tokens.lowerBound])].voice
                let speaker = voice.speaker.map { actors[$0.value].name }
                let isQuoted = if case .quoted = voice { true } else { false }
                result[position] = mentions[position].in(
                    voice, because: Evidence(id, isQuoted ? .quoted(by: speaker) : .reported(by: speaker)))
            }
        }
        return result
    }
}

extension SourceText {
    /// The tokens of a mention; nil when no token begins where it does.
    fileprivate func tokens(of mention: Mention) -> Range<Int>? {
        let sentence = sentences[mention.passage.sentence.value].tokens
        var (low, high) = (sentence.lowerBound, sentence.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].span.start >= mention.span.start { high = middle } else { low = middle + 1 }
        }
        guard low < sentence.upperBound, tokens[low].span.start == mention.span.start else { return nil }
        var end = low + 1
        while end < sentence.upperBound, tokens[end].span.end <= mention.span.end { end += 1 }
        return low..<end
    }
}
