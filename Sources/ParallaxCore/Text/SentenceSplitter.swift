/// Cuts a paragraph into sentences at stops, question and exclamation marks.
///
/// A stop ends no sentence after an initial or an abbreviation that wants a name after it ("Dr. Wei",
/// "No. 14"); after one that can stand at an end ("the U.S.", "Inc.") only where the next word is of the kind
/// that begins sentences ("He also revoked …"). Closing quotation marks and brackets belong to the sentence
/// before them.
struct SentenceSplitter {
    /// What a word or sign is to the end of a sentence.
    private struct Part: OptionSet {
        let rawValue: UInt8
        static let beforeName = Part(rawValue: 1)
        static let beforeNumber = Part(rawValue: 2)
        static let anywhere = Part(rawValue: 4)
        static let starter = Part(rawValue: 8)
        static let end = Part(rawValue: 16)
        static let closer = Part(rawValue: 32)
        static let ambiguousQuote = Part(rawValue: 64)
    }

    /// The parts by the number of the form. A splitter takes in its words before any text does, so that their numbers
    /// are the first of the vocabulary.
    private var parts: [Part] = []
    private let stop: FormID

    private static let words: [(Part, String)] = [
        (
            .beforeName,
            "mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon pres st mt ft messrs mme fr amb"
        ),
        (
            .beforeNumber,
            "no nos art sec vol p pp fig ch ca approx jan feb mar apr jun jul aug sep sept oct nov dec"
        ),
        (
            .anywhere,
            "inc ltd co corp bros jr sr etc al rd ave blvd dept est vs cf eg ie us uk un eu am pm phd usa ussr dc"
        ),
        (
            .starter,
            """
            the a an this that these those he she it they we i you his her its their our my there here in on at by for from \
            with as after before when while since during if although though but and so yet however moreover meanwhile \
            according also both each many some most all no not what who why how where which to of until despite then
            """
        ),
        (.end, ". ! ? … 。 ！ ？"), (.closer, ") ] } 」 』"), (.ambiguousQuote, "\" '"),
    ]

    init(vocabulary: inout Vocabulary) {
        for (part, words) in Self.words {
            for word in words.split(separator: " ") {
                let form = Int(vocabulary.intern(String(word)).value)
                while parts.count <= form { parts.append([]) }
                parts[form].insert(part)
            }
        }
        stop = vocabulary.intern(".")
    }

    private func part(_ token: Token) -> Part {
        token.form.value < parts.count ? parts[Int(token.form.value)] : []
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
        return token.kind == .sign && part(token).contains(.end)
    }

    /// Closing brackets and quotation marks that follow at once, and further ends ("?!", "… …").
    private func belongsBefore(_ tokens: [Token], _ position: Int) -> Bool {
        let token = tokens[position]
        guard token.kind != .word, token.kind != .number else { return false }
        if part(token).contains(.end) { return true }
        guard !token.shape.contains(.spaceBefore) else { return false }
        return part(token).contains(.closer) || part(token).contains(.ambiguousQuote)
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
        if ending.kind == .word { return part(word).contains(.starter) && word.isCapitalised }
        guard ending.form == stop, ending.span.count == 1, end > 0, !closed else { return true }
        let before = tokens[end - 1]
        guard before.kind == .word, !ending.shape.contains(.spaceBefore) else { return true }
        if part(before).contains(.beforeName), before.isCapitalised { return false }
        if part(before).contains(.beforeNumber), before.isCapitalised {
            return word.kind != .number && part(word).contains(.starter)
        }
        if part(before).contains(.anywhere) { return part(word).contains(.starter) && word.isCapitalised }
        if before.span.count == 1, before.isCapitalised {
            return part(word).contains(.starter) && word.form != before.form
        }
        return true
    }
}
