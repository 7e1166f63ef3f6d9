/// Cuts a paragraph into sentences at stops, question and exclamation marks.
///
/// A stop ends no sentence after an initial or an abbreviation that wants a name after it ("Dr. Wei",
/// "No. 14"); after one that can stand at an end ("the U.S.", "Inc.") only where the next word is of the kind
/// that begins sentences ("He also revoked …"). Closing quotation marks and brackets belong to the sentence
/// before them.
struct SentenceSplitter {
    private let beforeName: Set<FormID>
    private let beforeNumber: Set<FormID>
    private let anywhere: Set<FormID>
    private let starters: Set<FormID>
    private let stop: FormID
    private let ends: Set<FormID>
    private let closers: Set<FormID>
    private let ambiguousQuotes: Set<FormID>

    init(vocabulary: inout Vocabulary) {
        func forms(_ words: String) -> Set<FormID> {
            Set(words.split(separator: " ").map { vocabulary.intern(String($0)) })
        }
        beforeName = forms(
            "mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres st mt ft messrs mme fr amb"
        )
        beforeNumber = forms(
            "no nos art sec vol p pp fig ch ca approx jan feb mar apr jun jul aug sep sept oct nov dec")
        anywhere = forms(
            "inc ltd co corp bros jr sr etc al rd ave blvd dept est vs cf eg ie us uk un eu am pm phd usa ussr dc"
        )
        starters = forms(
            """
            the a an this that these those he she it they we i you his her its their our my there here in on at by for from \
            with as after before when while since during if although though but and so yet however moreover meanwhile \
            according also both each many some most all no not what who why how where which to of until despite then
            """.replacing("\n", with: " "))
        stop = vocabulary.intern(".")
        ends = forms(". ! ? … 。 ！ ？")
        closers = forms(") ] } 」 』")
        ambiguousQuotes = forms("\" '")
    }

    /// Appends the sentences of one paragraph. Its tokens stand in `tokens` from `first` to the end.
    func split(
        _ tokens: [Token], from first: Int, block: TextSpan, paragraph: Int, into sentences: inout [Sentence]
    ) {
        var start = first
        var number = 1
        var position = first
        func close(at end: Int) {
            guard end > start else { return }
            sentences.append(
                Sentence(
                    startByte: tokens[start].startByte, endByte: tokens[end - 1].endByte,
                    firstToken: UInt32(start), endToken: UInt32(end),
                    paragraphPosition: UInt32(paragraph), numberInParagraph: UInt32(number)))
            number += 1
            start = end
        }
        while position < tokens.count {
            guard endsSentence(tokens, position, first) else {
                position += 1
                continue
            }
            var end = position + 1
            while end < tokens.count, belongsBefore(tokens, end) { end += 1 }
            if end < tokens.count, beginsSentence(tokens, end, after: position, closed: end > position + 1) {
                close(at: end)
            }
            position = end
        }
        if start < tokens.count { close(at: tokens.count) }
        if number == 1 {
            sentences.append(
                Sentence(
                    startByte: UInt32(block.start.value), endByte: UInt32(block.end.value),
                    firstToken: UInt32(start), endToken: UInt32(tokens.count),
                    paragraphPosition: UInt32(paragraph), numberInParagraph: 1))
        }
    }

    private func endsSentence(_ tokens: [Token], _ position: Int, _ first: Int) -> Bool {
        let token = tokens[position]
        if token.kind == .word, token.shape.contains(.dotted) {
            return position + 1 < tokens.count && tokens[position + 1].form != stop
        }
        return token.kind == .sign && ends.contains(token.form)
    }

    /// Closing brackets and quotation marks that follow at once, and further ends ("?!", "… …").
    private func belongsBefore(_ tokens: [Token], _ position: Int) -> Bool {
        let token = tokens[position]
        guard token.kind != .word, token.kind != .number else { return false }
        if ends.contains(token.form) { return true }
        guard !token.shape.contains(.spaceBefore) else { return false }
        return closers.contains(token.form) || ambiguousQuotes.contains(token.form)
    }

    private func beginsSentence(
        _ tokens: [Token], _ position: Int, after end: Int, closed: Bool
    ) -> Bool {
        var next = position
        while next < tokens.count, tokens[next].kind == .sign || tokens[next].kind == .possessive,
            next - position < 4
        {
            next += 1
        }
        guard next < tokens.count else { return false }
        let word = tokens[next]
        let hasSpace = tokens[position].shape.contains(.spaceBefore)
        guard hasSpace || word.shape.contains(.caseless) else { return false }
        let canBegin =
            word.kind == .number || word.isCapitalised || word.shape.contains(.caseless)
            || (word.shape.contains(.innerCapital))
        guard canBegin else { return false }
        let ending = tokens[end]
        if ending.kind == .word { return starters.contains(word.form) && word.isCapitalised }
        guard ending.form == stop, ending.span.count == 1, end > 0, !closed else { return true }
        let before = tokens[end - 1]
        guard before.kind == .word, !ending.shape.contains(.spaceBefore) else { return true }
        if beforeName.contains(before.form), before.isCapitalised { return false }
        if beforeNumber.contains(before.form), before.isCapitalised {
            return word.kind != .number && starters.contains(word.form)
        }
        if anywhere.contains(before.form) { return starters.contains(word.form) && word.isCapitalised }
        if before.span.count == 1, before.isCapitalised {
            return starters.contains(word.form) && word.form != before.form
        }
        return true
    }
}
