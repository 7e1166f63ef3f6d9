// Times that lie so far from another one: "last year", "two weeks later", "two days before the meeting".
extension TimeResolver {
    func shifted(_ unit: TimeUnit, by count: Int, _ from: TimeMeaning.Anchor) -> Resolution? {
        switch from {
        case .narrative:
            if let named {
                return Self.shift(named.day, known: named.precision, unit, by: count)?.resting(on: .narrative)
            }
            return anchored(unit, by: count)?.resting(on: .text)
        case .text: return anchored(unit, by: count)?.resting(on: .text)
        }
    }

    func anchored(_ unit: TimeUnit, by count: Int) -> Resolution? {
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
    static func shift(
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
    static func multiplied(_ count: Int, _ factor: Int) -> Int? {
        (-1_000_000...1_000_000).contains(count) ? count * factor : nil
    }

    static func unknown(_ unit: TimeUnit) -> Resolution {
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

    static func unknown(
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
    func duration(_ quantity: UnitCount, _ unit: TimeUnit, _ shift: Int?) -> Resolution {
        var resolution = Resolution(kind: .duration, value: quantity.duration(unit))
        if let shift, let named, paragraph.value - named.paragraph.value <= 2, !unit.isOfClock {
            resolution.date = Self.shift(named.day, known: named.precision, unit, by: shift)?.date
            resolution.basis = .narrative
        }
        return resolution
    }
}
