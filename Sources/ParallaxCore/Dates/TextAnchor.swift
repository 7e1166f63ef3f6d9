/// The time that a text was written, as far as it is known: from where "last year" and "Friday" are counted.
struct TextAnchor: Hashable {
    /// A day within the date: the day itself, else the one that the text was most likely written on or after.
    let day: CalendarDay
    /// How finely the date is known: `.day` also where only a few days are in question.
    let precision: EDTFDate.Precision
    /// Whether the day is known and not only the few days around it.
    let isExact: Bool
    /// The date itself.
    let date: EDTFDate

    /// Intervals up to this many days serve as a day.
    private static let fewDays = 10

    /// The anchor that a text's date gives; nil where it is open or spans several years.
    init?(_ date: EDTFDate) {
        self.date = date
        guard let first = date.earliest, let last = date.latest else { return nil }
        let days = last.ordinal - first.ordinal
        isExact = days == 0 && !date.isUncertain
        if days <= Self.fewDays {
            day = last
            precision = .day
        } else if first.year == last.year, first.month == last.month {
            day = first
            precision = .month
        } else if first.year == last.year {
            day = first
            precision = .year
        } else {
            return nil
        }
    }

    /// Whether the month is known well enough to compare others with: not where only a year is given.
    var knowsMonth: Bool { precision >= .month || date.isInterval }
}

/// A time that a text has named: what "that year" and "two days later" count from.
struct NamedTime: Hashable {
    /// Its first day.
    let day: CalendarDay
    /// How finely it is named.
    let precision: EDTFDate.Precision
    /// The paragraph and sentence that name it.
    let paragraph: ParagraphIndex
    let sentence: SentenceIndex
}
