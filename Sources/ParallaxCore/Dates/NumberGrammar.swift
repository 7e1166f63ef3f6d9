// Expressions that begin with digits.
extension TimeGrammar {
    func numberLed(_ position: Int) -> Match? {
        guard let numeral = numeral(position) else { return nil }
        if let clock = clockLed(position) { return clock }
        switch numeral.shape {
        case .dayMonthYear(let month, let year):
            return day(position, position + 1, year: year, month: month, day: numeral.value)
        case .plural: return decade(position, numeral)
        case .plain:
            if numeral.digits == 4, numeral.value % 10 == 0, isPossessiveS(position + 1),
                let match = decade(position, numeral)
            {
                return Match(start: position, end: position + 2, meaning: match.meaning)
            }
            if let match = isoDate(position, numeral) ?? slashedDate(position, numeral) { return match }
        default: break
        }
        if let holiday = holiday(position) { return holiday }
        if let match = dayThenMonth(position) { return match }
        if numeral.shape == .ordinal { return ordinalLed(position) }
        if let match = quantityLed(position) { return match }
        if numeral.shape == .plain, role(position + 1) == .era || numeral.digits == 4 {
            return year(position, numeral)
        }
        return nil
    }

    private func day(_ start: Int, _ end: Int, year: Int, month: Int, day: Int) -> Match? {
        guard CalendarDay(year: year, month: month, day: day) != nil else { return nil }
        return withTime(Match(start: start, end: end, meaning: .day(.named(year), month: month, day: day)))
    }

    /// "07 June 2013", "7th of June"
    private func dayThenMonth(_ position: Int) -> Match? {
        guard let number = dayNumber(position) else { return nil }
        let next = role(position + 1) == .of ? position + 2 : position + 1
        guard let month = month(next), CalendarDay(year: 2000, month: month, day: number) != nil,
            !(lexeme(next).role == .month && dayNumber(next + 1) != nil
                && yearAfter(next + 2, comma: true).0 != .unstated)
        else { return nil }
        var after = next + 1
        if role(after) == .stop, isJoined(after), isInside(after + 1) { after += 1 }
        let (year, end) = yearAfter(after, comma: true)
        if case .named(let named) = year, CalendarDay(year: named, month: month, day: number) == nil {
            return nil
        }
        let last = end == after ? next + 1 : end
        return withTime(
            Match(start: position, end: last, meaning: .day(year, month: month, day: number)))
    }

    /// "2025-03-25", also with a time after a T.
    private func isoDate(_ position: Int, _ numeral: Numeral) -> Match? {
        guard numeral.digits == 4, !continuesIdentifier(position), role(position + 1) == .hyphen,
            isJoined(position + 1), isJoined(position + 2), let month = self.numeral(position + 2),
            month.digits == 2, month.shape == .plain
        else { return nil }
        guard role(position + 3) == .hyphen, isJoined(position + 3), isJoined(position + 4),
            let day = self.numeral(position + 4), day.digits == 2,
            day.shape == .plain || day.shape == .dayBeforeTime
        else { return nil }
        return self.day(
            position, position + 5, year: numeral.value, month: month.value, day: day.value)
    }

    /// "2/3/2009" by the American custom, month first; the day first where the month would not exist.
    private func slashedDate(_ position: Int, _ first: Numeral) -> Match? {
        guard first.digits <= 2, !continuesIdentifier(position), role(position + 1) == .slash,
            isJoined(position + 1), isJoined(position + 2), let second = numeral(position + 2),
            second.digits <= 2, second.shape == .plain
        else { return nil }
        guard role(position + 3) == .slash, isJoined(position + 3), let third = numeral(position + 4),
            isJoined(position + 4), third.shape == .plain, third.digits == 2 || third.digits == 4
        else {
            return first.value == 9 && second.value == 11 && role(position + 3) != .slash
                ? Match(start: position, end: position + 3, meaning: Self.september11) : nil
        }
        let year = third.digits == 4 ? third.value : third.value + (third.value < 40 ? 2000 : 1900)
        let isMonthFirst = first.value <= 12
        return day(
            position, position + 5, year: year, month: isMonthFirst ? first.value : second.value,
            day: isMonthFirst ? second.value : first.value)
    }

    /// The one day that English knows by its number alone.
    static let september11 = TimeMeaning.day(.named(2001), month: 9, day: 11)

    /// "1990s", "1990's", "60s"
    private func decade(_ position: Int, _ numeral: Numeral) -> Match? {
        if numeral.digits == 4, (1000...2990).contains(numeral.value), numeral.value % 10 == 0 {
            return Match(
                start: position, end: position + 1,
                meaning: numeral.value % 100 == 0 && numeral.value < 1900
                    ? .century(numeral.value / 100) : .decade(numeral.value / 10))
        }
        let isLed =
            [.the, .apostrophe, .early, .late, .mid, .hyphen].contains(role(position - 1))
            || role(position - 1) == .and && self.numeral(position - 2)?.shape == .plural
        guard numeral.digits == 2, numeral.value % 10 == 0, numeral.value >= 20, isLed else { return nil }
        let start = role(position - 1) == .apostrophe ? position - 1 : position
        return Match(start: start, end: position + 1, meaning: .decade(190 + numeral.value / 10))
    }

