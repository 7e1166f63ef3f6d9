/// Reads time expressions from the tokens of a sentence by recursive descent. Every rule looks a bounded number of
/// tokens ahead, so that the work grows with the text.
///
/// Extents follow the guidelines of TimeML and TIDES: determiners and modifiers belong to the expression
/// ("the last three months", "early next week", "about 20 years"), prepositions do not.
struct TimeGrammar {
    /// Words that are a time expression and what they say.
    struct Match {
        var start: Int
        var end: Int
        var meaning: TimeMeaning
    }

    let lexicon: TimeLexicon
    let text: SourceText
    /// The tokens of the sentence.
    var sentence: Range<Int> = 0..<0

    /// How many expressions this one stands inside of: "early" + "Friday" + "at 3 p.m."
    private var depth = 0
    /// No expression holds more than so many others, whatever a text repeats.
    private static let deepest = 4

    init(lexicon: TimeLexicon, text: SourceText) {
        self.lexicon = lexicon
        self.text = text
    }

    /// The expression that begins at a token and belongs to a larger one; nil when none does.
    func nested(at position: Int) -> Match? {
        guard depth < Self.deepest else { return nil }
        var inner = self
        inner.depth += 1
        return inner.match(at: position)
    }

    /// The expression that begins at a token; nil when none does.
    func match(at position: Int) -> Match? {
        guard position < sentence.upperBound else { return nil }
        let token = text.tokens[position]
        if token.kind == .number { return numberLed(position) }
        let lexeme = lexicon[token.form]
        if let holiday = holiday(position) { return holiday }
        switch lexeme.role {
        case .month, .monthAbbreviation: return monthLed(position)
        case .weekday, .weekdayAbbreviation: return weekdayLed(position)
        case .cardinal, .tens, .hundred, .half, .vagueCount: return quantityLed(position)
        case .ordinal: return ordinalLed(position)
        case .article: return articleLed(position)
        case .the: return theLed(position)
        case .this, .that, .these, .those: return demonstrativeLed(position)
        case .last, .next: return directionLed(position)
        case .past, .following, .previous, .current, .recent, .coming: return bareAdjectiveLed(position)
        case .early, .late, .mid, .earlier, .later: return modifierLed(position)
        case .approximately, .more, .at: return approximatorLed(position)
        case .portion: return portionLed(position)
        case .unit, .units: return unitLed(position)
        case .dayPart: return dayPartLed(position)
        case .season: return seasonLed(position)
        case .yesterday, .today, .tomorrow, .tonight, .overnight: return deicticLed(position)
        case .noon, .midnight: return clockLed(position)
        case .weekdays, .weekends, .every, .per, .times, .recurring, .lasting: return setLed(position)
        case .nowAdverb, .pastAdverb, .future: return referenceLed(position)
        case .fiscal, .fiscalYear: return fiscalLed(position)
        case .quarterOfYear: return quarterLed(position)
        case .apostrophe: return apostropheLed(position)
        default: return nil
        }
    }
}

// What the rules ask of a token.
extension TimeGrammar {
    func isInside(_ position: Int) -> Bool { sentence.contains(position) }

    func lexeme(_ position: Int) -> TimeLexeme {
        isInside(position) ? lexicon[text.tokens[position].form] : TimeLexeme()
    }

    func role(_ position: Int) -> TimeRole { lexeme(position).role }

    func isNumber(_ position: Int) -> Bool {
        isInside(position) && text.tokens[position].kind == .number
    }

    func numeral(_ position: Int) -> Numeral? {
        guard isNumber(position) else { return nil }
        return Numeral(text.bytes[text.tokens[position].span.bytes])
    }

    /// Whether no space stands before a token.
    func isJoined(_ position: Int) -> Bool {
        isInside(position) && !text.tokens[position].shape.contains(.spaceBefore)
    }

    func isCapitalised(_ position: Int) -> Bool {
        isInside(position) && text.tokens[position].isCapitalised
    }

    /// Whether a token is a word with a capital although no sentence begins with it.
    func isName(_ position: Int) -> Bool {
        isCapitalised(position) && position > sentence.lowerBound && text.tokens[position].kind == .word
    }

    /// Whether the words before end here or go on with a word that is no noun: after "on the 16th" or
    /// "the future" a noun would take the number or the adjective to itself.
    func endsPhrase(_ position: Int) -> Bool {
        guard isInside(position) else { return true }
        let token = text.tokens[position]
        return token.kind != .word || lexicon[token.form].hints.contains(.function)
            || lexicon[token.form].hints.isDisjoint(with: [.past, .present, .future]) == false
    }

    /// Whether nothing follows that an "after" or "before" could belong to.
    func endsClause(_ position: Int) -> Bool {
        guard isInside(position) else { return true }
        let token = text.tokens[position]
        if token.kind == .sign { return true }
        let role = lexicon[token.form].role
        return role == .and || lexicon[token.form].hints.contains(.preposition)
            || lexicon[token.form].hints.contains(.past)
    }

    func hasPrepositionBefore(_ position: Int) -> Bool {
        lexeme(position - 1).hints.contains(.preposition)
    }

    /// The unit at a token; "second" is one only where `afterNumber`.
    func unit(_ position: Int, afterNumber: Bool = false) -> TimeUnit? {
        let lexeme = lexeme(position)
        switch lexeme.role {
        case .unit, .units: return TimeUnit(rawValue: lexeme.value)
        case .ordinal where afterNumber && lexeme.value == 2 && !isNumber(position): return .second
        default: return nil
        }
    }

    func dayPart(_ position: Int) -> DayPart? {
        let lexeme = lexeme(position)
        guard lexeme.role == .dayPart, DayPart.allCases.indices.contains(Int(lexeme.value)) else {
            return nil
        }
        return DayPart.allCases[Int(lexeme.value)]
    }

    func season(_ position: Int) -> YearPart? {
        let lexeme = lexeme(position)
        guard lexeme.role == .season else { return nil }
        return [YearPart.spring, .summer, .autumn, .winter][Int(lexeme.value) % 4]
    }

    /// A number of 1 to 31, a day of a month, written with digits.
    func dayNumber(_ position: Int) -> Int? {
        guard let numeral = numeral(position), numeral.digits <= 2, (1...31).contains(numeral.value),
            numeral.shape == .plain || numeral.shape == .ordinal
        else { return nil }
        return numeral.value
    }

    /// Four digits that can be a year beside a month: no check of what they stand beside.
    func yearNumber(_ position: Int) -> Int? {
        guard let numeral = numeral(position), numeral.shape == .plain, numeral.digits == 4,
            (1000...2999).contains(numeral.value)
        else { return nil }
        return numeral.value
    }
}
