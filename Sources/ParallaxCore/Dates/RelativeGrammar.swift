// Expressions that point from the text's date or from the time named last: "last year", "the following day".
extension TimeGrammar {
    /// "last year", "next Monday", "last night", "next two weeks"
    func directionLed(_ position: Int) -> Match? {
        let isLast = role(position) == .last
        let sign = isLast ? -1 : 1
        let next = position + 1
        if let match = pointed(position, next, isLast ? .last : .next) { return match }
        if let unit = unit(next), role(next) == .unit, unit > .hour {
            return Match(start: position, end: next + 1, meaning: .shifted(unit, by: sign, from: .text))
        }
        return role(next) == .units ? nil : adjacentDuration(position, next)
    }

    /// A weekday, month, season, weekend or part of the day after "last", "this" or "next".
    private func pointed(_ start: Int, _ position: Int, _ direction: TimeMeaning.Direction) -> Match? {
        let lexeme = lexeme(position)
        let end = position + 1
        switch lexeme.role {
        case .weekday where isCapitalised(position):
            return withTime(
                Match(start: start, end: end, meaning: .weekday(Int(lexeme.value), direction)))
        case .month where isCapitalised(position):
            if let day = dayNumber(end), CalendarDay(year: 2000, month: Int(lexeme.value), day: day) != nil {
                return Match(
                    start: start, end: end + 1,
                    meaning: .day(.toward(direction), month: Int(lexeme.value), day: day))
            }
            return Match(
                start: start, end: end, meaning: .month(.toward(direction), Int(lexeme.value)))
        case .season:
            guard let season = season(position) else { return nil }
            return Match(start: start, end: end, meaning: .part(.toward(direction), season))
        case .weekend: return Match(start: start, end: end, meaning: .weekend(direction))
        case .dayPart:
            guard let part = dayPart(position) else { return nil }
            let shift = direction == .last ? -1 : direction == .next ? 1 : 0
            return Match(
                start: start, end: end,
                meaning: .clock(.shifted(.day, by: shift, from: .text), .part(part)))
        case .holiday:
            guard let holiday = holiday(position), case .holiday(.unstated, let day) = holiday.meaning else {
                return nil
            }
            return Match(start: start, end: holiday.end, meaning: .holiday(.toward(direction), day))
        default: return nil
        }
    }

    /// "last three months", "past few years", "coming weeks": a duration behind an adjective.
    private func adjacentDuration(_ start: Int, _ position: Int) -> Match? {
        if let match = duration(position), role(position) != .article {
            return Match(start: start, end: match.end, meaning: match.meaning)
        }
        if role(position) == .units, let unit = unit(position) {
            return Match(start: start, end: position + 1, meaning: .duration(.vague, unit, shift: nil))
        }
        return nil
    }

    /// "this year", "that day", "these days", "this past week", "that same night"
    func demonstrativeLed(_ position: Int) -> Match? {
        let first = role(position)
        var next = position + 1
        switch first {
        case .these, .those:
            if role(next) == .units, let unit = unit(next), unit == .day || first == .those {
                return Match(
                    start: position, end: next + 1, meaning: .reference(first == .these ? .present : .past))
            }
            guard let match = adjacentDuration(position, next) else { return nil }
            return match
        case .this:
            if role(next) == .past || role(next) == .last { return thisPast(position, next + 1, -1) }
            if word(next, is: "coming") || role(next) == .next { return thisPast(position, next + 1, 1) }
            if role(next) == .same || role(next) == .current { next += 1 }
            if let match = pointed(position, next, .this) { return match }
            guard role(next) == .unit, let unit = unit(next), unit > .hour else { return nil }
            return Match(
                start: position, end: next + 1, meaning: .shifted(unit, by: 0, from: .text))
        default:
            if role(next) == .same { next += 1 }
            return ofNarrative(position, next, shift: 0)
        }
    }

