/// A day that every year has, known by its name.
enum Holiday: Hashable {
    /// On the same day of every year.
    case fixed(month: Int, day: Int)
    /// The n-th weekday of a month; counted from its end when n is negative.
    case weekday(Int, number: Int, month: Int)
    /// So many days after Easter Sunday.
    case easter(days: Int)

    /// The day in a year; nil outside of the calendar.
    func day(in year: Int) -> CalendarDay? {
        switch self {
        case .fixed(let month, let day):
            return CalendarDay(year: year, month: month, day: day)
        case .weekday(let weekday, let number, let month):
            if number > 0 {
                guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
                return first.advanced(by: (weekday - first.weekday + 7) % 7 + (number - 1) * 7)
            }
            let length = CalendarDay.days(in: month, of: year)
            guard let last = CalendarDay(year: year, month: month, day: length) else { return nil }
            return last.advanced(by: -((last.weekday - weekday + 7) % 7) + (number + 1) * 7)
        case .easter(let days):
            return Self.easterSunday(year)?.advanced(by: days)
        }
    }

    /// Gregorian Easter (J. Meeus, "Astronomical Algorithms", chapter 8); nil before the calendar began.
    private static func easterSunday(_ year: Int) -> CalendarDay? {
        guard year >= 1583 else { return nil }
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7
        let correction = (a + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * correction + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// The names, as words in lower case, with the day that each means.
    static let names: [(words: [String], day: Holiday)] = [
        ("christmas eve", .fixed(month: 12, day: 24)), ("christmas day", .fixed(month: 12, day: 25)),
        ("christmas", .fixed(month: 12, day: 25)), ("boxing day", .fixed(month: 12, day: 26)),
        ("new year 's eve", .fixed(month: 12, day: 31)), ("new year 's day", .fixed(month: 1, day: 1)),
        ("new year 's", .fixed(month: 1, day: 1)), ("halloween", .fixed(month: 10, day: 31)),
        ("valentine 's day", .fixed(month: 2, day: 14)), ("independence day", .fixed(month: 7, day: 4)),
        ("fourth of july", .fixed(month: 7, day: 4)), ("4th of july", .fixed(month: 7, day: 4)),
        ("veterans day", .fixed(month: 11, day: 11)), ("armistice day", .fixed(month: 11, day: 11)),
        ("st patrick 's day", .fixed(month: 3, day: 17)), ("may day", .fixed(month: 5, day: 1)),
        ("april fools ' day", .fixed(month: 4, day: 1)), ("victory day", .fixed(month: 5, day: 9)),
        ("thanksgiving day", .weekday(4, number: 4, month: 11)),
        ("thanksgiving", .weekday(4, number: 4, month: 11)),
        ("labor day", .weekday(1, number: 1, month: 9)), ("memorial day", .weekday(1, number: -1, month: 5)),
        ("presidents ' day", .weekday(1, number: 3, month: 2)),
        ("easter sunday", .easter(days: 0)), ("easter monday", .easter(days: 1)),
        ("good friday", .easter(days: -2)), ("palm sunday", .easter(days: -7)),
        ("ash wednesday", .easter(days: -46)), ("easter", .easter(days: 0)),
        ("pentecost", .easter(days: 49)),
    ].map { ($0.split(separator: " ").map(String.init), $1) }
}
