/// Finds the clause in which words stand: the stretch between commas, semicolons, dashes and brackets.
struct ClauseReader {
    /// A clause of fewer words says too little by itself, and takes the one after it along.
    private static let fewestWords = 5

    private let breaks: FormSet

    init(vocabulary: Vocabulary) {
        breaks = FormSet(", ; : ( ) - …", in: vocabulary)
    }

    /// The clause around `words`, without signs at its ends.
    func clause(around words: TextSpan, in sentence: Sentence, of text: SourceText) -> TextSpan {
        let tokens = text.tokens
        let range = sentence.tokens
        guard !range.isEmpty else { return sentence.span }
        var first = range.first { tokens[$0].span.end > words.start } ?? range.lowerBound
        var end = range.first { tokens[$0].span.start >= words.end } ?? range.upperBound
        while first > range.lowerBound, !isBreak(tokens, first - 1) { first -= 1 }
        end = endOfClause(from: end, range.upperBound, tokens)
        while end < range.upperBound,
            tokens[first..<end].count(where: { $0.kind == .word }) < Self.fewestWords
        {
            end = endOfClause(from: end + 1, range.upperBound, tokens)
        }
        while first < end - 1, tokens[first].kind == .sign { first += 1 }
        while end > first + 1, tokens[end - 1].kind == .sign { end -= 1 }
        return TextSpan(tokens[first].span.start, tokens[end - 1].span.end)
    }

    private func endOfClause(from start: Int, _ limit: Int, _ tokens: [Token]) -> Int {
        var end = min(start, limit)
        while end < limit, !isBreak(tokens, end) { end += 1 }
        return end
    }

    /// A hyphen or dash within a compound breaks nothing.
    private func isBreak(_ tokens: [Token], _ position: Int) -> Bool {
        let token = tokens[position]
        guard token.kind == .sign, breaks.contains(token.form) else { return false }
        guard position + 1 < tokens.count else { return true }
        return token.shape.contains(.spaceBefore) || tokens[position + 1].shape.contains(.spaceBefore)
            || token.span.count != 1 && token.span.count != 3
    }
}