    /// "this past weekend", "this coming Monday"
    private func thisPast(_ start: Int, _ position: Int, _ sign: Int) -> Match? {
        if let match = pointed(start, position, sign < 0 ? .last : .next) { return match }
        guard let unit = unit(position), unit > .hour, role(position) == .unit else { return nil }
        return Match(start: start, end: position + 1, meaning: .shifted(unit, by: sign, from: .text))
    }

    /// "that year", "the following morning": so many units from the time named last.
    private func ofNarrative(_ start: Int, _ position: Int, shift: Int) -> Match? {
        if let part = dayPart(position) {
            return Match(
                start: start, end: position + 1,
                meaning: .clock(.shifted(.day, by: shift, from: .narrative), .part(part)))
        }
        if let season = season(position), shift == 0 {
            return Match(start: start, end: position + 1, meaning: .part(.unstated, season))
        }
        if shift != 0, let direction = Optional(shift < 0 ? TimeMeaning.Direction.last : .next),
            [.month, .weekday, .weekend].contains(role(position))
        {
            return pointed(start, position, direction)
        }
        guard role(position) == .unit, let unit = unit(position), unit > .hour, role(position + 1) != .hyphen
        else { return nil }
        return Match(
            start: start, end: position + 1, meaning: .shifted(unit, by: shift, from: .narrative))
    }

    /// What begins with "the". A plain date behind it begins with the date itself: "the March 12 meeting".
    func theLed(_ position: Int) -> Match? {
        let next = position + 1
        guard isInside(next), role(next) != .none || isNumber(next) else { return nil }
        if role(next) == .coming { return comingLed(position, next) }
        if role(next) == .ordinal, let holiday = holiday(next) {
            return Match(start: position, end: holiday.end, meaning: holiday.meaning)
        }
        switch role(next) {
        case .last, .past: return pastLed(position, next)
        case .next: return theNext(position, next)
        case .following:
            return ofNarrative(position, next + 1, shift: 1) ?? adjacentDuration(position, next + 1)
        case .previous:
            return ofNarrative(position, next + 1, shift: -1) ?? adjacentDuration(position, next + 1)
        case .same: return ofNarrative(position, next + 1, shift: 0)
        case .current:
            if role(next + 1) == .unit, let unit = unit(next + 1), unit > .hour {
                return Match(
                    start: position, end: next + 2, meaning: .shifted(unit, by: 0, from: .text))
            }
            let isPresent = word(next, is: "present") && endsPhrase(next + 1)
            return isPresent ? Match(start: position, end: next + 1, meaning: .reference(.present)) : nil
        case .early, .late, .mid, .earlier:
            guard let match = nested(at: next), match.start == next else { return nil }
            return isCoarse(match.meaning)
                ? Match(start: position, end: match.end, meaning: match.meaning) : nil
        case .portion: return portionLed(position)
        case .unit: return theUnit(position, next)
        case .nineties:
            return Match(
                start: position, end: next + 1, meaning: .decade(190 + Int(lexeme(next).value)))
        case .weekend: return Match(start: position, end: next + 1, meaning: .weekend(.unstated))
        case .season: return seasonLed(position, next)
        case .dayPart: return theDayPart(position, next)
        case .future: return referenceLed(position, next)
        case .apostrophe:
            return apostropheLed(next).map { Match(start: position, end: $0.end, meaning: $0.meaning) }
        default: break
        }
        if role(next) == .recent || role(next) == .near {
            if role(next + 1) == .future { return referenceLed(position, next + 1) }
            let isPast = role(next + 1) == .past && endsPhrase(next + 2)
            return isPast ? Match(start: position, end: next + 2, meaning: .reference(.past)) : nil
        }
        if let day = dayNumber(next), numeral(next)?.shape == .ordinal, unit(next + 1) == nil,
            role(next + 1) != .hyphen
        {
            return theOrdinal(position, next, day)
        }
        guard [.ordinal, .cardinal, .tens, .hundred, .vagueCount].contains(role(next)) || isNumber(next)
        else {
            return nil
        }
        guard let match = nested(at: next), match.start <= next else { return nil }
        switch match.meaning {
        case .duration where role(match.end - 2) == .hyphen || role(match.end - 1) == .unit: return match
        case .duration, .decade, .century, .part:
            return Match(start: position, end: match.end, meaning: match.meaning)
        default: return nil
        }
    }

