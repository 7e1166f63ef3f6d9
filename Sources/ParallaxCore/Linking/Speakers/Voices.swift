/// Gives each mention the voice in which it stands.
public enum Voices {
    /// The same mentions, each with its voice: quoted before reported, else the source's own.
    public static func assign(_ mentions: [Mention], in corpus: Corpus) -> [Mention] {
        let vocabulary = corpus.vocabulary
        let lexicon = NameLexicon(vocabulary)
        let words = (vocabulary.find("that"), vocabulary.find("according"), vocabulary.find("to"))
        var bySource: [[Int]] = Array(repeating: [], count: corpus.sources.count)
        for (position, mention) in mentions.enumerated() {
            bySource[mention.passage.source.value].append(position)
        }
        var result = mentions
        for index in corpus.indices {
            let text = corpus[index].text
            var places: [(position: Int, tokens: Range<Int>)] = []
            var actors: [(tokens: Range<Int>, actor: ActorIndex)] = []
            for position in bySource[index.value] {
                guard let tokens = text.tokens(of: mentions[position]) else { continue }
                places.append((position, tokens))
                if case .actor(let actor) = mentions[position].entity { actors.append((tokens, actor)) }
            }
            guard !places.isEmpty else { continue }
            let finder = SpeakerFinder(
                text, mentions: actors, lexicon: lexicon, that: words.0, according: words.1, to: words.2)
            var voices: [Int: Voice] = [:]
            for speech in finder.speeches() {
                for token in speech.tokens where voices[token] == nil { voices[token] = speech.voice }
            }
            for (position, tokens) in places {
                if let voice = voices[tokens.lowerBound] { result[position] = mentions[position].in(voice) }
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
