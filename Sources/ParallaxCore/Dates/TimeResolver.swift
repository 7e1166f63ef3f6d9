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
