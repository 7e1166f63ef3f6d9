/// A list of words as the numbers they have in one corpus, so that a token is looked up without its letters.
struct FormSet: Sendable {
    private let forms: Set<FormID>

    /// The words of a list, separated by white space; words that the corpus does not have are left out.
    init(_ words: String, in vocabulary: Vocabulary) {
        forms = Set(
            words.split(whereSeparator: \.isWhitespace).compactMap { vocabulary.find(String($0)) })
    }

    /// Whether a word is on the list.
    func contains(_ form: FormID) -> Bool { forms.contains(form) }
}
