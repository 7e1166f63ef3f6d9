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
    static func year(of day: CalendarDay) -> String { String(dayText(day).dropLast(6)) }
    static func month(of day: CalendarDay) -> String { String(dayText(day).dropLast(3)) }
    static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    static func four(_ number: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
