/// A number token, read.
struct Numeral {
    /// How the number is written.
    enum Shape: Equatable {
        /// Digits alone.
        case plain
        /// Thousands set apart: "1,000".
        case grouped
        /// One digit after a stop: "2.5"; the digit.
        case decimal(Int)
        /// "16th"
        case ordinal
        /// "1990s"
        case plural
        /// "3:30", "3:30pm", "10am": minute, and whether it is said to be after noon.
        case clock(minute: Int, afternoon: Bool?)
        /// "25.03.2025": month and year; the day is the value.
        case dayMonthYear(month: Int, year: Int)
        /// "2025-03-25T10:00" from its "25" on: digits with a T after them.
        case dayBeforeTime
        case other
    }

    let value: Int
    let digits: Int
    let shape: Shape

    /// Reads a token that begins with a digit. Numbers beyond nine digits are read as `other`.
    init(_ bytes: ArraySlice<UInt8>) {
        var value = 0
        var end = bytes.startIndex
        while end < bytes.endIndex, bytes[end] &- 0x30 < 10 {
            if end - bytes.startIndex < 9 { value = value * 10 + Int(bytes[end] &- 0x30) }
            end += 1
        }
        let digits = end - bytes.startIndex
        // Most numbers are digits alone.
        guard end < bytes.endIndex || digits > 9 else {
            (self.value, self.digits, shape) = (value, digits, .plain)
            return
        }
        let rest = bytes[end...]
        let suffix = rest.prefix(5).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        var shape = Shape.other
        if digits == 0 || digits > 9 {
            shape = .other
        } else if rest.count == 2,
            ["st", "nd", "rd", "th"].contains(where: { suffix.elementsEqual($0.utf8) })
        {
            shape = .ordinal
        } else if rest.count == 1, suffix == [0x73] {
            shape = .plural
        } else if let clock = Self.clock(hour: value, digits: digits, rest) {
            shape = clock
        } else if suffix.first == 0x74, digits == 2 {
            shape = .dayBeforeTime
        } else if suffix.first == 0x2E {
            shape = Self.afterStop(rest, digits)
        } else if suffix.first == 0x2C, let grouped = Self.grouped(rest, value) {
            value = grouped
            shape = .grouped
        }
        self.value = value
        self.digits = digits
        self.shape = shape
    }

    /// What follows the hour: ":30", ":30pm", "pm"; nil when it is no time of a day.
    private static func clock(hour: Int, digits: Int, _ rest: ArraySlice<UInt8>) -> Shape? {
        guard digits <= 2, hour <= 24 else { return nil }
        // "02.16pm"
        if rest.first == 0x2E, rest.count == 5 {
            return clock(hour: hour, digits: digits, [0x3A] + rest.dropFirst())
        }
        var rest = rest
        var minute = 0
        var hasMinute = false
        if rest.first == 0x3A {
            let two = rest.dropFirst().prefix(2)
            guard two.count == 2, two.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            minute = two.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
            hasMinute = true
            rest = rest.dropFirst(3)
            // Seconds are read over.
            if rest.first == 0x3A, rest.count >= 3 { rest = rest.dropFirst(3) }
        }
        let meridiem = rest.prefix(3).map { $0 | 0x20 }
        let afternoon: Bool?
        switch meridiem {
        case []: afternoon = nil
        case [0x61, 0x6D]: afternoon = false
        case [0x70, 0x6D]: afternoon = true
        default: return nil
        }
        guard minute < 60, hasMinute || afternoon != nil, afternoon == nil || (1...12).contains(hour) else {
            return nil
        }
        return .clock(minute: minute, afternoon: afternoon)
    }

    /// ".5" or ".03.2025".
    private static func afterStop(_ rest: ArraySlice<UInt8>, _ digits: Int) -> Shape {
        let parts = rest.dropFirst().split(separator: 0x2E, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0 &- 0x30 < 10 } }
        guard areDigits else { return .other }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
        if parts.count == 1, parts[0].count == 1 { return .decimal(numbers[0]) }
        if parts.count == 2, digits <= 2, (1...2).contains(parts[0].count), parts[1].count == 4 {
            return .dayMonthYear(month: numbers[0], year: numbers[1])
        }
        return .other
    }

    /// "1,000,000" as a number of up to nine digits.
    private static func grouped(_ rest: ArraySlice<UInt8>, _ value: Int) -> Int? {
        var value = value
        for part in rest.dropFirst().split(separator: 0x2C, omittingEmptySubsequences: false) {
            guard part.count == 3, part.allSatisfy({ $0 &- 0x30 < 10 }), value < 1_000_000 else { return nil }
            value = value * 1000 + part.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        return value
    }
}
