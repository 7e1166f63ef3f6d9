// Stretches of time, and points that lie such a stretch away.
extension TimeGrammar {
    /// A count: "three", "twenty-five", "2 1/2", "a couple of", "several", "half a".
    private func quantity(_ position: Int) -> (UnitCount, end: Int)? {
        guard isInside(position) else { return nil }
        if let numeral = numeral(position) {
            let next = position + 1
            switch numeral.shape {
            case .plain, .grouped:
                if let half = fraction(next) { return (.decimal(numeral.value, tenths: 5), half) }
                if role(next) == .hundred {
                    return (.whole(numeral.value * (lexeme(next).value == 2 ? 100 : 1000)), next + 1)
                }
                return (.whole(numeral.value), next)
            case .decimal(let tenths): return (.decimal(numeral.value, tenths: tenths), next)
            default: return nil
            }
        }
        let lexeme = lexeme(position)
        let value = Int(lexeme.value)
        switch lexeme.role {
        case .cardinal: return scaled(value, position + 1)
        case .tens:
            var next = position + 1
            if role(next) == .hyphen, role(next + 1) == .cardinal { next += 1 }
            if role(next) == .cardinal, self.lexeme(next).value < 10 {
                return (.whole(value * 10 + Int(self.lexeme(next).value)), next + 1)
            }
            return (.whole(value * 10), position + 1)
        case .hundred, .vagueCount:
            return (.vague, role(position + 1) == .of ? position + 2 : position + 1)
        case .article:
            let next = position + 1
            switch role(next) {
            case .couple: return (.whole(2), role(next + 1) == .of ? next + 2 : next + 1)
            case .vagueCount: return (.vague, next + 1)
            case .cardinal where self.lexeme(next).value == 12: return (.whole(12), next + 1)
            case .hundred:
                return (.whole(self.lexeme(next).value == 2 ? 100 : 1000), next + 1)
            default: return (.whole(1), next)
            }
        case .couple: return (.whole(2), role(position + 1) == .of ? position + 2 : position + 1)
        default: return nil
        }
    }

    private func scaled(_ value: Int, _ next: Int) -> (UnitCount, end: Int) {
        if role(next) == .hundred {
            return (.whole(value * (lexeme(next).value == 2 ? 100 : 1000)), next + 1)
        }
        if role(next) == .and, role(next + 1) == .article, role(next + 2) == .half {
            return (.decimal(value, tenths: 5), next + 3)
        }
        return (.whole(value), next)
    }

    /// One past "1/2", "½" or "and a half" behind a number.
    private func fraction(_ position: Int) -> Int? {
        if role(position) == .and, role(position + 1) == .article, role(position + 2) == .half {
            return position + 3
        }
        if numeral(position)?.value == 1, role(position + 1) == .slash, numeral(position + 2)?.value == 2 {
            return position + 3
        }
        guard isInside(position), text.tokens[position].kind == .sign else { return nil }
        return text.bytes[text.tokens[position].span.bytes].elementsEqual([0xC2, 0xBD]) ? position + 1 : nil
    }

    /// A count with its unit: "three months", "five-year", "two straight days", "half an hour". The meaning is a
    /// plain duration.
    func duration(_ position: Int) -> Match? {
        if role(position) == .half { return halfDuration(position) }
        guard let (count, end) = quantity(position) else { return nil }
        var next = end
        let hasHyphen = role(next) == .hyphen && isJoined(next)
        if hasHyphen { next += 1 }
        if !hasHyphen, lexeme(next).hints.contains(.betweenNumberAndUnit) { next += 1 }
        let isArticle = role(position) == .article && end == position + 1
        guard var unit = unit(next, afterNumber: hasHyphen || isNumber(position)) else { return nil }
        var quantity = count
        // "a quarter century"
        if unit == .quarter, self.unit(next + 1) == .century {
            (quantity, unit) = (.whole(25), .year)
            return Match(start: position, end: next + 2, meaning: .duration(quantity, unit, shift: nil))
        }
        // A quarter is a fourth as often as three months; "a second" is a rank.
        if unit == .quarter, !lexeme(next - 1).hints.contains(.betweenNumberAndUnit), !hasHyphen,
            ![.last, .past, .next].contains(role(position - 1))
        {
            return nil
        }
        if isArticle, hasHyphen { return nil }
        if quantity == .vague, role(next) == .unit, !hasHyphen { return nil }
        var last = next + 1
        if role(last) == .and, role(last + 1) == .article, role(last + 2) == .half,
            case .whole(let number) = quantity
        {
            quantity = .decimal(number, tenths: 5)
            last += 3
        }
        return Match(start: position, end: last, meaning: .duration(quantity, unit, shift: nil))
    }

