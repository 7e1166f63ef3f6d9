/// How the corpus writes each word: the evidence whether a capital at the head of a sentence means a name.
///
/// Example: "Trump" stands with a capital inside sentences, "prosecutors" in lower case; so "Trump" is a name at
/// the head of a sentence too, and "Prosecutors" is none.
struct CaseCensus {
    private(set) var lower: [UInt32]
    private(set) var upper: [UInt32]

    /// Counts the words of all sentences that are written in ordinary case.
    init(_ corpus: Corpus, lexicon: NameLexicon) {
        lower = Array(repeating: 0, count: corpus.vocabulary.count)
        upper = lower
        for source in corpus.sources {
            let tokens = source.text.tokens
            for sentence in source.text.sentences
            where LetterCase(tokens, sentence.tokens, lexicon) == .ordinary {
                var atHead = true
                for token in tokens[sentence.tokens] {
                    guard token.kind == .word else {
                        if token.form == lexicon.quotation || token.form == lexicon.colon { atHead = true }
                        continue
                    }
                    if !token.isCapitalised {
                        lower[Int(token.form.value)] += 1
                    } else if !atHead {
                        upper[Int(token.form.value)] += 1
                    }
                    atHead = false
                }
            }
        }
    }

    /// Whether the corpus writes the word with a capital inside sentences, and not mostly without.
    func writesAsName(_ form: FormID) -> Bool {
        let upper = upper[Int(form.value)]
        return upper > 0 && upper * 2 >= lower[Int(form.value)]
    }

    /// Whether the corpus writes the word in lower case, and not mostly with a capital.
    func writesAsWord(_ form: FormID) -> Bool {
        let lower = lower[Int(form.value)]
        return lower > 0 && upper[Int(form.value)] * 2 < lower
    }
}

/// How a sentence uses capitals.
enum LetterCase {
    /// Capitals mark names and the head of the sentence.
    case ordinary
    /// Every word that matters has a capital, as in headlines; or all is in capitals.
    case headline

    /// The use of capitals in a sentence: a headline has four or more words that matter beside the first, and
    /// none of them in lower case.
    init(_ tokens: [Token], _ range: Range<Int>, _ lexicon: NameLexicon) {
        var capitals = 0
        var small = 0
        var shouted = 0
        var words = 0
        for position in range where tokens[position].kind == .word {
            let token = tokens[position]
            guard !token.shape.contains(.caseless) else { continue }
            words += 1
            if token.shape.contains(.allCapitals) { shouted += 1 }
            guard words > 1, !lexicon[token.form].contains(.function) else { continue }
            if token.isCapitalised { capitals += 1 } else { small += 1 }
            // Enough small words settle it, however long the sentence is.
            if small > 0, words > 8, shouted * 2 < words { break }
        }
        let isHeadline = capitals >= 4 && small == 0
        let isShouted = words >= 3 && shouted * 10 >= words * 7
        self = isHeadline || isShouted ? .headline : .ordinary
    }
}
