/// Finds the stretches of capitalised words that can be names, and cuts titles and demonyms off them.
///
/// Example: "Russian President Vladimir Putin met US Secretary of State Marco Rubio" holds the names "Vladimir
/// Putin" (title "President"), "US" and "Marco Rubio" (title "Secretary of State").
struct NameScanner {
    let corpus: Corpus
    let lexicon: NameLexicon
    let census: CaseCensus
    /// The names of states and blocs, which end a name that they do not belong to.
    let known: KnownNames
    var phrases: PhraseTable
    private(set) var uses: [NameUse] = []
    private(set) var headlines: [(source: Int, sentence: Int)] = []

    private(set) var sourcePosition = 0
    private(set) var sentencePosition = 0
    /// The tokens of the source that is being scanned.
    private(set) var tokens: [Token] = []
    /// The sentence that is being scanned.
    private(set) var range = 0..<0

    init(corpus: Corpus, lexicon: NameLexicon, census: CaseCensus, known: KnownNames, phrases: PhraseTable) {
        self.corpus = corpus
        self.lexicon = lexicon
        self.census = census
        self.known = known
        self.phrases = phrases
    }

    /// Scans all sentences but contact lines and forms; headlines are put aside for `HeadlineScanner`.
    mutating func scan() {
        for (position, source) in corpus.sources.enumerated() {
            sourcePosition = position
            tokens = source.text.tokens
            for (number, sentence) in source.text.sentences.enumerated() {
                switch source.text[sentence.paragraph].apparatus {
                case .contact, .form, .pageHeader: continue
                default: break
                }
                sentencePosition = number
                range = sentence.tokens
                if LetterCase(tokens, range, lexicon) == .headline {
                    headlines.append((position, number))
                } else {
                    scanSentence()
                }
            }
        }
    }

    /// Keeps a name.
    mutating func record(_ use: NameUse) { uses.append(use) }

    private mutating func scanSentence() {
        var position = range.lowerBound
        var atHead = true
        while position < range.upperBound {
            let token = tokens[position]
            guard token.kind == .word else {
                if token.form == lexicon.quotation || token.form == lexicon.colon { atHead = true }
                position += 1
                continue
            }
            if token.isCapitalised, canBegin(token, atHead: atHead) {
                let end = runEnd(from: position)
                cut(position..<end, atHead: atHead)
                position = end
            } else {
                position += 1
            }
            atHead = false
        }
    }

    /// Whether a capitalised word can begin a name here.
    private func canBegin(_ token: Token, atHead: Bool) -> Bool {
        let role = lexicon[token.form]
        if role.contains(.function) {
            // "US" has the form of "us", "IT" that of "it": in capitals they are names.
            return token.shape.contains(.allCapitals) && token.form != lexicon.the
        }
        guard atHead, !token.shape.contains(.allCapitals) else { return true }
        return !census.writesAsWord(token.form)
            || !role.isDisjoint(with: [.title, .honorific, .titleModifier])
    }

    // MARK: Runs

