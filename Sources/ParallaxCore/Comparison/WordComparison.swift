/// Two passages word by word: what both say, and what one alone says.
public struct WordComparison: Sendable {
    /// A run of words in one passage.
    public struct Run: Hashable, Sendable {
        /// Where it stands in its source.
        public let span: TextSpan
        /// Whether the other passage has the same words in the same order.
        public let isShared: Bool
    }

    /// The first passage's words in order.
    public let a: [Run]
    /// The second passage's words in order.
    public let b: [Run]

    /// Sentences of more tokens than this are compared up to here: the work grows with the product.
    private static let mostTokens = 600

    /// Compares two sentences by the longest common subsequence of their word forms.
    public init(_ first: Passage, _ second: Passage, in corpus: Corpus) {
        func tokens(_ passage: Passage) -> ArraySlice<Token> {
            corpus[passage.source].text.tokens[corpus[passage].tokens].prefix(Self.mostTokens)
        }
        let (left, right) = (Array(tokens(first)), Array(tokens(second)))
        // lengths[i][j]: the longest common subsequence of what follows i and j.
        var lengths = Array(
            repeating: Array(repeating: UInt16(0), count: right.count + 1), count: left.count + 1)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                lengths[i][j] =
                    left[i].form == right[j].form
                    ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var sharedLeft = Array(repeating: false, count: left.count)
        var sharedRight = Array(repeating: false, count: right.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i].form == right[j].form {
                sharedLeft[i] = left[i].kind != .sign
                sharedRight[j] = right[j].kind != .sign
                i += 1
                j += 1
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        a = Self.runs(left, sharedLeft)
        b = Self.runs(right, sharedRight)
    }

    /// Joins neighbouring words of one kind; a sign goes with the words before it.
    private static func runs(_ tokens: [Token], _ shared: [Bool]) -> [Run] {
        var runs: [Run] = []
        for (token, isShared) in zip(tokens, shared) {
            if let last = runs.last, last.isShared == isShared || token.kind == .sign {
                runs[runs.count - 1] = Run(
                    span: TextSpan(last.span.start, token.span.end), isShared: last.isShared)
            } else {
                runs.append(Run(span: token.span, isShared: isShared))
            }
        }
        return runs
    }
}
