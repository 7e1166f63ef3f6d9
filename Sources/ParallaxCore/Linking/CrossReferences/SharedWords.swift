/// The longest run of words that stands in two passages: a quotation that both bring, a stretch that one took over from
/// the other. It is one witness for both, however many print it.
struct SharedWords: Hashable, Sendable {
    static let pass = LinkingPass(
        "same-words", .marks,
        "A long run of words or a quotation that stands in both passages is one witness for them, not two.",
        example: "both quote “the entire range of relations”")

    /// The run in the first passage, with the signs between its words.
    let words: TextSpan
    /// Whether both passages have it within quotation marks.
    let isQuoted: Bool

    /// Shorter runs than these are common turns of phrase; in a quotation fewer words are enough.
    private static let (least, leastQuoted) = (8, 5)
    /// Only so many words of a passage are compared: a sentence may be as long as a book.
    private static let reach = 400

    /// The run that two passages share; nil when it is too short to say anything.
    init?(_ a: Passage, _ b: Passage, in corpus: Corpus) {
        let (first, second) = (Self.tokens(of: a, corpus), Self.tokens(of: b, corpus))
        let (textA, textB) = (corpus[a.source].text, corpus[b.source].text)
        var best = (length: 0, endA: 0, endB: 0)
        var before = Array(repeating: 0, count: second.count + 1)
        for (row, token) in first.enumerated() {
            var diagonal = 0
            let form = textA.tokens[token].form
            for column in second.indices {
                let length = textB.tokens[second[column]].form == form ? diagonal + 1 : 0
                diagonal = before[column + 1]
                before[column + 1] = length
                if length > best.length { best = (length, row, column) }
            }
        }
        guard best.length >= Self.leastQuoted else { return nil }
        let (startA, startB) = (first[best.endA - best.length + 1], second[best.endB - best.length + 1])
        let mark = corpus.vocabulary.find("\"")
        isQuoted = Self.isQuoted(startA, a, textA, mark) && Self.isQuoted(startB, b, textB, mark)
        guard isQuoted || best.length >= Self.least else { return nil }
        words = TextSpan(textA.tokens[startA].span.start, textA.tokens[first[best.endA]].span.end)
    }

    /// What it says for two passages, as evidence.
    static func evidence(_ a: Passage, _ b: Passage, in corpus: Corpus) -> [Evidence] {
        guard let shared = SharedWords(a, b, in: corpus) else { return [] }
        let words = corpus[a.source].text.string(shared.words)
        return [Evidence(pass.id, .sameWords(words, isQuoted: shared.isQuoted))]
    }

    private static func tokens(of passage: Passage, _ corpus: Corpus) -> [Int] {
        let text = corpus[passage.source].text
        let words = text[passage.sentence].tokens.lazy.filter {
            text.tokens[$0].kind == .word || text.tokens[$0].kind == .number
        }
        return Array(words.prefix(reach))
    }

    /// Whether a quotation was opened in the paragraph before a token and not closed.
    private static func isQuoted(_ token: Int, _ passage: Passage, _ text: SourceText, _ mark: FormID?)
        -> Bool
    {
        guard let mark, let sentence = text[text[passage.sentence].paragraph].sentences.first else {
            return false
        }
        let before = max(text.sentences[sentence].tokens.lowerBound, token - reach)..<token
        return before.count { text.tokens[$0].form == mark } % 2 == 1
    }
}
