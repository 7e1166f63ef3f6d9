// Times that recur, times without a date, and the years of accounts.
extension TimeGrammar {
    /// "every Monday", "each year", "per day", "Mondays", "twice a week", "daily"
    func setLed(_ position: Int) -> Match? {
        let lexeme = lexeme(position)
        let next = position + 1
        func set(_ end: Int, _ value: String) -> Match {
            Match(start: position, end: end, meaning: .set(value))
        }
        switch lexeme.role {
        case .weekdays:
            guard isCapitalised(position) else { return nil }
            return set(next, "XXXX-WXX-\(lexeme.value)")
        case .weekends: return set(next, lexeme.value == 0 ? "XXXX-WXX-WE" : "XXXX-WXX")
        case .per:
            guard role(next) == .unit, let unit = unit(next), unit > .second else { return nil }
            return set(next + 1, UnitCount.whole(1).duration(unit))
        case .times:
            guard role(next) == .article || role(next) == .every || role(next) == .per,
                role(next + 1) == .unit,
                let unit = unit(next + 1)
            else { return nil }
            return set(next + 2, UnitCount.whole(1).duration(unit))
        case .recurring:
            // In a name ("the Daily Mail") it tells of no time.
            guard !isName(position), !(isCapitalised(position) && isCapitalised(next)),
                let unit = TimeUnit(rawValue: lexeme.value)
            else { return nil }
            return set(next, UnitCount.whole(1).duration(unit == .century ? .year : unit))
        case .lasting:
            guard let unit = TimeUnit(rawValue: lexeme.value) else { return nil }
            return Match(start: position, end: next, meaning: .duration(.whole(1), unit, shift: nil))
        default: return everyLed(position)
        }
    }

    private func everyLed(_ position: Int) -> Match? {
        var next = position + 1
        func set(_ end: Int, _ value: String) -> Match {
            Match(start: position, end: end, meaning: .set(value))
        }
        if word(next, is: "single") { next += 1 }
        if word(next, is: "other"), role(next + 1) == .unit, let unit = unit(next + 1) {
            return set(next + 2, UnitCount.whole(2).duration(unit))
        }
        let lexeme = lexeme(next)
        switch lexeme.role {
        case .unit:
            guard let unit = unit(next) else { return nil }
            return set(next + 1, UnitCount.whole(1).duration(unit))
        case .weekday: return set(next + 1, "XXXX-WXX-\(lexeme.value)")
        case .weekend: return set(next + 1, "XXXX-WXX-WE")
        case .month: return set(next + 1, "XXXX-" + (lexeme.value < 10 ? "0" : "") + "\(lexeme.value)")
        case .season:
            guard let season = season(next) else { return nil }
            return set(next + 1, "XXXX-" + season.code)
        case .dayPart:
            guard let part = dayPart(next) else { return nil }
            return set(next + 1, "XXXX-XX-XXT" + part.rawValue)
        default:
            guard let match = duration(next), case .duration(let quantity, let unit, _) = match.meaning else {
                return nil
            }
            return set(match.end, quantity.duration(unit))
        }
    }

    /// "now", "currently", "recently", "the future"
    func referenceLed(_ position: Int) -> Match? { referenceLed(position, position) }

    func referenceLed(_ start: Int, _ position: Int) -> Match? {
        guard !isName(position) else { return nil }
        let end = position + 1
        switch role(position) {
        case .nowAdverb:
            let isConjunction = role(end) == .that && word(position, is: "now")
            return isConjunction ? nil : Match(start: start, end: end, meaning: .reference(.present))
        case .pastAdverb: return Match(start: start, end: end, meaning: .reference(.past))
        case .future:
            let isNoun =
                (start < position || hasPrepositionBefore(position)) && endsPhrase(end)
                && role(end) != .of
            return isNoun ? Match(start: start, end: end, meaning: .reference(.future)) : nil
        default: return nil
        }
    }

    /// "fiscal 1989", "fiscal year 2024", "FY 2024"
    func fiscalLed(_ position: Int) -> Match? {
        let next = unit(position + 1) == .year ? position + 2 : position + 1
        guard let year = yearNumber(next) else { return nil }
        return Match(start: position, end: next + 1, meaning: .fiscalYear(year))
    }

    /// "Q1 2024", "H2 of 2020"
    func quarterLed(_ position: Int) -> Match? {
        let value = Int(lexeme(position).value)
        let part = value <= 4 ? YearPart.quarter(value) : .half(value - 4)
        guard value > 0, isCapitalised(position) else { return nil }
        let (year, end) = yearAfter(position + 1, comma: true)
        return year == .unstated && value > 4
            ? nil : Match(start: position, end: end, meaning: .part(year, part))
    }
}
