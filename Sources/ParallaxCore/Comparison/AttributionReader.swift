/// Finds on whose word a sentence is told: a name with a verb of saying, or "according to" and a name.
struct AttributionReader {
    private let saying: FormSet
    private let according: FormSet
    private let pronouns: FormSet
    /// Words that open a clause about what was told before them: "Helsinki, where he said".
    private let relatives: FormSet

    init(vocabulary: Vocabulary) {
        saying = FormSet(
            """
            said says stated states mentioned noted notes added adds remarked announced explained declared claimed \
            claims emphasized emphasised highlighted told cautioned insisted argued argues responded indicated \
            expressed believed warned suggested reported
            """, in: vocabulary)
        according = FormSet("according", in: vocabulary)
        pronouns = FormSet("he she they it", in: vocabulary)
        relatives = FormSet("where which whom when", in: vocabulary)
    }

    /// The words that say on whose word the sentence stands ("Ushakov mentioned", "According to TASS"); nil
    /// when the text says it itself.
    func attribution(of passage: Passage, in model: CorpusModel) -> TextSpan? {
        let text = model.corpus[passage.source].text
        let sentence = text[passage.sentence]
        let tokens = text.tokens
        let actors = model.mentions(in: passage).filter {
            if case .actor = $0.entity { true } else { false }
        }
        for position in sentence.tokens {
            let token = tokens[position]
            if according.contains(token.form),
                let speaker = actors.first(where: { $0.span.start > token.span.end })
            {
                return TextSpan(token.span.start, speaker.span.end)
            }
            guard saying.contains(token.form) else { continue }
            if position > sentence.tokens.lowerBound, pronouns.contains(tokens[position - 1].form) {
                let isRelative =
                    position - 2 >= sentence.tokens.lowerBound
                    && relatives.contains(tokens[position - 2].form)
                if isRelative { continue }
                return TextSpan(tokens[position - 1].span.start, token.span.end)
            }
            // The speaker stands at most four words before the verb.
            let window = max(sentence.tokens.lowerBound, position - 4)
            if let speaker = actors.last(where: {
                $0.span.end <= token.span.start && $0.span.start >= tokens[window].span.start
            }) {
                return TextSpan(speaker.span.start, token.span.end)
            }
        }
        return nil
    }
}
