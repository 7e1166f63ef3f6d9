// Which year is meant where the words leave it open.
extension TimeResolver {
    /// A year, as far as it is known, and what it rests on.
    struct ResolvedYear {
        let year: Int?
        let basis: TimeExpression.Basis

        static func named(_ year: Int) -> Self { Self(year: year, basis: .words) }
        static func fromText(_ year: Int?) -> Self { Self(year: year, basis: .text) }
        static func fromNarrative(_ year: Int) -> Self { Self(year: year, basis: .narrative) }
    }

    func year(
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
    func nearestYear(_ month: Int, _ day: Int, _ today: CalendarDay, _ tense: Tense) -> Int? {
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

    func year(
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

    func resolve(
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

    func day(of holiday: Holiday, _ today: CalendarDay, _ tense: Tense) -> CalendarDay? {
        let days = (-1...1).compactMap { holiday.day(in: today.year + $0) }
        let past = days.last { $0 <= today }
        let future = days.first { $0 >= today }
        let isSoon = future.map { $0.ordinal - today.ordinal <= 60 } ?? false
        let isLong = past.map { today.ordinal - $0.ordinal > 60 } ?? true
        return tense == .future || isSoon && isLong ? future : past
    }
}
