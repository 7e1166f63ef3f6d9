/// Which actor each token of a source names.
struct ActorMarks {
    /// For each token of each source the actor that it names, or -1.
    private let actors: [[Int32]]
    /// For each source its mentions of actors by place.
    private let mentions: [[(span: TextSpan, sentence: SentenceIndex, actor: ActorIndex)]]

    init(_ corpus: Corpus, _ mentions: [Mention]) {
        var ofSource: [[(span: TextSpan, sentence: SentenceIndex, actor: ActorIndex)]] =
            Array(repeating: [], count: corpus.sources.count)
        for mention in mentions {
            guard case .actor(let actor) = mention.entity else { continue }
            ofSource[mention.passage.source.value].append((mention.span, mention.passage.sentence, actor))
        }
        self.mentions = ofSource
        actors = corpus.indices.map { source in
            let text = corpus[source].text
            var result = Array(repeating: Int32(-1), count: text.tokens.count)
            for mention in ofSource[source.value] {
                for token in text.tokens(overlapping: mention.span) where result[token] < 0 {
                    result[token] = Int32(mention.actor.value)
                }
            }
            return result
        }
    }

    /// For each token of a source the actor that it names, or -1.
    func actorOfToken(_ source: SourceIndex) -> [Int32] { actors[source.value] }

    /// The actors of each passage of a source with the sentence that names them, in the order of the mentions.
    func sentences(of source: SourceIndex) -> [(sentence: SentenceIndex, actor: ActorIndex)] {
        mentions[source.value].map { ($0.sentence, $0.actor) }
    }
}
