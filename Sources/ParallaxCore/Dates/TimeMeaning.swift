/// What the words of a time expression say, before it is known when they were written.
indirect enum TimeMeaning: Hashable {
    /// A day of a month: "Feb. 18".
    case day(YearReference, month: Int, day: Int)
    /// "November", "May 2002".
    case month(YearReference, Int)
    /// A season, quarter or half of a year.
    case part(YearReference, YearPart)
    /// A feast that recurs every year.
    case holiday(YearReference, Holiday)
    /// "2016", "the year 1990", "44 B.C." as -43.
    case year(Int)
    /// "fiscal 1989"
    case fiscalYear(Int)
    /// The 1980s as 198.
    case decade(Int)
    /// The 19th century as 18.
    case century(Int)
    /// "the 16th"
    case dayOfMonth(Int)
    /// 1 for Monday to 7 for Sunday.
    case weekday(Int, Direction)
    /// "Tuesday of last week": the weekday, and how many weeks from that of the text.
    case weekdayOfWeek(Int, weeks: Int)
    /// "the weekend"
    case weekend(Direction)
    /// So many units before or after another time: "yesterday", "last year", "two weeks later", "that year".
    case shifted(TimeUnit, by: Int, from: Anchor)
    /// A time of a day, or a part of a day; without a day where the words name none.
    case clock(TimeMeaning?, ClockTime)
    /// "three months"; `shift` where the words say how far it is from an event: "two days before the meeting".
    case duration(UnitCount, TimeUnit, shift: Int?)
    /// What recurs, as its value: "every Monday".
    case set(String)
    /// "now", "recently", "the future".
    case reference(Reference)

    /// Which year is meant.
    enum YearReference: Hashable {
        case named(Int)
        /// The words do not say: tense and the text's date must.
        case unstated
        /// Relative to the text's year: "November this year", "May of last year".
        case relative(Int)
        /// That of the time named last: "September of that year".
        case ofNarrative
        /// The last one before, or the next one after, the text's date: "last May".
        case toward(Direction)
    }

    /// Into which direction the words point.
    enum Direction: Hashable {
        case unstated, last, this, next
    }

    /// From where a distance is counted.
    enum Anchor: Hashable {
        /// From when the text was written.
        case text
        /// From the time that the text named last.
        case narrative
    }

    /// A time without a date.
    enum Reference: String, Hashable {
        case past = "PAST_REF"
        case present = "PRESENT_REF"
        case future = "FUTURE_REF"
    }

    /// The year that the words name; nil when they name none.
    var namedYear: Int? {
        switch self {
        case .day(.named(let year), _, _), .month(.named(let year), _), .part(.named(let year), _),
            .holiday(.named(let year), _), .year(let year):
            year
        case .clock(let day?, _): day.namedYear
        default: nil
        }
    }

    /// The same with a year where the words name none; unchanged otherwise.
    func inYear(_ year: YearReference) -> TimeMeaning {
        switch self {
        case .day(.unstated, let month, let day): .day(year, month: month, day: day)
        case .month(.unstated, let month): .month(year, month)
        case .part(.unstated, let part): .part(year, part)
        case .holiday(.unstated, let holiday): .holiday(year, holiday)
        case .clock(let day?, let time): .clock(day.inYear(year), time)
        default: self
        }
    }
}

/// A part of a year that is no month.
enum YearPart: Hashable {
    case spring, summer, autumn, winter
    case quarter(Int)
    case half(Int)

    /// As TIMEX3 writes it after the year: `SU`, `Q1`, `H2`.
    var code: String {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        case .quarter(let number): "Q\(number)"
        case .half(let number): "H\(number)"
        }
    }

    /// The first month, in the northern hemisphere.
    var firstMonth: Int {
        switch self {
        case .spring: 3
        case .summer: 6
        case .autumn: 9
        case .winter: 12
        case .quarter(let number): number * 3 - 2
        case .half(let number): number * 6 - 5
        }
    }

    /// How many months it has.
    var months: Int {
        if case .half = self { 6 } else { 3 }
    }

    /// The part in EDTF: `2018-22`, `2024-01/2024-03`; nil outside of the calendar.
    func date(in year: Int) -> EDTFDate? {
        let text = EDTFDate(year: year)?.description
        guard let text else { return nil }
        switch self {
        case .spring: return EDTFDate(text + "-21")
        case .summer: return EDTFDate(text + "-22")
        case .autumn: return EDTFDate(text + "-23")
        case .winter: return EDTFDate(text + "-24")
        case .quarter, .half:
            guard let first = EDTFDate(year: year, month: firstMonth),
                let last = EDTFDate(year: year, month: firstMonth + months - 1)
            else { return nil }
            return EDTFDate("\(first)/\(last)")
        }
    }
}

/// A time of a day.
enum ClockTime: Hashable {
    /// Hour 0 to 24 and minute.
    case at(hour: Int, minute: Int)
    /// A part of the day.
    case part(DayPart)

    /// As TIMEX3 writes it after the day: `T15:30`, `TMO`.
    var code: String {
        switch self {
        case .at(let hour, let minute):
            "T" + (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
        case .part(let part): "T" + part.rawValue
        }
    }
}

/// A part of a day, as TIMEX3 writes it.
enum DayPart: String, CaseIterable, Hashable {
    case morning = "MO"
    case midday = "MI"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
}
