/// Into which direction from the text's date a sentence looks.
enum Tense {
    case past, future, unknown
}

/// Finds the tense of the verb that is nearest to a time expression: "said on Friday" looks back, "will meet on
/// Friday" ahead.
struct TenseFinder {
    let lexicon: TimeLexicon
    let text: SourceText
    /// Whether "would" and "may" look ahead.
    let modalsLookAhead: Bool

    /// How many tokens are looked at on each side; more do not belong to the clause.
    private static let reach = 24

    /// The tense at an expression in a sentence. The clause before it counts first, then what follows, then what
    /// stands before the clause.
    func tense(around words: Range<Int>, in sentence: Range<Int>) -> Tense {
        var position = words.lowerBound - 1
        let first = max(sentence.lowerBound, words.lowerBound - Self.reach)
        while position >= first, !isBoundary(position) {
            if let tense = tense(at: position, in: sentence) { return tense }
            position -= 1
        }
        let last = min(sentence.upperBound, words.upperBound + Self.reach)
        for next in words.upperBound..<max(words.upperBound, last) {
            if let tense = tense(at: next, in: sentence) { return tense }
        }
        while position >= first {
            if let tense = tense(at: position, in: sentence) { return tense }
            position -= 1
        }
        return .unknown
    }

    private func isBoundary(_ position: Int) -> Bool {
        let token = text.tokens[position]
        guard token.kind == .sign else { return false }
        switch text.bytes[token.span.start.value] {
        case 0x2C, 0x3B, 0x3A, 0x28, 0x29: return true
        default: return token.shape.contains(.spaceBefore) && token.span.count == 3
        }
    }

    /// The tense that a token tells, if it tells one.
    private func tense(at position: Int, in sentence: Range<Int>) -> Tense? {
        let token = text.tokens[position]
        guard token.kind == .word else { return nil }
        let lexeme = lexicon[token.form]
        if lexeme.hints.contains(.looksAhead), isFollowedByTo(position, in: sentence) { return .future }
        if lexeme.hints.contains(.future) {
            return lexeme.role == .month && token.isCapitalised ? nil : .future
        }
        let isPast = lexeme.hints.contains(.past) || endsInED(token)
        guard isPast || lexeme.hints.contains(.present) else { return nil }
        // "will be held", "to be decided": the auxiliary decides.
        var before = position - 1
        while before >= max(sentence.lowerBound, position - 5) {
            if looksAhead(text.tokens[before]) || lexicon[text.tokens[before].form].role == .to {
                return .future
            }
            before -= 1
        }
        if isPast { return .past }
        // "has agreed" is past, "is due" is not.
        let isPerfect = text.bytes[token.span.start.value] | 0x20 == 0x68
        return isPerfect || isSpeech(token) ? .past : nil
    }

    /// "will"; "would" and "may" where modals count, but not the month of May.
    private func looksAhead(_ token: Token) -> Bool {
        let lexeme = lexicon[token.form]
        if lexeme.hints.contains(.future) { return true }
        return modalsLookAhead && lexeme.hints.contains(.modal)
            && !(lexeme.role == .month && token.isCapitalised)
    }

    private func isSpeech(_ token: Token) -> Bool { text.bytes[token.span.start.value] | 0x20 == 0x73 }

    private func isFollowedByTo(_ position: Int, in sentence: Range<Int>) -> Bool {
        let next = position + 1
        guard next < sentence.upperBound else { return false }
        let form = lexicon[text.tokens[next].form]
        return form.role == .to || form.hints.contains(.preposition)
    }

    /// Regular verbs in the past; "need" and "speed" are none.
    private func endsInED(_ token: Token) -> Bool {
        let bytes = text.bytes[token.span.bytes]
        guard bytes.count > 3, !token.isCapitalised, bytes.suffix(2).elementsEqual([0x65, 0x64]) else {
            return false
        }
        return bytes[bytes.endIndex - 3] != 0x65
    }
}
