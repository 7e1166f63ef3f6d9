// Days, months and years by their names and numbers.
extension TimeGrammar {
    /// Whether the word is a month here: "May" and "March" are verbs as well, "April" and "Jan" persons.
    func month(_ position: Int) -> Int? {
        let lexeme = lexeme(position)
        guard lexeme.role == .month || lexeme.role == .monthAbbreviation, isCapitalised(position) else {
            return nil
        }
        let month = Int(lexeme.value)
        let next = position + 1
        let number = role(next) == .stop && isJoined(next) ? next + 1 : next
        if isNumber(number), dayNumber(number) != nil || yearNumber(number) != nil { return month }
        if lexeme.role == .monthAbbreviation {
            return role(next) == .stop && isNumber(next + 1) || (isPrecededByDayNumber(position))
                ? month
                : role(next) == .stop && hasPrepositionBefore(position) ? month : nil
        }
        if isPrecededByDayNumber(position) { return month }
        let before = self.lexeme(position - 1)
        let isLed =
            before.hints.contains(.preposition)
            || [.last, .next, .this, .early, .late, .mid, .every, .portion].contains(before.role)
        if isLed { return month }
        if role(next) == .comma || role(next) == .of, yearNumber(next + 1) != nil { return month }
        let relative = role(next) == .of ? next + 1 : next
        if [.this, .last, .next].contains(role(relative)), unit(relative + 1) == .year { return month }
        let isListed = [.and, .comma, .hyphen].contains(before.role) && !isName(next)
        if isListed, !isDoubtful(month) || before.role != .comma { return month }
        if isDoubtful(month) { return nil }
        return isName(next) && before.role != .the ? nil : month
    }

    private func isDoubtful(_ month: Int) -> Bool { month == 3 || month == 5 }

    private func isPrecededByDayNumber(_ position: Int) -> Bool {
        dayNumber(position - 1) != nil || role(position - 1) == .of && dayNumber(position - 2) != nil
    }

    /// "Feb. 18", "May 2002", "November this year", "March".
    func monthLed(_ position: Int) -> Match? {
        guard let month = month(position) else { return nil }
        var next = position + 1
        if role(next) == .stop, isJoined(next),
            lexeme(position).role == .monthAbbreviation || isNumber(next + 1)
        {
            next += 1
        }
        if let day = dayNumber(next), isDay(next) {
            let (year, end) = yearAfter(next + 1, comma: true)
            if month == 9, day == 11, year == .unstated, lexeme(end).hints.contains(.attack) {
                return Match(start: position, end: end, meaning: Self.september11)
            }
            let meaning = TimeMeaning.day(year, month: month, day: day)
            // A day that the month does not have says no more than the month.
            guard isInCalendar(meaning) else {
                return Match(start: position, end: position + 1, meaning: .month(year, month))
            }
            return withTime(Match(start: position, end: end, meaning: coordinated(meaning, end)))
        }
        let (year, end) = yearAfter(next, comma: true)
        // A stop that ends the sentence belongs to no month.
        let last = end == next && !isInside(next) ? position + 1 : end
        return Match(start: position, end: last, meaning: coordinated(.month(year, month), end))
    }

    /// Whether a number after a month is its day, and not the count of what follows.
    private func isDay(_ position: Int) -> Bool {
        let after = lexeme(position + 1)
        return !(after.hints.contains(.counted) && after.role != .of) && unit(position + 1) == nil
            && after.role != .hundred
    }