    /// The end of the run of capitalised words, with the small words that names hold together by.
    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        while end < range.upperBound, end - start < 16 {
            guard let next = continuation(start, end) else { break }
            end = next
        }
        return end
    }

    /// One past the word that goes on with the name which ends before `end`; nil when the name is over.
    private func continuation(_ start: Int, _ end: Int) -> Int? {
        let token = tokens[end]
        switch token.kind {
        case .word:
            guard token.shape.contains(.spaceBefore) || tokens[end - 1].form == lexicon.stop else {
                return nil
            }
            if token.isCapitalised { return continuesWithWord(end) ? end + 1 : nil }
            return continuesThroughSmallWords(start, end)
        case .number:
            // "Philadelphia 76ers": digits that end in letters and are no ordinal.
            return isLetteredNumber(token) ? end + 1 : nil
        case .sign:
            if token.form == lexicon.stop, !token.shape.contains(.spaceBefore), isAbbreviation(end - 1),
                end + 1 < range.upperBound, tokens[end + 1].isCapitalised
            {
                return continuesWithWord(end + 1) ? end + 2 : nil
            }
            if token.form == lexicon.hyphen { return continuesThroughHyphen(start, end) }
            if token.form == lexicon.ampersand, end + 1 < range.upperBound, tokens[end + 1].isCapitalised {
                return end + 2
            }
            return nil
        case .possessive: return nil
        }
    }

    private func continuesWithWord(_ position: Int) -> Bool {
        let role = lexicon[tokens[position].form]
        guard role.contains(.function) else { return true }
        return tokens[position].shape.contains(.allCapitals) && tokens[position].span.count > 1
    }

    private func isAbbreviation(_ position: Int) -> Bool {
        let token = tokens[position]
        guard token.kind == .word, token.isCapitalised else { return false }
        return token.span.count <= 1
            || !lexicon[token.form].isDisjoint(with: [.honorific, .title]) && token.span.count <= 5
            || token.span.count == 2 && lexicon[token.form].contains(.placeStart)
    }

    private func isLetteredNumber(_ token: Token) -> Bool {
        let text = corpus.vocabulary[token.form].utf8
        guard text.count >= 4, let first = text.first, first &- 0x30 < 10,
            text.suffix(3).elementsEqual("ers".utf8)
        else { return false }
        return true
    }

    /// "Department of Justice", "Center for Biological Diversity", "Ludwig van Beethoven".
    private func continuesThroughSmallWords(_ start: Int, _ end: Int) -> Int? {
        let form = tokens[end].form
        func capital(at position: Int) -> Bool {
            position < range.upperBound && tokens[position].kind == .word && tokens[position].isCapitalised
                && continuesWithWord(position)
        }
        let head = lexicon[tokens[end - 1].form]
        if form == lexicon.of || form == lexicon.for || form == lexicon.on {
            let next = end + 1 < range.upperBound && tokens[end + 1].form == lexicon.the ? end + 2 : end + 1
            guard capital(at: next) else { return nil }
            if head.contains(.title), form == lexicon.of {
                return lexicon[tokens[next].form].contains(.portfolio) && next == end + 1 ? next + 1 : nil
            }
            if lexicon[tokens[next].form].contains(.calendar) { return nil }
            if head.contains(.organisation) || head.contains(.event) { return next + 1 }
            if head.contains(.place), form == lexicon.of { return next + 1 }
            return nil
        }
        if form == lexicon.and {
            let run = tokens[start..<end]
            let holdsHead = run.contains { lexicon[$0.form].contains(.organisation) }
            let holdsOf = run.contains {
                $0.form == lexicon.of || $0.form == lexicon.for || $0.form == lexicon.on
            }
            return holdsHead && holdsOf && capital(at: end + 1) && !known.isState(tokens[end + 1].form)
                ? end + 2 : nil
        }
        if lexicon[form].contains(.particle), head.isDisjoint(with: [.title, .organisation, .function]) {
            var next = end + 1
            if next < range.upperBound, lexicon[tokens[next].form].contains(.particle) { next += 1 }
            if next < range.upperBound, tokens[next].form == lexicon.hyphen { next += 1 }
            return capital(at: next) ? next + 1 : nil
        }
        return nil
    }

    /// "Moon Jae-in", "Jean-Pierre", "bin Farhan al-Saud"; but "Russia-Ukraine" and "Trump-Putin" are two names.
    private func continuesThroughHyphen(_ start: Int, _ end: Int) -> Int? {
        let spaced = tokens[end].shape.contains(.spaceBefore)
        guard end + 1 < range.upperBound else { return nil }
        let next = tokens[end + 1]
        guard next.kind == .word, tokens[end].span.count == 1,
            next.shape.contains(.spaceBefore) == spaced
        else { return nil }
        let before = tokens[end - 1]
        if !next.isCapitalised {
            guard next.span.count <= 3, !lexicon[next.form].contains(.function) || next.span.count == 2,
                isSecondName(start, end - 1),
                lexicon[before.form].isDisjoint(with: [.event, .title, .organisation]),
                census.upper[Int(before.form.value)] > 0,
                !before.shape.contains(.allCapitals), !known.isState(before.form)
            else { return nil }
            let afterwards = end + 2
            if afterwards < range.upperBound, tokens[afterwards].form == lexicon.hyphen { return nil }
            return end + 2
        }
        guard !spaced else { return nil }
        let separate: (Token) -> Bool = {
            known.isState($0.form) || $0.shape.contains(.allCapitals)
                || lexicon[$0.form].contains(.demonym)
        }
        if separate(before) || separate(next) { return nil }
        if end - start == 1, census.upper[Int(before.form.value)] > 2, census.upper[Int(next.form.value)] > 2
        {
            return nil
        }
        return end + 2
    }

    /// Whether a word is the second of a name, whatever titles go before: "President Moon Jae".
    private func isSecondName(_ start: Int, _ position: Int) -> Bool {
        guard position > start, tokens[position - 1].kind == .word,
            !isTitle(position - 1)
        else { return false }
        return position - 1 == start || isTitle(position - 2)
    }

    private func isTitle(_ position: Int) -> Bool {
        tokens[position].kind == .sign
            || !lexicon[tokens[position].form].isDisjoint(with: [
                .title, .titleModifier, .honorific, .demonym,
            ])
    }
}