    /// Whether a token is the 's of "the 1940's".
    private func isPossessiveS(_ position: Int) -> Bool {
        isInside(position) && text.tokens[position].kind == .possessive
            && text.tokens[position].span.count > 1
            && role(position - 2) == .the
    }

    /// "'90s"
    func apostropheLed(_ position: Int) -> Match? {
        guard isJoined(position + 1), let numeral = numeral(position + 1), numeral.shape == .plural else {
            return nil
        }
        return decade(position + 1, numeral)
    }

    /// Four digits that stand for a year and not for a number of things.
    private func year(_ position: Int, _ numeral: Numeral) -> Match? {
        let next = position + 1
        if role(next) == .era, numeral.value > 0, text.tokens[next].shape.contains(.allCapitals) {
            let isBefore = lexeme(next).value == 0
            return Match(
                start: position, end: next + 1, meaning: .year(isBefore ? 1 - numeral.value : numeral.value))
        }
        guard (1000...2100).contains(numeral.value), !isPartOfIdentifier(position) else { return nil }
        let before = lexeme(position - 1)
        let after = lexeme(next)
        guard !before.hints.contains(.beforeNumber), !after.hints.contains(.counted),
            unit(next) == nil, after.role != .hundred
        else { return nil }
        let isQuantified =
            [.approximately, .more].contains(before.role) || lexeme(position - 2).role == .at
            || before.role == .none && isInside(position - 1) && lexeme(position - 2).role == .more
        if isQuantified, !(1900...2100).contains(numeral.value) || before.role == .more { return nil }
        // Among the years that many numbers are too, only those that stand as years do.
        let isUsual = (1800...2050).contains(numeral.value)
        let isLed = before.hints.contains(.preposition) || [.and, .to, .hyphen].contains(before.role)
        let opensBracket = isInside(position - 1) && text.tokens[position - 1].kind == .sign
        guard isUsual || (isLed || opensBracket) && endsPhrase(next) else { return nil }
        return Match(start: position, end: next, meaning: .year(numeral.value))
    }

    /// Whether a number is joined to signs as in a web address, a telephone number or a code.
    private func isPartOfIdentifier(_ position: Int) -> Bool {
        let byteAfter = isJoined(position + 1) ? byte(after: position) : 0x20
        if continuesIdentifier(position) || Self.joiners.contains(byteAfter) { return true }
        if byteAfter == 0x2D, isJoined(position + 2), isNumber(position + 2), isJoined(position + 3),
            role(position + 3) == .hyphen
        {
            return true
        }
        if byteAfter == 0x2D, isJoined(position + 2), let next = numeral(position + 2), next.digits > 2,
            yearNumber(position + 2) == nil
        {
            return true
        }
        return false
    }

    private func continuesIdentifier(_ position: Int) -> Bool {
        guard isJoined(position) else { return false }
        let byteBefore = byte(before: position)
        // A hyphen joins years of a span, dates, and words ("pre-1990"), not other numbers.
        return Self.joiners.contains(byteBefore)
            || byteBefore == 0x2D && isNumber(position - 2) && yearNumber(position - 2) == nil
    }

    private func byte(before position: Int) -> UInt8 {
        let start = text.tokens[position].span.start.value
        return start > 0 ? text.bytes[start - 1] : 0x20
    }

    private func byte(after position: Int) -> UInt8 {
        let end = text.tokens[position].span.end.value
        return end < text.bytes.count ? text.bytes[end] : 0x20
    }

    /// / = _ @ # & + ~ % : $
    private static let joiners: Set<UInt8> = [
        0x2F, 0x3D, 0x5F, 0x40, 0x23, 0x26, 0x2B, 0x7E, 0x25, 0x3A, 0x24,
    ]

    /// "19th century", "third quarter", "first half of 2024", "16th" after a preposition.
    func ordinalLed(_ position: Int) -> Match? {
        var next = position + 1
        if role(next) == .hyphen, isJoined(next) { next += 1 }
        var number = isNumber(position) ? numeral(position)?.value ?? 0 : Int(lexeme(position).value)
        if role(position) == .tens, lexeme(next).role == .ordinal {
            number += Int(lexeme(position).value) * 10
            next += 1
        }
        guard number > 0 else { return nil }
        if unit(next) == .century, role(next) == .unit, number <= 30 {
            return Match(start: position, end: next + 1, meaning: .century(number - 1))
        }
        if unit(next) == .quarter, role(next) == .unit, number <= 4 {
            let (year, end) = yearAfter(next + 1, comma: true)
            return Match(start: position, end: end, meaning: .part(year, .quarter(number)))
        }
        if role(next) == .half, number <= 2 {
            let (year, end) = yearAfter(next + 1, comma: false)
            if year != .unstated {
                return Match(start: position, end: end, meaning: .part(year, .half(number)))
            }
            if role(next + 1) == .of, role(next + 2) == .the, unit(next + 3) == .year {
                return Match(start: position, end: next + 4, meaning: .part(.relative(0), .half(number)))
            }
            return nil
        }
        if !isNumber(position), let match = duration(position + 1), next == position + 1 {
            return match.end > position + 2
                ? Match(start: position, end: match.end, meaning: match.meaning) : nil
        }
        return nil
    }
}
