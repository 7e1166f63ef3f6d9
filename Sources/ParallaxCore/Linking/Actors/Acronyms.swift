/// Acronyms with their expansions.
enum Acronyms {
    /// Pairs of names, as positions in the book: "Organization for Security … (OSCE)" and "OSCE (Organization …)"
    /// wherever they stand side by side, else an acronym and the one name of the same source with these initials.
    static func pairs(
        _ uses: [NameUse], _ names: [Int], corpus: Corpus, book: NameBook, lexicon: NameLexicon,
        known: KnownNames
    ) -> [(Int, Int)] {
        var pairs: [[Int]: Int] = [:]
        var expanded: Set<Int> = []
        for place in uses.indices.dropFirst() {
            let (a, b) = (uses[place - 1], uses[place])
            guard a.source == b.source, a.sentence == b.sentence,
                b.tokens.lowerBound == a.tokens.upperBound + 1,
                corpus.sources[Int(a.source)].text.tokens[Int(a.tokens.upperBound)].form == lexicon.opening,
                a.cues.contains(.capitals) != b.cues.contains(.capitals)
            else { continue }
            let (acronym, name) =
                a.cues.contains(.capitals)
                ? (names[place - 1], names[place]) : (names[place], names[place - 1])
            guard book[name].forms.count > 1, firstLettersAgree(acronym, name, book, corpus.vocabulary) else {
                continue
            }
            pairs[[acronym, name], default: 0] += 1
            expanded.insert(acronym)
        }
        var start = 0
        while start < uses.count {
            var end = start
            var byInitials: [String: Int] = [:]
            while end < uses.count, uses[end].source == uses[start].source {
                let name = names[end]
                if book[name].forms.count > 1, !book[name].isCalledPerson,
                    let initials = initials(book[name].forms, lexicon, corpus.vocabulary)
                {
                    byInitials[initials] = byInitials[initials] ?? name
                }
                end += 1
            }
            for place in start..<end where uses[place].cues.contains(.capitals) {
                let acronym = names[place]
                guard book[acronym].forms.count == 1, !expanded.contains(acronym),
                    known.meanings[book[acronym].phrase] == nil,
                    let name = byInitials[corpus.vocabulary[book[acronym].forms[0]]]
                else { continue }
                pairs[[acronym, name], default: 0] += 1
            }
            start = end
        }
        return pairs.sorted { a, b in
            if a.value != b.value { return a.value > b.value }
            let words: ([Int]) -> [[String]] = { $0.map { book[$0].forms.map { corpus.vocabulary[$0] } } }
            return words(a.key).joined().lexicographicallyPrecedes(words(b.key).joined())
        }.map { ($0.key[0], $0.key[1]) }
    }

    /// The initials of a name of three words or more that matter; nil for fewer.
    private static func initials(
        _ forms: [FormID], _ lexicon: NameLexicon, _ vocabulary: Vocabulary
    ) -> String? {
        let letters = forms.filter { !lexicon[$0].contains(.function) }.compactMap { vocabulary[$0].first }
        return letters.count >= 3 ? String(letters) : nil
    }

    private static func firstLettersAgree(
        _ acronym: Int, _ name: Int, _ book: NameBook, _ vocabulary: Vocabulary
    ) -> Bool {
        guard let letters = book[acronym].forms.first.map({ vocabulary[$0] }), book[acronym].forms.count == 1,
            let first = letters.first
        else { return false }
        return book[name].forms.contains { vocabulary[$0].first == first }
    }
}
