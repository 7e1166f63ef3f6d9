/// Finds the time expressions of texts and gives them the values of TIMEX3 (TimeML 1.2.1).
///
/// One tagger serves all the texts of a vocabulary. Its work grows with the length of a text, whatever the length
/// of its sentences.
public struct TimeTagger: Sendable {
    private let lexicon: TimeLexicon

    /// A tagger for the texts whose words are in `vocabulary`.
    public init(vocabulary: Vocabulary) { lexicon = TimeLexicon(vocabulary) }

    /// The time expressions of one text, by place. `date`: when the text was written; without it, what needs it
    /// has X in its value and no date.
    public static func tag(text: SourceText, vocabulary: Vocabulary, date: EDTFDate?) -> [TimeExpression] {
        TimeTagger(vocabulary: vocabulary).tag(text, date: date)
    }

    /// The time expressions of a text, by place. `date`: when it was written; without it, what needs it has X in
    /// its value and no date.
    public func tag(_ text: SourceText, date: EDTFDate?) -> [TimeExpression] {
        var found: [TimeExpression] = []
        var grammar = TimeGrammar(lexicon: lexicon, text: text)
        var resolver = TimeResolver(anchor: date.flatMap(TextAnchor.init))
        let tenses = TenseFinder(lexicon: lexicon, text: text, modalsLookAhead: true)
        for (number, sentence) in text.sentences.enumerated() {
            grammar.sentence = sentence.tokens
            resolver.sentence = SentenceIndex(number)
            resolver.paragraph = sentence.paragraph
            var position = sentence.tokens.lowerBound
            while position < sentence.tokens.upperBound {
                guard canStart(text.tokens[position]), let match = grammar.match(at: position) else {
                    position += 1
                    continue
                }
                var next: TimeGrammar.Match? = match
                while let current = next {
                    emit(current, text, sentence.tokens, tenses, &resolver, &found)
                    position = current.end
                    next = grammar.continuation(of: current)
                }
            }
        }
        return found
    }

    /// The tense of the verb that is nearest to some tokens of a sentence. Without modals, "would" tells nothing.
    func tense(
        around words: Range<Int>, in sentence: Range<Int>, of text: SourceText, withModals: Bool
    ) -> Tense {
        TenseFinder(lexicon: lexicon, text: text, modalsLookAhead: withModals)
            .tense(around: words, in: sentence)
    }

    /// Whether "until" or "by" stands before a token.
    func isUntil(_ position: Int, of text: SourceText) -> Bool {
        position > 0 && lexicon[text.tokens[position - 1].form].hints.contains(.limit)
    }

    /// What a token can be in a time expression.
    func role(of token: Token) -> TimeRole { lexicon[token.form].role }

    /// Whether a word announces the date of the text: "Published", "Updated".
    func isDateLabel(_ token: Token) -> Bool { lexicon[token.form].hints.contains(.dateLabel) }

    @inline(__always)
    private func canStart(_ token: Token) -> Bool {
        token.kind == .number || lexicon[token.form].hints.contains(.starts)
    }

    private func emit(
        _ match: TimeGrammar.Match, _ text: SourceText, _ sentence: Range<Int>, _ tenses: TenseFinder,
        _ resolver: inout TimeResolver, _ found: inout [TimeExpression]
    ) {
        let words = match.start..<match.end
        let resolution = resolver.resolve(match.meaning) { tenses.tense(around: words, in: sentence) }
        guard let resolution else { return }
        found.append(
            TimeExpression(
                span: TextSpan(text.tokens[match.start].span.start, text.tokens[match.end - 1].span.end),
                sentence: resolver.sentence, kind: resolution.kind, value: resolution.value,
                date: resolution.date, basis: resolution.basis))
        if let point = resolution.point, point.precision >= .year {
            resolver.named = NamedTime(
                day: point.day, precision: point.precision, paragraph: resolver.paragraph,
                sentence: resolver.sentence)
        }
    }
}
