/// Turns what words say into a time, from the text's date and the time named last.
struct TimeResolver {
    /// When the text was written; nil when nobody knows.
    let anchor: TextAnchor?
    /// The time named last.
    var named: NamedTime?
    /// Where the expression stands.
    var sentence = SentenceIndex(0)
    var paragraph = ParagraphIndex(0)

    /// A resolved expression.
    struct Resolution {
        var kind: TimeExpression.Kind
        var value: String
        var date: EDTFDate?
        /// The first day of what is meant and how finely, for the narrative; nil where no date is meant.
        var point: (day: CalendarDay, precision: EDTFDate.Precision)?
        /// What it rests on beside the words.
        var basis = TimeExpression.Basis.words
    }

    /// A year, as far as it is known, and what it rests on.
    private struct ResolvedYear {
        let year: Int?
        let basis: TimeExpression.Basis

        static func named(_ year: Int) -> Self { Self(year: year, basis: .words) }
        static func fromText(_ year: Int?) -> Self { Self(year: year, basis: .text) }
        static func fromNarrative(_ year: Int) -> Self { Self(year: year, basis: .narrative) }
    }

    /// What is meant; `tense` is asked only where the words leave the direction open.
    func resolve(_ meaning: TimeMeaning, tense: () -> Tense) -> Resolution? {
        switch meaning {
        case .day(let year, let month, let day):
            let resolved = self.year(year, month: month, day: day, tense)
            let found =
                resolved.year.map { CalendarDay(year: $0, month: month, day: day).map(Self.day) }
                ?? Resolution(kind: .date, value: "XXXX-" + Self.two(month) + "-" + Self.two(day))
            return found?.resting(on: resolved.basis)
        case .month(let year, let month):
            let resolved = self.year(year, month: month, day: nil, tense)
            let found =
                resolved.year.map { Self.month($0, month) }
                ?? Resolution(kind: .date, value: "XXXX-" + Self.two(month))
            return found?.resting(on: resolved.basis)
        case .part(let year, let part):
            let resolved = self.year(year, part: part, tense)
            let found =
                resolved.year.map { Self.part($0, part) }
                ?? Resolution(kind: .date, value: "XXXX-" + part.code)
            return found?.resting(on: resolved.basis)
        case .holiday(let year, let holiday):
            let found = resolve(holiday, year, tense)
            if case .named = year { return found }
            return found?.resting(on: .text)
        case .year(let year): return Self.year(year)
        case .fiscalYear(let year): return Resolution(kind: .date, value: "FY\(year)")
        case .decade(let decade): return Self.decade(decade)
        case .century(let century): return Self.century(century)
        case .dayOfMonth(let day): return dayOfMonth(day, tense)
        case .weekday(let weekday, let direction):
            return resolve(weekday: weekday, direction, tense)?.resting(on: .text)
        case .weekdayOfWeek(let weekday, let weeks):
            let day = anchor.flatMap { anchor in
                anchor.precision == .day
                    ? anchor.day.advanced(by: weeks * 7 + weekday - anchor.day.weekday) : nil
            }
            let unknown = Resolution(kind: .date, value: "XXXX-WXX-\(weekday)")
            return (day.map(Self.day) ?? unknown).resting(on: .text)
        case .weekend(let direction): return resolveWeekend(direction, tense)?.resting(on: .text)
        case .shifted(let unit, let by, let from): return shifted(unit, by: by, from)
        case .clock(let day, let time): return clock(day, time, tense)
        case .duration(let quantity, let unit, let shift):
            return duration(quantity, unit, shift)
        case .set(let value): return Resolution(kind: .set, value: value)
        case .reference(let reference): return Resolution(kind: .date, value: reference.rawValue)
        }
    }

    // MARK: Which year

    private func year(
        _ reference: TimeMeaning.YearReference, month: Int, day: Int?, _ tense: () -> Tense
    ) -> ResolvedYear {
        switch reference {
        case .named(let year): return .named(year)
        case .relative(let shift): return .fromText(anchor.map { $0.day.year + shift })
        case .ofNarrative: return named.map { .fromNarrative($0.day.year) } ?? .fromText(anchor?.day.year)
        case .toward(let direction):
            guard let anchor else { return .fromText(nil) }
            switch direction {
            case .this, .unstated: return .fromText(anchor.day.year)
            case .last: return .fromText(month < anchor.day.month ? anchor.day.year : anchor.day.year - 1)
            case .next: return .fromText(month > anchor.day.month ? anchor.day.year : anchor.day.year + 1)
            }
        case .unstated: break
        }
        // A year that the same sentence names counts for its bare months: "In 2014, after the vote in March, …"
        if let named, named.sentence == sentence, named.precision == .year {
            return .fromNarrative(named.day.year)
        }
        guard let anchor else { return named.map { .fromNarrative($0.day.year) } ?? .fromText(nil) }
        guard anchor.knowsMonth else { return .fromText(anchor.day.year) }
        if let day, anchor.precision == .day {
            return .fromText(nearestYear(month, day, anchor.day, tense()))
        }
        switch tense() {
        case .future: return .fromText(month >= anchor.day.month ? anchor.day.year : anchor.day.year + 1)
        case .past, .unknown:
            return .fromText(month <= anchor.day.month ? anchor.day.year : anchor.day.year - 1)
        }
    }

