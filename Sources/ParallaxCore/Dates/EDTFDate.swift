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

        /// `2018`, `2018-07`, `2018-07-16`, `2018-22` (a season), `198X`, `19XX`, `2018-XX`, `2018-07-XX`, each with
        /// a sign of doubt behind it (`?`, `~`, `%`) or none. Only ASCII digits count.
        init?(_ text: String) {
            var bytes = Array(text.utf8)[...]
            let isUncertain = bytes.last.map { "?~%".utf8.contains($0) } ?? false
            if isUncertain { bytes.removeLast() }
            let isNegative = bytes.first == UInt8(ascii: "-")
            if isNegative { bytes.removeFirst() }
            let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard let yearPart = parts.first, yearPart.count == 4, parts.count <= 3,
                parts.dropFirst().allSatisfy({ $0.count == 2 }), let (year, unknown) = Self.number(yearPart),
                unknown <= 2, unknown == 0 || parts.count == 1, !(isNegative && year == 0)
            else { return nil }
            let signed = isNegative ? -year : year
            guard parts.count > 1 else {
                let others = [1, 10, 100][unknown] - 1
                self.init(
                    CalendarDay(year: isNegative ? signed - others : signed, month: 1, day: 1),
                    CalendarDay(year: isNegative ? signed : signed + others, month: 12, day: 31),
                    [.year, .decade, .century][unknown], isUncertain)
                return
            }
            guard let (month, unknownMonth) = Self.number(parts[1]), unknownMonth != 1 else { return nil }
            if unknownMonth == 2 {
                guard parts.count == 2 || Self.number(parts[2])?.unknown == 2 else { return nil }
                self.init(
                    CalendarDay(year: signed, month: 1, day: 1),
                    CalendarDay(year: signed, month: 12, day: 31),
                    .year, isUncertain)
            } else if parts.count == 2, (21...24).contains(month) {
                // EDTF numbers the seasons 21 (spring) to 24 (winter), here those of the northern hemisphere.
                let firstMonth = (month - 20) * 3
                let lastYear = month == 24 ? signed + 1 : signed
                let lastMonth = month == 24 ? 2 : firstMonth + 2
                self.init(
                    CalendarDay(year: signed, month: firstMonth, day: 1),
                    CalendarDay(
                        year: lastYear, month: lastMonth, day: CalendarDay.days(in: lastMonth, of: lastYear)),
                    .season, isUncertain)
            } else if parts.count == 2 {
                self.init(month: month, of: signed, isUncertain)
            } else {
                guard let (day, unknownDay) = Self.number(parts[2]), unknownDay != 1 else { return nil }
                if unknownDay == 2 {
                    self.init(month: month, of: signed, isUncertain)
                } else {
                    let day = CalendarDay(year: signed, month: month, day: day)
                    self.init(day, day, .day, isUncertain)
                }
            }
        }

        private init?(month: Int, of year: Int, _ isUncertain: Bool) {
            self.init(
                CalendarDay(year: year, month: month, day: 1),
                CalendarDay(year: year, month: month, day: CalendarDay.days(in: month, of: year)), .month,
                isUncertain)
        }

        private init?(
            _ first: CalendarDay?, _ last: CalendarDay?, _ precision: Precision, _ isUncertain: Bool
        ) {
            guard let first, let last else { return nil }
            self.first = first
            self.last = last
            self.precision = precision
            self.isUncertain = isUncertain
        }

        /// Digits, of which the last may be X: the number with 0 for each X, and how many there are.
        private static func number(_ bytes: ArraySlice<UInt8>) -> (value: Int, unknown: Int)? {
            var value = 0
            var unknown = 0
            for byte in bytes {
                if byte == UInt8(ascii: "X") {
                    unknown += 1
                } else if byte &- 0x30 < 10, unknown == 0 {
                    value += Int(byte &- 0x30)
                } else {
                    return nil
                }
                value *= 10
            }
            return (value / 10, unknown)
        }
    }
}