    /// "half an hour", "half a century", "half-year"
    private func halfDuration(_ position: Int) -> Match? {
        var next = position + 1
        if role(next) == .article || role(next) == .hyphen && isJoined(next) { next += 1 }
        guard role(next) == .unit, role(position - 1) != .hyphen, let unit = unit(next) else { return nil }
        let halves: [TimeUnit: (Int, TimeUnit)] = [
            .minute: (30, .second), .hour: (30, .minute), .day: (12, .hour), .year: (6, .month),
            .decade: (5, .year), .century: (50, .year),
        ]
        guard let (number, smaller) = halves[unit] else { return nil }
        return Match(start: position, end: next + 1, meaning: .duration(.whole(number), smaller, shift: nil))
    }

    /// A duration, and what follows it: "ago", "later", "before the meeting", "old".
    func quantityLed(_ position: Int) -> Match? {
        if lexeme(position).role == .cardinal, (16...19).contains(lexeme(position).value),
            role(position + 1) == .nineties
        {
            let decade = Int(lexeme(position).value) * 10 + Int(lexeme(position + 1).value)
            return Match(start: position, end: position + 2, meaning: .decade(decade))
        }
        guard let match = duration(position) else {
            return role(position) == .tens ? ordinalLed(position) : nil
        }
        return completed(match)
    }

    /// The expression that a duration and the words behind it make.
    func completed(_ match: Match) -> Match {
        guard case .duration(let quantity, let unit, _) = match.meaning else { return match }
        let next = match.end
        // How long ago or later in hours and minutes tells no time of the day, only the distance.
        if unit.isOfClock, [.ago, .earlier, .later].contains(role(next)) { return match }
        func shifted(_ sign: Int, _ anchor: TimeMeaning.Anchor, _ end: Int) -> Match {
            Match(start: match.start, end: end, meaning: Self.shift(quantity, unit, sign, anchor))
        }
        func before(_ sign: Int) -> Match {
            var shift: Int?
            if case .whole(let number) = quantity { shift = sign * number }
            return Match(
                start: match.start, end: next, meaning: .duration(quantity, unit, shift: shift))
        }
        switch role(next) {
        case .ago: return shifted(-1, .text, next + 1)
        case .earlier: return shifted(-1, .narrative, next + 1)
        case .later: return shifted(1, .narrative, next + 1)
        case .before: return endsClause(next + 1) ? shifted(-1, .narrative, next + 1) : before(-1)
        case .after: return endsClause(next + 1) ? shifted(1, .narrative, next + 1) : before(1)
        case .hyphen where isJoined(next):
            switch role(next + 1) {
            case .ago: return shifted(-1, .text, next + 2)
            case .earlier: return shifted(-1, .narrative, next + 2)
            default: break
            }
            let word = isJoined(next + 1) ? word(next + 1) : ""
            let isAge = word == "old" || word == "olds" || word == "long"
            return isAge ? Match(start: match.start, end: next + 2, meaning: match.meaning) : match
        default:
            if word(next) == "old" { return Match(start: match.start, end: next + 1, meaning: match.meaning) }
            if word(next) == "from", role(next + 1) == .nowAdverb { return shifted(1, .text, next + 2) }
            return match
        }
    }

