// Words before a time that belong to it: "early", "about", "the end of".
extension TimeGrammar {
    /// "early next week", "late Friday", "mid-1990s", "earlier this month", "later in the year"
    func modifierLed(_ position: Int) -> Match? {
        var next = position + 1
        let first = role(position)
        if role(next) == .hyphen, isJoined(next) { next += 1 }
        if first == .earlier || first == .later {
            if word(next, is: "in"), role(next + 1) == .the, unit(next + 2) != nil,
                let match = nested(at: next + 1)
            {
                return Match(start: position, end: match.end, meaning: match.meaning)
            }
            guard [.this, .that, .last, .next, .today].contains(role(next)) else { return nil }
        }
        guard !hasPrepositionRole(next), let match = nested(at: next), match.start == next
        else { return nil }
        switch match.meaning {
        case .duration, .set, .reference, .clock(_, .at): return nil
        default: return Match(start: position, end: match.end, meaning: match.meaning)
        }
    }

    private func hasPrepositionRole(_ position: Int) -> Bool {
        role(position) == .at || role(position) == .apostrophe
    }

    /// "about 20 years", "more than a month", "at least two days", "around 3 p.m."
    func approximatorLed(_ position: Int) -> Match? {
        var next = position + 1
        switch role(position) {
        case .more:
            guard word(next, is: "than") else { return nil }
            next += 1
        case .at:
            if word(next, is: "least") || word(next, is: "most") {
                next += 1
            } else {
                return atLed(position)
            }
        default:
            if word(position, is: "just") || word(position, is: "only") || word(position, is: "barely") {
                return nil
            }
        }
        guard let match = nested(at: next), match.start == next else { return nil }
        let startsWithCount =
            isNumber(next)
            || [.cardinal, .tens, .hundred, .vagueCount, .article, .half, .couple].contains(role(next))
        switch match.meaning {
        case .duration: return Match(start: position, end: match.end, meaning: match.meaning)
        case .shifted where startsWithCount, .reference where startsWithCount:
            return Match(start: position, end: match.end, meaning: match.meaning)
        case .clock(_, .at) where role(position) != .at:
            return Match(start: position, end: match.end, meaning: match.meaning)
        default: return nil
        }
    }

    /// "at the moment", "at that time"
    private func atLed(_ position: Int) -> Match? {
        let next = position + 1
        if role(next) == .the, word(next + 1, is: "moment") {
            return Match(start: next, end: next + 2, meaning: .reference(.present))
        }
        guard word(next + 1, is: "time") else { return nil }
        switch role(next) {
        case .this: return Match(start: next, end: next + 2, meaning: .reference(.present))
        case .that: return Match(start: next, end: next + 2, meaning: .reference(.past))
        default: return nil
        }
    }

    /// "the end of 2020", "the beginning of the year", "the rest of this month"
    func portionLed(_ position: Int) -> Match? {
        let word = role(position) == .the ? position + 1 : position
        guard role(word) == .portion, role(word + 1) == .of, !self.word(word, is: "eve") else { return nil }
        let next = word + 2
        guard let match = nested(at: next), match.start == next else { return nil }
        switch match.meaning {
        case .duration, .set, .reference, .clock, .day, .holiday: return nil
        default: return Match(start: position, end: match.end, meaning: match.meaning)
        }
    }
}
