/// How the corpus writes its words: a word that it somewhere writes small is no name.
struct Spelling {
    private var isWrittenSmall: [Bool]

    init(_ corpus: Corpus, formCount: Int) {
        isWrittenSmall = Array(repeating: false, count: formCount)
        for source in corpus.sources {
            for token in source.text.tokens where token.kind == .word && !token.isCapitalised {
                isWrittenSmall[Int(token.form.value)] = true
            }
        }
    }

    /// Whether some source writes the word without a capital.
    func isOrdinary(_ form: FormID) -> Bool { isWrittenSmall[Int(form.value)] }
}