    private func isCoarse(_ meaning: TimeMeaning) -> Bool {
        switch meaning {
        case .decade, .century, .part, .weekend: true
        case .clock(_, .part): true
        default: false
        }
    }

    /// "the 16th", "the 7th of June"
    private func theOrdinal(_ position: Int, _ next: Int, _ day: Int) -> Match? {
        if let match = nested(at: next), match.end > next + 1 {
            switch match.meaning {
            case .day, .clock: return Match(start: position, end: match.end, meaning: match.meaning)
            default: return nil
            }
        }
        let isLed = hasPrepositionBefore(position) && role(position - 1) != .of
        guard isLed, endsPhrase(next + 1), role(next + 1) != .of, role(next + 1) != .and || isNumber(next + 2)
        else { return nil }
        return Match(start: position, end: next + 1, meaning: .dayOfMonth(day))
    }

    /// "the last three months", "the past year", "the past"
    private func pastLed(_ start: Int, _ position: Int) -> Match? {
        let next = position + 1
        if let match = adjacentDuration(start, next) { return match }
        if role(next) == .unit, let unit = unit(next), unit != .day || role(position) == .past,
            unit != .minute, unit != .second
        {
            return Match(start: start, end: next + 1, meaning: .duration(.whole(1), unit, shift: nil))
        }
        if role(position) == .past, let match = pointed(start, next, .last) { return match }
        guard role(position) == .past, endsPhrase(next) else { return nil }
        return Match(start: start, end: next, meaning: .reference(.past))
    }

    /// "the next day" points from the time named last; "over the next year" lasts.
    private func theNext(_ start: Int, _ position: Int) -> Match? {
        let next = position + 1
        if let match = adjacentDuration(start, next) { return match }
        let lasts = lexeme(start - 1).hints.contains(.preposition) && role(start - 1) != .on
        if lasts, role(next) == .unit, let unit = unit(next),
            unit > .day || word(start - 1, is: "over") || word(start - 1, is: "within")
        {
            return Match(start: start, end: next + 1, meaning: .duration(.whole(1), unit, shift: nil))
        }
        return ofNarrative(start, next, shift: 1)
    }

    private func comingLed(_ start: Int, _ position: Int) -> Match? {
        if let match = duration(position + 1) {
            return Match(start: start, end: match.end, meaning: match.meaning)
        }
        if role(position + 1) == .units, let unit = unit(position + 1), unit > .hour {
            return Match(start: start, end: position + 2, meaning: .reference(.future))
        }
        if let match = pointed(start, position + 1, .next) { return match }
        guard role(position + 1) == .unit, let unit = unit(position + 1), unit > .hour else { return nil }
        return Match(start: start, end: position + 2, meaning: .shifted(unit, by: 1, from: .text))
    }