    /// Days within which a day is near, and from which on a writer would name the year.
    private static let near = 60
    private static let almostAYear = 300

    /// The year in which a day of a month lies before or after the text's day. A writer who means a day almost a
    /// year off names the year, so that a near day is taken before it whatever the tense.
    private func nearestYear(_ month: Int, _ day: Int, _ today: CalendarDay, _ tense: Tense) -> Int? {
        let candidates = (-1...1).compactMap {
            CalendarDay(year: today.year + $0, month: month, day: day)
        }
        let past = candidates.last { $0 <= today }
        let future = candidates.first { $0 >= today }
        let ahead = future.map { $0.ordinal - today.ordinal } ?? Int.max
        let back = past.map { today.ordinal - $0.ordinal } ?? Int.max
        let isFuture =
            tense == .future
            ? ahead <= Self.almostAYear || back > Self.near : ahead <= Self.near && back > Self.almostAYear
        return (isFuture ? future ?? past : past ?? future)?.year
    }

    private func year(
        _ reference: TimeMeaning.YearReference, part: YearPart, _ tense: () -> Tense
    ) -> ResolvedYear {
        switch reference {
        case .named(let year): return .named(year)
        case .relative(let shift): return .fromText(anchor.map { $0.day.year + shift })
        case .ofNarrative: return named.map { .fromNarrative($0.day.year) } ?? .fromText(anchor?.day.year)
        case .toward, .unstated: break
        }
        if reference == .unstated, let named, named.sentence == sentence || anchor == nil {
            return .fromNarrative(named.day.year)
        }
        guard let anchor else { return .fromText(nil) }
        guard anchor.knowsMonth else { return .fromText(anchor.day.year) }
        let months = anchor.day.year * 12 + anchor.day.month
        func starts(_ year: Int) -> Int { year * 12 + part.firstMonth }
        let year = anchor.day.year
        switch reference {
        case .toward(.last):
            return .fromText([year, year - 1].first { starts($0) + part.months <= months } ?? year - 2)
        case .toward(.next):
            return .fromText([year - 1, year, year + 1].first { starts($0) > months } ?? year)
        case .toward(.this):
            return .fromText(starts(year - 1) + part.months > months ? year - 1 : year)
        default:
            if tense() == .future {
                let next = [year - 1, year, year + 1].first { starts($0) + part.months > months }
                return .fromText(next ?? year)
            }
            return .fromText([year, year - 1].first { starts($0) <= months } ?? year - 1)
        }
    }

    private func resolve(
        _ holiday: Holiday, _ reference: TimeMeaning.YearReference, _ tense: () -> Tense
    ) -> Resolution? {
        let day: CalendarDay?
        switch reference {
        case .named(let year): day = holiday.day(in: year)
        case .ofNarrative: day = named.flatMap { holiday.day(in: $0.day.year) }
        case .relative(let shift): day = anchor.flatMap { holiday.day(in: $0.day.year + shift) }
        case .toward(let direction):
            day = anchor.flatMap { self.day(of: holiday, $0.day, direction == .last ? .past : .future) }
        case .unstated: day = anchor.flatMap { self.day(of: holiday, $0.day, tense()) }
        }
        if let day { return Self.day(day) }
        guard case .fixed(let month, let day) = holiday else {
            return Resolution(kind: .date, value: "XXXX-XX-XX")
        }
        return Resolution(kind: .date, value: "XXXX-" + Self.two(month) + "-" + Self.two(day))
    }

    private func day(of holiday: Holiday, _ today: CalendarDay, _ tense: Tense) -> CalendarDay? {
        let days = (-1...1).compactMap { holiday.day(in: today.year + $0) }
        let past = days.last { $0 <= today }
        let future = days.first { $0 >= today }
        let isSoon = future.map { $0.ordinal - today.ordinal <= 60 } ?? false
        let isLong = past.map { today.ordinal - $0.ordinal > 60 } ?? true
        return tense == .future || isSoon && isLong ? future : past
    }

