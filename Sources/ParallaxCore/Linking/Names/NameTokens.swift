/// The words of a name that the index writes, cut and normalised like those of a text.
struct NameTokens {
    /// The tokens, their forms those of the vocabulary of the sources where it has them.
    let tokens: [Token]
    /// The normal form of each token.
    let words: [String]

    /// Cuts a name; words that no source has are given new forms in `vocabulary`.
    init(_ name: String, in vocabulary: inout Vocabulary) {
        var tokeniser = Tokeniser()
        var tokens: [Token] = []
        let bytes = Array(name.utf8)
        bytes.withUnsafeBufferPointer {
            tokeniser.tokenise($0, 0..<$0.count, into: &tokens, vocabulary: &vocabulary)
        }
        self.tokens = tokens
        words = tokens.map { vocabulary[$0.form] }
    }
}

extension Token {
    /// How many letters a word of initials or plain letters has: two in "US" and in "U.S."
    var letterCount: Int { shape.contains(.dotted) ? (span.count + 1) / 2 : span.count }
}
