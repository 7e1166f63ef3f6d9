// Times of a day, and the days that they are joined with.
extension TimeGrammar {
    /// A time of a day by itself: "3:30 p.m. EST", "1500 GMT", "10 o'clock", "noon".
    private func clock(_ position: Int) -> (time: ClockTime, end: Int)? {
        switch role(position) {
        case .noon, .midnight:
            guard hasPrepositionBefore(position) || endsPhrase(position + 1) else { return nil }
        default: break
        }
        switch role(position) {
        case .noon where !isNumber(position): return (.at(hour: 12, minute: 0), zone(position + 1))
        case .midnight where !isNumber(position): return (.at(hour: 24, minute: 0), zone(position + 1))
        default: break
        }
        guard let numeral = numeral(position) else { return nil }
        let next = position + 1
        let isMeridiem = role(next) == .meridiem
        let saysAfternoon = isMeridiem ? lexeme(next).value == 1 : nil
        switch numeral.shape {
        case .clock(let minute, let afternoon):
            if let afternoon = afternoon ?? saysAfternoon {
                guard (1...12).contains(numeral.value) else { return nil }
                return (
                    .at(hour: numeral.value % 12 + (afternoon ? 12 : 0), minute: minute),
                    zone(isMeridiem ? next + 1 : next)
                )
            }
            let end = zone(next)
            let isClock =
                end > next || lexeme(position - 1).hints.contains(.preposition)
                || role(position - 1) == .comma
            return isClock && numeral.value < 24 ? (.at(hour: numeral.value, minute: minute), end) : nil
        case .decimal, .other: return nil
        case .plain:
            if let afternoon = saysAfternoon, (1...12).contains(numeral.value), numeral.digits <= 2 {
                return (.at(hour: numeral.value % 12 + (afternoon ? 12 : 0), minute: 0), zone(next + 1))
            }
            if role(next) == .oClock, (1...12).contains(numeral.value) {
                return (.at(hour: numeral.value, minute: 0), next + 1)
            }
            let end = zone(next)
            if numeral.digits == 4, end > next, numeral.value < 2400, numeral.value % 100 < 60 {
                return (.at(hour: numeral.value / 100, minute: numeral.value % 100), end)
            }
            return nil
        default: return nil
        }
    }

    /// One past the name of a time zone, or the position itself.
    private func zone(_ position: Int) -> Int {
        var next = position
        if role(next) == .zone, text.tokens[next].shape.contains(.allCapitals) { next += 1 }
        return next
    }

    /// A time, with the day that follows: "10 a.m. on Friday", "8 p.m. tonight".
    func clockLed(_ position: Int) -> Match? {
        guard let (time, end) = clock(position) else { return nil }
        var next = end
        if role(next) == .comma || role(next) == .on { next += 1 }
        if let day = dayAlone(next) {
            return Match(start: position, end: day.end, meaning: .clock(day.meaning, time))
        }
        return Match(start: position, end: end, meaning: .clock(nil, time))
    }

    private func dayAlone(_ position: Int) -> Match? {
        guard isInside(position) else { return nil }
        switch role(position) {
        case .month, .monthAbbreviation, .weekday, .weekdayAbbreviation, .yesterday, .today, .tomorrow,
            .tonight:
            break
        default: if !isNumber(position) || month(position + 1) == nil { return nil }
        }
        guard let match = nested(at: position) else { return nil }
        switch match.meaning {
        case .day, .weekday, .shifted(.day, _, _): return match
        case .clock(let day?, .part): return Match(start: position, end: match.end, meaning: day)
        default: return nil
        }
    }

    /// A day with the time that follows: "Friday night", "July 4 at 5:19 pm", "May 2, 2013, 1:32 PM".
    func withTime(_ day: Match) -> Match {
        if let part = dayPart(day.end) {
            return Match(start: day.start, end: day.end + 1, meaning: .clock(day.meaning, .part(part)))
        }
        var next = day.end
        if role(next) == .comma { next += 1 }
        if [.at, .approximately].contains(role(next)), !isNumber(next) { next += 1 }
        if role(next) == .approximately { next += 1 }
        guard let (time, end) = clock(next), next == day.end || next > day.end else { return day }
        return Match(start: day.start, end: end, meaning: .clock(day.meaning, time))
    }

    /// "yesterday", "tomorrow morning", "tonight"
    func deicticLed(_ position: Int) -> Match? {
        // A name such as "USA Today" or "Yesterday" in a title is no day.
        if isName(position), text.tokens[position - 1].shape.contains(.allCapitals) { return nil }
        func day(_ shift: Int) -> Match {
            withTime(
                Match(start: position, end: position + 1, meaning: .shifted(.day, by: shift, from: .text)))
        }
        switch role(position) {
        case .yesterday: return day(-1)
        case .tomorrow: return day(1)
        case .today: return day(0)
        case .tonight:
            let today = TimeMeaning.shifted(.day, by: 0, from: .text)
            return Match(start: position, end: position + 1, meaning: .clock(today, .part(.night)))
        default:
            return Match(start: position, end: position + 1, meaning: .clock(nil, .part(.night)))
        }
    }

    /// "morning" where the words before make it a time: "in the morning", "at night".
    func dayPartLed(_ position: Int) -> Match? {
        guard let part = dayPart(position), role(position - 1) == .at, role(position + 1) != .hyphen else {
            return nil
        }
        return Match(start: position, end: position + 1, meaning: .clock(nil, .part(part)))
    }
}
