/// Finds names in headlines and in text in capitals, where a capital proves nothing: what ordinary sentences call
/// a name is one here too.
struct HeadlineScanner {
    let corpus: Corpus
    let lexicon: NameLexicon
    let census: CaseCensus
    let known: KnownNames
    let phrases: PhraseTable

    /// The names in sentences that were put aside.
    func scan(_ headlines: [(source: Int, sentence: Int)], names uses: [NameUse]) -> [NameUse] {
        var sure = Array(repeating: false, count: phrases.count)
        for use in uses where !use.cues.contains(.unsure) { sure[Int(use.name.value)] = true }
        var found: [NameUse] = []
        for (source, sentence) in headlines {
            let text = corpus.sources[source].text
            let range = text.sentences[sentence].tokens
            let isShouted = range.allSatisfy {
                text.tokens[$0].kind != .word || !text.tokens[$0].isCapitalised
                    || text.tokens[$0].shape.contains(.allCapitals)
            }
            var position = range.lowerBound
            while position < range.upperBound {
                guard text.tokens[position].isCapitalised,
                    let (end, name) = longest(text.tokens, position..<range.upperBound, sure, isShouted)
                else {
                    position += 1
                    continue
                }
                let place = UInt32(position)
                found.append(
                    NameUse(
                        source: UInt32(source), sentence: UInt32(sentence), tokens: place..<UInt32(end),
                        title: place..<place, name: name, cues: .headline))
                position = end
            }
        }
        return found
    }

    /// The longest known name at the head of a range.
    private func longest(
        _ tokens: [Token], _ range: Range<Int>, _ sure: [Bool], _ isShouted: Bool
    ) -> (Int, PhraseID)? {
        var phrase = PhraseTable.root
        var best: (Int, PhraseID)?
        for position in range {
            let token = tokens[position]
            if token.form == lexicon.stop, position > range.lowerBound { continue }
            guard let next = phrases.step(phrase, token.form) else { break }
            phrase = next
            if sure[Int(phrase.value)] || isKnownActor(phrase) { best = (position + 1, phrase) }
        }
        guard let found = best else { return nil }
        if found.0 == range.lowerBound + 1 {
            let token = tokens[range.lowerBound]
            let role = lexicon[token.form]
            // "US" in capitals is a state, "us" among shouted words a pronoun.
            if role.contains(.function), isShouted || !token.shape.contains(.allCapitals) { return nil }
            if census.writesAsWord(token.form), !token.shape.contains(.allCapitals) || isShouted {
                return nil
            }
        }
        return found
    }

    private func isKnownActor(_ phrase: PhraseID) -> Bool {
        if case .actor? = known.meanings[phrase] { !known.wantsArticle(phrase) } else { false }
    }
}