    /// "the day before yesterday", "the week before", "the year 2000", "for the year"
    private func theUnit(_ start: Int, _ position: Int) -> Match? {
        guard let unit = unit(position), unit > .hour else { return nil }
        let next = position + 1
        switch role(next) {
        case .before, .after, .earlier, .later, .previous:
            let sign = role(next) == .before || role(next) == .earlier || role(next) == .previous ? -1 : 1
            if unit == .day, role(next + 1) == .yesterday || role(next + 1) == .tomorrow {
                return Match(
                    start: start, end: next + 2, meaning: .shifted(.day, by: sign * 2, from: .text))
            }
            if role(next) == .before, role(next + 1) == .last {
                return Match(start: start, end: next + 2, meaning: .shifted(unit, by: -2, from: .text))
            }
            if role(next) == .after, role(next + 1) == .next {
                return Match(start: start, end: next + 2, meaning: .shifted(unit, by: 2, from: .text))
            }
            return Match(
                start: start, end: next + 1, meaning: .shifted(unit, by: sign, from: .narrative))
        default: break
        }
        if unit == .year, let year = yearNumber(next) {
            return Match(start: start, end: next + 1, meaning: .year(year))
        }
        let before = lexeme(start - 1)
        let isLed =
            word(start - 1, is: "for") || word(start - 1, is: "during")
            || (role(start - 1) == .of && role(start - 2) == .portion)
            || word(start - 1, is: "in") && [.earlier, .later, .early, .late].contains(role(start - 2))
        guard isLed, before.hints.contains(.preposition), endsPhrase(next), role(next) != .of else {
            return nil
        }
        return Match(start: start, end: next, meaning: .shifted(unit, by: 0, from: .text))
    }

    /// "the morning of July 4", "in the evening"
    private func theDayPart(_ start: Int, _ position: Int) -> Match? {
        guard let part = dayPart(position) else { return nil }
        let next = position + 1
        if role(next) == .of, let day = nested(at: next + 1) {
            switch day.meaning {
            case .day, .weekday, .holiday, .dayOfMonth, .shifted(.day, _, _):
                return Match(start: start, end: day.end, meaning: .clock(day.meaning, .part(part)))
            default: break
            }
        }
        if role(next) == .before {
            return Match(
                start: start, end: next + 1,
                meaning: .clock(.shifted(.day, by: -1, from: .narrative), .part(part)))
        }
        let isLed = word(start - 1, is: "in") || word(start - 1, is: "during")
        guard isLed, endsPhrase(next), role(next) != .of else { return nil }
        return Match(start: start, end: next, meaning: .clock(nil, .part(part)))
    }

    /// "recent years", "following day": adjectives without a determiner.
    func bareAdjectiveLed(_ position: Int) -> Match? {
        let next = position + 1
        switch role(position) {
        case .coming where role(next) == .units: return comingLed(position, position)
        case .recent:
            if role(next) == .units, let unit = unit(next), unit > .hour {
                return Match(start: position, end: next + 1, meaning: .reference(.past))
            }
            return isName(position) ? nil : Match(start: position, end: next, meaning: .reference(.past))
        case .past where unit(next) != nil || duration(next) != nil: return adjacentDuration(position, next)
        case .previous where role(next) == .units: return adjacentDuration(position, next)
        case .current:
            let isPresent = word(position, is: "present") ? role(position - 1) == .at : !isName(position)
            return isPresent ? Match(start: position, end: next, meaning: .reference(.present)) : nil
        default: return nil
        }
    }

    /// "spring 2018", "summer of last year", "the winter"
    func seasonLed(_ position: Int) -> Match? { seasonLed(position, position) }

    private func seasonLed(_ start: Int, _ position: Int) -> Match? {
        guard let season = season(position) else { return nil }
        let (year, end) = yearAfter(position + 1, comma: true)
        if year != .unstated { return Match(start: start, end: end, meaning: .part(year, season)) }
        let isLed =
            start < position
            ? hasPrepositionBefore(start) && endsPhrase(position + 1)
            : hasPrepositionBefore(position) && !lexeme(position - 1).hints.contains(.future)
                && endsPhrase(position + 1) && role(position + 1) != .of && season != .autumn
                && season != .spring
        return isLed ? Match(start: start, end: position + 1, meaning: .part(.unstated, season)) : nil
    }

    func word(_ position: Int, is word: StaticString) -> Bool {
        guard isInside(position) else { return false }
        let bytes = text.tokens[position].span.bytes
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { wanted in
            for (offset, byte) in bytes.enumerated() where text.bytes[byte] | 0x20 != wanted[offset] {
                return false
            }
            return true
        }
    }
}