    // MARK: Days near the text's day

    private func dayOfMonth(_ day: Int, _ tense: () -> Tense) -> Resolution? {
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

    private func resolve(
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

    private func resolveWeekend(_ direction: TimeMeaning.Direction, _ tense: () -> Tense) -> Resolution? {
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

    // MARK: Distances

    private func shifted(_ unit: TimeUnit, by count: Int, _ from: TimeMeaning.Anchor) -> Resolution? {
        switch from {
        case .narrative:
            if let named {
                return Self.shift(named.day, known: named.precision, unit, by: count)?.resting(on: .narrative)
            }
            return anchored(unit, by: count)?.resting(on: .text)
        case .text: return anchored(unit, by: count)?.resting(on: .text)
        }
    }

    private func anchored(_ unit: TimeUnit, by count: Int) -> Resolution? {
        guard let anchor else { return Self.unknown(unit) }
        if unit <= .day, anchor.precision == .day, !anchor.isExact {
            var resolution = Self.unknown(unit)
            resolution.value = Self.month(of: anchor.day) + "-XX"
            if count == 0 { resolution.date = anchor.date }
            return resolution
        }
        var resolution = Self.shift(anchor.day, known: anchor.precision, unit, by: count)
        if resolution?.date == nil, count == 0 { resolution?.date = anchor.date }
        return resolution
    }

    /// The unit that lies `count` units from the one that holds a day; with X where the day is not known finely
    /// enough.
    private static func shift(
        _ day: CalendarDay, known: EDTFDate.Precision, _ unit: TimeUnit, by count: Int
    ) -> Resolution? {
        switch unit {
        case .second, .minute, .hour:
            guard known == .day else { return unknown(unit, day, known) }
            var resolution = self.day(day)
            resolution.kind = .time
            resolution.value += "TXX"
            return resolution
        case .day:
            guard known == .day else { return unknown(unit, day, known) }
            return day.advanced(by: count).map(self.day)
        case .week:
            guard known == .day else { return unknown(unit, day, known) }
            return multiplied(count, 7).flatMap { day.advanced(by: $0) }.flatMap(week)
        case .month:
            guard known >= .month, let months = multiplied(count, 1) else { return unknown(unit, day, known) }
            let (year, month) = normalised(day.year, day.month + months)
            return self.month(year, month)
        case .quarter:
            guard known >= .season, let months = multiplied(count, 3) else {
                return unknown(unit, day, known)
            }
            let (year, month) = normalised(day.year, day.month + months)
            return part(year, .quarter((month - 1) / 3 + 1))
        case .year:
            return multiplied(count, 1).flatMap { year(day.year + $0) }
        case .decade:
            return multiplied(count, 1).flatMap { decade(day.year / 10 + $0) }
        case .century:
            return multiplied(count, 1).flatMap { century(day.year / 100 + $0) }
        }
    }

    /// A product that stays small; nil beyond any calendar.
    private static func multiplied(_ count: Int, _ factor: Int) -> Int? {
        (-1_000_000...1_000_000).contains(count) ? count * factor : nil
    }

    private static func unknown(_ unit: TimeUnit) -> Resolution {
        let value =
            switch unit {
            case .second, .minute, .hour: "XXXX-XX-XXTXX"
            case .day: "XXXX-XX-XX"
            case .week: "XXXX-WXX"
            case .month: "XXXX-XX"
            case .quarter: "XXXX-QX"
            case .year: "XXXX"
            case .decade: "XXX"
            case .century: "XX"
            }
        return Resolution(kind: unit.isOfClock ? .time : .date, value: value)
    }

    private static func unknown(
        _ unit: TimeUnit, _ day: CalendarDay, _ known: EDTFDate.Precision
    ) -> Resolution {
        var resolution = unknown(unit)
        if known >= .year, unit <= .quarter {
            resolution.value = year(of: day) + resolution.value.dropFirst(4)
        }
        if known >= .month, unit <= .day {
            resolution.value = month(of: day) + resolution.value.dropFirst(7)
        }
        return resolution
    }

    /// A duration. "Two days before the meeting" lasts two days; its date is that many days from the time named
    /// last, where that is a day of the same or the preceding paragraph.
    private func duration(_ quantity: UnitCount, _ unit: TimeUnit, _ shift: Int?) -> Resolution {
        var resolution = Resolution(kind: .duration, value: quantity.duration(unit))
        if let shift, let named, paragraph.value - named.paragraph.value <= 2, !unit.isOfClock {
            resolution.date = Self.shift(named.day, known: named.precision, unit, by: shift)?.date
            resolution.basis = .narrative
        }
        return resolution
    }

    // MARK: Times of a day

    /// A time of a day belongs to the day named at most so many sentences before it.
    private static let sentencesOfOneDay = 2

    private func clock(_ day: TimeMeaning?, _ time: ClockTime, _ tense: () -> Tense) -> Resolution? {
        let base: Resolution?
        if let day {
            base = resolve(day, tense: tense)
        } else if let named, named.precision == .day,
            sentence.value - named.sentence.value <= Self.sentencesOfOneDay
        {
            base = Self.day(named.day).resting(on: .narrative)
        } else {
            base = anchored(.day, by: 0)?.resting(on: .text)
        }
        guard var resolution = base else { return nil }
        resolution.kind = .time
        if case .at(24, 0) = time, let day = resolution.point?.day {
            resolution.value = Self.dayText(day) + "T24:00"
        } else {
            resolution.value += time.code
        }
        return resolution
    }
}

extension TimeResolver.Resolution {
    /// The same, resting on something beside the words.
    func resting(on basis: TimeExpression.Basis) -> Self {
        var resolution = self
        resolution.basis = basis
        return resolution
    }
}

// How TIMEX3 and EDTF write times.
extension TimeResolver {
    static func day(_ day: CalendarDay) -> Resolution {
        Resolution(kind: .date, value: dayText(day), date: EDTFDate(day: day), point: (day, .day))
    }

    static func month(_ year: Int, _ month: Int) -> Resolution? {
        guard let first = CalendarDay(year: year, month: month, day: 1),
            let date = EDTFDate(year: year, month: month)
        else { return nil }
        return Resolution(kind: .date, value: date.description, date: date, point: (first, .month))
    }

    static func year(_ year: Int) -> Resolution? {
        guard let first = CalendarDay(year: year, month: 1, day: 1), let date = EDTFDate(year: year) else {
            return nil
        }
        // TIDES counts years before our era from 1: EDTF's -43 is BC0044.
        let value = year > 0 ? date.description : "BC" + four(1 - year)
        return Resolution(kind: .date, value: value, date: date, point: (first, .year))
    }

    static func decade(_ decade: Int) -> Resolution? {
        guard decade > 0, let first = CalendarDay(year: decade * 10, month: 1, day: 1) else { return nil }
        let value = String(four(first.year).dropLast(1))
        return Resolution(kind: .date, value: value, date: EDTFDate(value + "X"), point: (first, .decade))
    }

    static func century(_ century: Int) -> Resolution? {
        guard century >= 0, let first = CalendarDay(year: century * 100, month: 1, day: 1) else { return nil }
        let value = two(century)
        return Resolution(kind: .date, value: value, date: EDTFDate(value + "XX"), point: (first, .century))
    }

    static func part(_ year: Int, _ part: YearPart) -> Resolution? {
        guard let first = CalendarDay(year: year, month: part.firstMonth, day: 1),
            let date = part.date(in: year)
        else { return nil }
        return Resolution(
            kind: .date, value: four(year) + "-" + part.code, date: date, point: (first, .season))
    }

    static func week(_ day: CalendarDay) -> Resolution? {
        let (year, week) = day.isoWeek
        guard let monday = day.advanced(by: 1 - day.weekday), let sunday = monday.advanced(by: 6) else {
            return nil
        }
        return Resolution(
            kind: .date, value: four(year) + "-W" + two(week),
            date: EDTFDate(dayText(monday) + "/" + dayText(sunday)), point: (day, .day))
    }

    static func weekend(_ saturday: CalendarDay) -> Resolution? {
        guard var resolution = week(saturday), let sunday = saturday.advanced(by: 1) else { return nil }
        resolution.value += "-WE"
        resolution.date = EDTFDate(dayText(saturday) + "/" + dayText(sunday))
        resolution.point = (saturday, .day)
        return resolution
    }

    static func normalised(_ year: Int, _ month: Int) -> (year: Int, month: Int) {
        let months = year * 12 + month - 1
        let year = Int((Double(months) / 12).rounded(.down))
        return (year, months - year * 12 + 1)
    }

    static func dayText(_ day: CalendarDay) -> String { EDTFDate(day: day).description }
    private static func year(of day: CalendarDay) -> String { String(dayText(day).dropLast(6)) }
    private static func month(of day: CalendarDay) -> String { String(dayText(day).dropLast(3)) }
    static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    static func four(_ number: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
