/// A date as sources give it: a day, a month, a year, or an interval of them, perhaps open, approximate or
/// uncertain. Written in EDTF (ISO 8601-2, levels 0 and 1): `2018-07`, `2025-02-18/2025-02-21`, `2025-03/..`,
/// `2018~`, `198X`.
public struct EDTFDate: Hashable, Sendable, CustomStringConvertible {
    /// How finely an end of the date is given.
    public enum Precision: UInt8, Hashable, Comparable, Sendable {
        case century, decade, year, season, month, day

        /// From coarse to fine.
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The first day that the date may mean; nil for an open beginning.
    public let earliest: CalendarDay?
    /// The last day that the date may mean; nil for an open end.
    public let latest: CalendarDay?
    /// The precision of the finer end.
    public let precision: Precision
    /// Whether two dates with a slash between them are given: from … to …
    public let isInterval: Bool
    /// Marked as approximate (`~`) or uncertain (`?`).
    public let isUncertain: Bool
    /// The date as EDTF.
    public let description: String

    /// Reads EDTF; nil when the text is none, names a day that is not in the calendar, or ends before it begins.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count) else { return nil }
        var ends: [End?] = []
        for part in parts {
            if part == ".." || part.isEmpty {
                guard parts.count == 2 else { return nil }
                ends.append(nil)
            } else {
                guard let end = End(part) else { return nil }
                ends.append(end)
            }
        }
        guard let known = ends.compactMap({ $0 }).max(by: { $0.precision < $1.precision }) else { return nil }
        earliest = ends[0]?.first
        latest = parts.count == 2 ? ends[1]?.last : ends[0]?.last
        if let earliest, let latest, latest < earliest { return nil }
        precision = known.precision
        isInterval = parts.count == 2
        isUncertain = ends.contains { $0?.isUncertain ?? false }
        description = text
    }

    /// One day.
    public init(day: CalendarDay) {
        self.init(first: day, last: day, precision: .day, text: Self.text(day, .day))
    }

    /// A month; nil when there is no such month.
    public init?(year: Int, month: Int) {
        guard let first = CalendarDay(year: year, month: month, day: 1),
            let last = CalendarDay(year: year, month: month, day: CalendarDay.days(in: month, of: year))
        else { return nil }
        self.init(first: first, last: last, precision: .month, text: Self.text(first, .month))
    }

    /// A year; nil outside of -9999 to 9999.
    public init?(year: Int) {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        self.init(first: first, last: last, precision: .year, text: Self.text(first, .year))
    }

    private init(first: CalendarDay, last: CalendarDay, precision: Precision, text: String) {
        earliest = first
        latest = last
        self.precision = precision
        isInterval = false
        isUncertain = false
        description = text
    }

    /// Whether some day can be meant by both.
    public func overlaps(_ other: EDTFDate) -> Bool {
        let startsInTime = other.latest.map { last in earliest.map { $0 <= last } ?? true } ?? true
        let endsInTime = other.earliest.map { first in latest.map { $0 >= first } ?? true } ?? true
        return startsInTime && endsInTime
    }

    private static func text(_ day: CalendarDay, _ precision: Precision) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(abs(number))
            return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count))
                + digits
        }
        var text = padded(day.year, 4)
        if precision >= .month { text += "-" + padded(day.month, 2) }
        if precision >= .day { text += "-" + padded(day.day, 2) }
        return text
    }
}

extension EDTFDate {
    /// One end of an interval, or a date by itself.
    private struct End {
        let first: CalendarDay
        let last: CalendarDay
        let precision: Precision
        let isUncertain: Bool

        init?(_ text: String) {
            var text = text
            var uncertain = false
            while let sign = text.last, "?~%".contains(sign) {
                uncertain = true
                text.removeLast()
            }
            isUncertain = uncertain
            let isNegative = text.hasPrefix("-")
            let parts = text.dropFirst(isNegative ? 1 : 0).split(
                separator: "-", omittingEmptySubsequences: false)
            guard let yearText = parts.first, yearText.count == 4, (1...3).contains(parts.count),
                parts.dropFirst().allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } })
            else { return nil }
            let unknown = yearText.reversed().prefix { $0 == "X" }.count
            guard let year = Int(yearText.replacing("X", with: "0")), year >= 0, unknown <= 2,
                yearText.dropLast(unknown).allSatisfy({ ("0"..."9").contains($0) }),
                unknown == 0 || parts.count == 1
            else { return nil }
            let signed = isNegative ? -year : year
            let span = [1, 10, 100][unknown]
            switch parts.count {
            case 1:
                guard let first = CalendarDay(year: signed, month: 1, day: 1),
                    let last = CalendarDay(year: signed + span - 1, month: 12, day: 31)
                else { return nil }
                (self.first, self.last) = (first, last)
                precision = [.year, .decade, .century][unknown]
            case 2:
                let month = Int(parts[1]) ?? 0
                // EDTF numbers the seasons 21 (spring) to 24 (winter), here those of the northern hemisphere.
                let isSeason = (21...24).contains(month)
                let firstMonth = isSeason ? [3, 6, 9, 12][month - 21] : month
                let lastMonth = isSeason ? [5, 8, 11, 2][month - 21] : month
                let lastYear = month == 24 ? signed + 1 : signed
                guard let first = CalendarDay(year: signed, month: firstMonth, day: 1),
                    let last = CalendarDay(
                        year: lastYear, month: lastMonth,
                        day: CalendarDay.days(in: lastMonth, of: lastYear))
                else { return nil }
                (self.first, self.last) = (first, last)
                precision = isSeason ? .season : .month
            default:
                guard let day = CalendarDay(year: signed, month: Int(parts[1]) ?? 0, day: Int(parts[2]) ?? 0)
                else { return nil }
                (first, last) = (day, day)
                precision = .day
            }
        }
    }
}
