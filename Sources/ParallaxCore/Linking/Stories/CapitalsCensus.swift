/// How the corpus writes its words: a word is a name where it is written with a capital inside sentences more
/// often than without. A sentence's first word says nothing, nor does a line in capitals or a headline whose
/// words mostly have them.
struct CapitalsCensus {
    private var capital: [UInt32]
    private var small: [UInt32]

    init(_ corpus: Corpus, _ list: PassageList) {
        capital = Array(repeating: 0, count: corpus.vocabulary.count)
        small = capital
        for passage in list.passages {
            let text = corpus[passage.source].text
            let tokens = text.tokens[text[passage.sentence].tokens]
            var words = 0
            var capitals = 0
            for token in tokens where token.kind == .word {
                words += 1
                if token.isCapitalised { capitals += 1 }
            }
            let isHeadline = capitals * 2 >= words
            var isFirst = true
            for token in tokens where token.kind == .word {
                if token.isCapitalised {
                    if !isFirst, !isHeadline { capital[Int(token.form.value)] += 1 }
                } else {
                    small[Int(token.form.value)] += 1
                }
                isFirst = false
            }
        }
    }

    /// Whether the word is a name.
    func isName(_ form: FormID) -> Bool {
        let form = Int(form.value)
        return capital[form] > small[form]
    }
}
