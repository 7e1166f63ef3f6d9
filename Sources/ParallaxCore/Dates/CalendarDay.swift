/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The year; 0 and below are years before our era, as in ISO 8601.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// A day; nil when there is none of that number in that month, or the year lies outside of -9999 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// How many days a month has, 28 to 31; the month is cut down to 1 to 12.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970, negative before it (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    public var ordinal: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that is `ordinal` days after 1 January 1970 (the same algorithms); beyond the years -9999 to 9999,
    /// their first or last day.
    public init(ordinal: Int) {
        let ordinal = min(max(ordinal, Self.ordinals.lowerBound), Self.ordinals.upperBound)
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static let ordinals = Self(unchecked: -9999, 1, 1).ordinal...Self(unchecked: 9999, 12, 31).ordinal

    /// The day that is `days` days later, or earlier when negative; nil when its year lies outside of -9999 to 9999.
    public func advanced(by days: Int) -> CalendarDay? {
        let (sum, overflow) = ordinal.addingReportingOverflow(days)
        return overflow || !Self.ordinals.contains(sum) ? nil : CalendarDay(ordinal: sum)
    }

    /// The week of ISO 8601 (from Monday; a year's first week holds its first Thursday) and the year that it
    /// belongs to, which is not always that of the day.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = ordinal + 4 - weekday
        let year = CalendarDay(ordinal: thursday).year
        let first = Self(unchecked: year, 1, 1).ordinal
        return (year, (thursday - first) / 7 + 1)
    }

    /// The day of the week: 1 for Monday to 7 for Sunday.
    public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

    /// By the calendar.
    public static func < (a: Self, b: Self) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}
