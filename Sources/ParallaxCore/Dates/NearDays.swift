// Days near that of the text: "the 16th", "Friday", "the weekend".
extension TimeResolver {
    func dayOfMonth(_ day: Int, _ tense: () -> Tense) -> Resolution? {
        func month(_ year: Int, _ month: Int) -> CalendarDay? {
            let (year, month) = Self.normalised(year, month)
            return CalendarDay(year: year, month: month, day: day)
        }
        if let named, named.paragraph == paragraph, named.precision >= .month,
            let found = CalendarDay(year: named.day.year, month: named.day.month, day: day)
        {
            return Self.day(found).resting(on: .narrative)
        }
        let unknown = Resolution(kind: .date, value: "XXXX-XX-" + Self.two(day), basis: .text)
        guard let anchor, anchor.precision >= .month else { return unknown }
        let today = anchor.day
        var found = month(today.year, today.month)
        if anchor.precision == .day {
            if tense() == .future {
                if let same = found, same < today { found = month(today.year, today.month + 1) }
            } else if let same = found, same > today {
                found = month(today.year, today.month - 1)
            }
        }
        return found.map { Self.day($0).resting(on: .text) } ?? unknown
    }

    func resolve(
        weekday: Int, _ direction: TimeMeaning.Direction, _ tense: () -> Tense
    ) -> Resolution? {
        guard let anchor, anchor.precision == .day else {
            return Resolution(kind: .date, value: "XXXX-WXX-\(weekday)", date: anchor?.date)
        }
        let today = anchor.day
        let since = (today.weekday - weekday + 7) % 7
        let shift: Int
        switch direction {
        case .last: shift = since == 0 ? -7 : -since
        case .next: shift = since == 0 ? 7 : 7 - since
        case .this: shift = tense() == .past ? -since : (7 - since) % 7
        case .unstated: shift = tense() == .future ? (7 - since) % 7 : -since
        }
        return today.advanced(by: shift).map(Self.day)
    }

    func resolveWeekend(_ direction: TimeMeaning.Direction, _ tense: () -> Tense) -> Resolution? {
        guard let anchor, anchor.precision == .day else {
            return Resolution(kind: .date, value: "XXXX-WXX-WE")
        }
        let weekday = anchor.day.weekday
        let saturday = 6 - weekday
        let shift: Int
        switch direction {
        case .this: shift = 0
        case .next: shift = 7
        case .last: shift = -7
        case .unstated: shift = tense() == .future || weekday >= 6 ? 0 : -7
        }
        return anchor.day.advanced(by: saturday + shift).flatMap(Self.weekend)
    }
}