    private func isInCalendar(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .day(.named(let year), let month, let day):
            CalendarDay(year: year, month: month, day: day) != nil
        case .day(_, let month, let day): CalendarDay(year: 2000, month: month, day: day) != nil
        default: true
        }
    }

    /// The year that follows a day, month, season or quarter, and where it ends.
    func yearAfter(_ position: Int, comma: Bool) -> (TimeMeaning.YearReference, end: Int) {
        var next = position
        if comma, role(next) == .comma { next += 1 }
        if let year = yearNumber(next), !isJoinedNumber(next) { return (.named(year), next + 1) }
        if role(next) == .apostrophe, let short = numeral(next + 1), short.digits == 2, short.shape == .plain
        {
            return (.named(short.value + (short.value < 40 ? 2000 : 1900)), next + 2)
        }
        next = position
        if role(next) == .of { next += 1 }
        if next > position, let year = yearNumber(next) { return (.named(year), next + 1) }
        if unit(next + 1) == .year {
            switch role(next) {
            case .this: return (.relative(0), next + 2)
            case .last: return (.relative(-1), next + 2)
            case .next: return (.relative(1), next + 2)
            case .that: return (.ofNarrative, next + 2)
            default: break
            }
        }
        return (.unstated, position)
    }

    /// Whether a number is part of a longer one, joined by a sign: an identifier, not a year.
    private func isJoinedNumber(_ position: Int) -> Bool {
        isJoined(position + 1) && role(position + 1) == .slash
    }

    /// "from March to May 2020": a day or month takes the year of the one that it is joined with.
    private func coordinated(_ meaning: TimeMeaning, _ end: Int) -> TimeMeaning {
        var next = end
        for _ in 0..<3 {
            guard [.to, .and, .hyphen, .comma].contains(role(next)) else { return meaning }
            next += role(next) == .comma && role(next + 1) == .and ? 2 : 1
            var found = false
            if month(next) != nil {
                next += 1
                if role(next) == .stop { next += 1 }
                found = true
            }
            if dayNumber(next) != nil {
                next += 1
                if month(next) != nil { next += 1 }
                found = true
            }
            guard found else { return meaning }
            if case (.named(let year), _) = yearAfter(next, comma: true) {
                return meaning.inYear(.named(year))
            }
        }
        return meaning
    }

    /// The second half of "Feb. 18-21" or "1990-95", which only its first half makes a time.
    func continuation(of match: Match) -> Match? {
        let next = match.end
        guard [.hyphen, .to, .and].contains(role(next)), let numeral = numeral(next + 1), numeral.digits <= 2
        else { return nil }
        switch match.meaning {
        case .day(let year, let month, let day):
            guard let number = dayNumber(next + 1), number > day, month != 0, self.month(next + 2) == nil,
                unit(next + 2) == nil, isDay(next + 1), role(next + 2) != .meridiem,
                CalendarDay(year: 2000, month: month, day: number) != nil
            else { return nil }
            let (named, end) = yearAfter(next + 2, comma: true)
            let meaning = TimeMeaning.day(named == .unstated ? year : named, month: month, day: number)
            return isInCalendar(meaning) ? Match(start: next + 1, end: end, meaning: meaning) : nil
        case .year(let year):
            guard role(next) == .hyphen, isJoined(next), isJoined(next + 1), numeral.digits == 2,
                numeral.shape == .plain, numeral.value > year % 100
            else { return nil }
            return Match(
                start: next + 1, end: next + 2, meaning: .year(year / 100 * 100 + numeral.value))
        default:
            return nil
        }
    }

    /// A weekday alone, with its date, or with a part of the day: "Monday, Feb. 17, 2025", "Friday night".
    func weekdayLed(_ position: Int) -> Match? {
        let lexeme = lexeme(position)
        guard isCapitalised(position) else { return nil }
        var next = position + 1
        if lexeme.role == .weekdayAbbreviation, role(next) == .stop { next += 1 }
        let afterComma = role(next) == .comma ? next + 1 : next
        if let date = nested(at: afterComma), isDayOrMonthDay(date.meaning) {
            return Match(start: position, end: date.end, meaning: date.meaning)
        }
        guard lexeme.role == .weekday,
            !self.lexeme(position + 1).hints.contains(.title) || !isName(position + 1)
        else { return nil }
        let week = role(position + 1) == .of ? position + 2 : position + 1
        let weeks: [TimeRole: Int] = [.last: -1, .this: 0, .next: 1]
        if unit(week + 1) == .week, role(week + 1) == .unit, let shift = weeks[role(week)] {
            return Match(
                start: position, end: week + 2, meaning: .weekdayOfWeek(Int(lexeme.value), weeks: shift))
        }
        return withTime(
            Match(start: position, end: position + 1, meaning: .weekday(Int(lexeme.value), .unstated)))
    }

    func isDayOrMonthDay(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .day: true
        case .clock(let day?, _): isDayOrMonthDay(day)
        default: false
        }
    }

    /// The name of a feast, with its year.
    func holiday(_ position: Int) -> Match? {
        let token = text.tokens[position]
        guard let names = lexicon.holidays[token.form], token.isCapitalised || token.kind == .number else {
            return nil
        }
        for (forms, day) in names {
            let end = position + forms.count
            guard end <= sentence.upperBound,
                forms.indices.allSatisfy({ text.tokens[position + $0].form == forms[$0] }),
                isCapitalised(end - 1) || text.tokens[end - 1].kind == .possessive
            else { continue }
            let (year, last) = yearAfter(end, comma: true)
            return withTime(Match(start: position, end: last, meaning: .holiday(year, day)))
        }
        return nil
    }
}