    /// The normalised bytes of a token as a word; only for words that no role has.
    private func word(_ position: Int) -> String {
        guard isInside(position), text.tokens[position].span.count <= 8 else { return "" }
        return text.string(text.tokens[position].span).lowercased()
    }

    private static func shift(
        _ quantity: UnitCount, _ unit: TimeUnit, _ sign: Int, _ anchor: TimeMeaning.Anchor
    ) -> TimeMeaning {
        switch quantity {
        case .whole(let number): .shifted(unit, by: sign * number, from: anchor)
        case .decimal(let number, let tenths):
            unit == .year
                ? .shifted(.month, by: sign * (number * 12 + tenths * 12 / 10), from: anchor)
                : .shifted(unit, by: sign * number, from: anchor)
        case .vague: .reference(sign < 0 ? .past : .future)
        }
    }

    /// "a year", "a week ago", "a couple of days"; "a day" that makes a number a rate is a set.
    func articleLed(_ position: Int) -> Match? {
        let following = lexeme(position + 1)
        guard following.role != .none || following.hints.contains(.betweenNumberAndUnit) else { return nil }
        if role(position + 1) == .half, let match = halfDuration(position + 1) {
            return completed(Match(start: position, end: match.end, meaning: match.meaning))
        }
        guard let match = duration(position) else { return nil }
        let isPlain = match.end == position + 2
        if isPlain, case .duration(.whole(1), let unit, _) = match.meaning {
            if unit == .second { return nil }
            if isRate(position) {
                return Match(
                    start: position, end: match.end, meaning: .set(UnitCount.whole(1).duration(unit)))
            }
        }
        return completed(match)
    }

    /// Whether a number stands before "a year", by itself or with what it counts: "5 percent a year",
    /// "20,000 barrels a day", "once a week".
    private func isRate(_ position: Int) -> Bool {
        guard isInside(position - 1) else { return false }
        let before = lexeme(position - 1)
        if isNumber(position - 1) || before.hints.contains(.rate) || before.role == .times { return true }
        let token = text.tokens[position - 1]
        guard token.kind == .word, text.bytes[token.span.end.value - 1] | 0x20 == 0x73 else { return false }
        let counter = lexeme(position - 2)
        return isNumber(position - 2) || counter.hints.contains(.rate)
            || [.cardinal, .tens, .hundred].contains(counter.role)
    }

    /// "years" where the words around make it a time: "for years", "decades of distrust", "years ago".
    func unitLed(_ position: Int) -> Match? {
        guard let unit = unit(position) else { return nil }
        if role(position) == .unit { return yearNamed(position, unit) }
        let match = Match(
            start: position, end: position + 1, meaning: .duration(.vague, unit, shift: nil))
        let completed = completed(match)
        if completed.end > match.end { return completed }
        let next = role(position + 1)
        let before = lexeme(position - 1)
        let isLed = before.hints.contains(.preposition) && before.role != .at && before.role != .of
        let isFollowed = next == .before || next == .after || (next == .of && !(before.role == .the))
        return isLed && !(unit == .quarter) || isFollowed && unit != .quarter && unit != .second ? match : nil
    }

    /// "year 2000", "year-end", "year-ago"
    private func yearNamed(_ position: Int, _ unit: TimeUnit) -> Match? {
        guard unit == .year else { return nil }
        if let year = yearNumber(position + 1) {
            return Match(start: position, end: position + 2, meaning: .year(year))
        }
        guard role(position + 1) == .hyphen, isJoined(position + 1) else { return nil }
        switch role(position + 2) {
        case .ago:
            return Match(start: position, end: position + 3, meaning: .shifted(.year, by: -1, from: .text))
        case .earlier:
            return Match(
                start: position, end: position + 3, meaning: .shifted(.year, by: -1, from: .narrative))
        case .portion where word(position + 2) == "end":
            return Match(start: position, end: position + 3, meaning: .shifted(.year, by: 0, from: .text))
        default: return nil
        }
    }
}
