/// A moment, to the millisecond. The core has no clock: whoever acts says when.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since the beginning of 1970, UTC, without leap seconds.
    public let milliseconds: Int64

    /// The moment so many milliseconds after the beginning of 1970.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads a date and time of RFC 3339: `2026-11-21T10:00:00Z`, `2026-11-21T11:00:00.250+01:00`. A time without
    /// a zone is taken as UTC, as QDA programs write it. Below a millisecond it is cut off. Nil for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = Array(text.utf8)[...]
        func number(_ count: Int) -> Int? {
            guard rest.count >= count else { return nil }
            var value = 0
            for byte in rest.prefix(count) {
                guard byte &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(byte &- 0x30)
            }
            rest.removeFirst(count)
            return value
        }
        func take(_ allowed: String) -> Bool {
            guard let byte = rest.first, allowed.utf8.contains(byte) else { return false }
            rest.removeFirst()
            return true
        }
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
            take("Tt "), let hour = number(2), take(":"), let minute = number(2),
            let date = CalendarDay(year: year, month: month, day: day), hour < 24, minute < 60
        else { return nil }
        var second = 0
        var fraction = 0
        if take(":") {
            guard let whole = number(2), whole <= 60 else { return nil }
            second = whole
            if take(".,") {
                var weight = 100
                while let digit = number(1) {
                    fraction += digit * weight
                    weight /= 10
                }
            }
        }
        var shift = 0
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest.removeFirst()
            guard let hours = number(2), hours < 24 else { return nil }
            _ = take(":")
            guard let minutes = number(2), minutes < 60 else { return nil }
            shift = (hours * 60 + minutes) * (sign == UInt8(ascii: "+") ? 1 : -1)
        } else if !rest.isEmpty, !take("Zz") {
            return nil
        }
        guard rest.isEmpty else { return nil }
        let minutes = (date.ordinal * 24 + hour) * 60 + minute - shift
        self.init(milliseconds: Int64(minutes * 60 + second) * 1000 + Int64(fraction))
    }

    /// By time.
    public static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }

    /// RFC 3339 in UTC, with milliseconds only where there are any: `2026-11-21T10:00:00Z`.
    public var description: String {
        let (days, left) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let day = CalendarDay(ordinal: Int(left < 0 ? days - 1 : days))
        let time = Int(left < 0 ? left + 86_400_000 : left)
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let fraction = time % 1000 == 0 ? "" : "." + padded(time % 1000, 3)
        return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
            + "T\(padded(time / 3_600_000, 2)):\(padded(time / 60_000 % 60, 2)):\(padded(time / 1000 % 60, 2))"
            + fraction + "Z"
    }
}
