/// A unit in which a text counts time, from fine to coarse.
enum TimeUnit: UInt8, Comparable {
    case second, minute, hour, day, week, month, quarter, year, decade, century

    /// The unit in a TIMEX3 duration: `P3M`, `PT3M`, `P1DE` (TIDES 2005, section 4.3).
    var code: String {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .day: "D"
        case .week: "W"
        case .quarter: "Q"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        }
    }

    /// Whether it is shorter than a day.
    var isOfClock: Bool { self < .day }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// How many units a duration takes.
enum UnitCount: Hashable {
    /// A whole number.
    case whole(Int)
    /// A number with tenths: "two and a half years".
    case decimal(Int, tenths: Int)
    /// Not said: "several years", "for months".
    case vague

    /// The number in a TIMEX3 duration, `X` when it is not said.
    var code: String {
        switch self {
        case .whole(let number): String(number)
        case .decimal(let number, let tenths): "\(number).\(tenths)"
        case .vague: "X"
        }
    }

    /// The value of a duration: `P3M`, `PT2.5H`, `PXY`.
    func duration(_ unit: TimeUnit) -> String { (unit.isOfClock ? "PT" : "P") + code + unit.code }
}
