/// What speaks against an event where its words, its act or its people stand. A forbid is for good: nothing
/// that a later pass finds can bring the event back to that place.
enum EventForbids {
    static let notYet = LinkingPass(
        "not-yet", .forbids, "A text does not tell of what came after it, unless it names it in advance.",
        example: "a text of July 2018 does not tell of peace talks of 2025")
    static let otherDate = LinkingPass(
        "other-date", .forbids, "Words that are dated otherwise tell of something else.",
        example: "“the 1975 Helsinki summit” is not the summit of 2018")
    static let otherPlace = LinkingPass(
        "other-place", .forbids, "An act at another place is another act.",
        example: "“a press briefing in Palm Beach on Feb. 18” is not the talks in Riyadh")
    static let otherActors = LinkingPass(
        "other-actors", .forbids, "An act with another person is another act.",
        example: "“met with Macron” is not the meeting with Putin")

    /// Whether the event came after the text was finished.
    static func isNotYet(_ profile: EventProfile, textDate: EDTFDate?) -> Evidence? {
        guard let end = textDate?.latest, let begin = profile.date?.earliest, begin > end,
            let date = profile.date,
            let textDate
        else { return nil }
        return Evidence(
            notYet.id,
            .notYet(textDate: textDate.description, eventDate: date.description, event: profile.label))
    }

    /// Whether a name may announce an event that came after the text: only what bears a name of its own and
    /// came within a year.
    static func isAnnounced(_ profile: EventProfile, textDate: EDTFDate?) -> Bool {
        guard let end = textDate?.latest, let begin = profile.date?.earliest else { return true }
        return begin.ordinal - end.ordinal < 366
    }

    /// Whether a date that belongs to the words themselves contradicts: a year never agrees with another one,
    /// while sources often differ by days or months about one event that they name.
    static func hasOtherDate(
        _ profile: EventProfile, attached: [PassageCues.Time], isNamed: Bool,
        words: (TimeExpression) -> String
    )
        -> Evidence?
    {
        guard let date = profile.date, !attached.isEmpty,
            !attached.contains(where: { agrees($0.date, with: date, isNamed: isNamed) }),
            let other = attached.first
        else { return nil }
        return Evidence(
            otherDate.id,
            .otherDate(
                words: words(other.expression), value: other.date.description, eventDate: date.description))
    }

    /// Whether a text that tells of one time may point back to an event of another: within a year.
    static func isFar(_ profile: EventProfile, from narrative: EDTFDate) -> Bool {
        profile.date.map { !agrees(narrative, with: $0, isNamed: true) && !narrative.overlaps($0) } ?? false
    }

    private static func agrees(_ said: EDTFDate, with date: EDTFDate, isNamed: Bool) -> Bool {
        if said.overlaps(date) { return true }
        guard isNamed, said.precision >= .month, let first = said.earliest, let last = said.latest else {
            return false
        }
        let daysOfYear = 366
        let after = date.latest.map { first.ordinal - $0.ordinal } ?? 0
        let before = date.earliest.map { $0.ordinal - last.ordinal } ?? 0
        return max(after, before) < daysOfYear
    }
}
