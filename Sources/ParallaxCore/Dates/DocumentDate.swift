/// When a text was written, as far as the text itself tells.
public struct DocumentDate: Hashable, Sendable {
    /// The date: a day where the text states it, approximate (`2025-02-18~`) where it is the latest time that a
    /// report tells of, open (`2016/..`) where nothing shows that the text was written soon after.
    public let date: EDTFDate
    /// Why, as one English clause without a final stop.
    public let reason: String

    /// The date of a text that nobody states, found by a tagger of its vocabulary; nil when it names no time that
    /// has passed.
    public static func infer(_ text: SourceText, tagger: TimeTagger) -> DocumentDate? {
        let evidence = DateEvidence(text, tagger: tagger)
        return evidence.stated() ?? evidence.latestPast()
    }
}

/// The time expressions of a text, read for when it was written.
private struct DateEvidence {
    private let text: SourceText
    private let tagger: TimeTagger
    private let expressions: [TimeExpression]

    /// A line about the text's date is one of the first so many paragraphs, unless it is marked as a page header or
    /// a dateline.
    private static let head = 10
    /// A line that states a date has no more tokens than this beside it.
    private static let fewTokens = 12

    init(_ text: SourceText, tagger: TimeTagger) {
        self.text = text
        self.tagger = tagger
        expressions = tagger.tag(text, date: nil)
    }

    /// The date that a line of its own states: "Published: August 7, 2012", "March 12, 2025", "MOSCOW, May 4, 2013
    /// (Reuters) -". A page header stands anywhere, but more than once.
    func stated() -> DocumentDate? {
        var linesBelow: [String: TimeExpression] = [:]
        for expression in expressions where isDay(expression) && expression.basis == .words {
            let index = text[expression.sentence].paragraph
            let paragraph = text[index]
            guard standsAlone(expression, in: paragraph) || isDateline(expression, in: paragraph) else {
                continue
            }
            if index.value < Self.head || paragraph.apparatus == .pageHeader
                || paragraph.apparatus == .dateline
            {
                return statement(expression)
            }
            let line = text.string(paragraph.span)
            if let first = linesBelow[line] { return statement(first) }
            linesBelow[line] = expression
        }
        return nil
    }

    private func statement(_ expression: TimeExpression) -> DocumentDate? {
        guard let day = expression.date?.earliest else { return nil }
        return DocumentDate(
            date: EDTFDate(day: day), reason: "\(place(expression)) states “\(words(expression))”")
    }

    private func isDay(_ expression: TimeExpression) -> Bool {
        (expression.kind == .date || expression.kind == .time) && expression.date?.precision == .day
            && expression.date?.earliest == expression.date?.latest
    }

    private func words(_ expression: TimeExpression) -> String { text.string(expression.span) }

    private func place(_ expression: TimeExpression) -> String {
        "paragraph \(text[text[expression.sentence].paragraph].number)"
    }

    /// Whether a paragraph is no sentence and begins or ends with the expression, or says that it was published then.
    private func standsAlone(_ expression: TimeExpression, in paragraph: Paragraph) -> Bool {
        switch paragraph.apparatus {
        case .caption, .teaser, .contact, .form, .note: return false
        default: break
        }
        let tokens = text.tokens(overlapping: paragraph.span)
        let own = text.tokens(overlapping: expression.span)
        guard tokens.count - own.count <= Self.fewTokens, !own.isEmpty else { return false }
        let before = text.tokens[tokens.lowerBound..<own.lowerBound]
        let after = text.tokens[own.upperBound..<tokens.upperBound]
        let isLabelled = (before + after).contains { tagger.isDateLabel($0) }
        if isLabelled { return true }
        let hasOtherLabel = before.contains { text.string($0.span) == ":" }
        let opens = before.allSatisfy { $0.kind == .sign || tagger.role(of: $0) == .on }
        let closes = after.allSatisfy { $0.kind == .sign && tagger.role(of: $0) != .stop }
        return (opens || closes) && !hasOtherLabel && tense(expression, in: tokens) == .unknown
    }

    private func tense(_ expression: TimeExpression, in tokens: Range<Int>? = nil) -> Tense {
        tagger.tense(
            around: text.tokens(overlapping: expression.span), in: tokens ?? text[expression.sentence].tokens,
            of: text, withModals: false)
    }

    /// Whether the expression stands in the dateline that opens a report: place and date before a dash or a bracket.
    private func isDateline(_ expression: TimeExpression, in paragraph: Paragraph) -> Bool {
        let own = text.tokens(overlapping: expression.span)
        let tokens = text.tokens(overlapping: paragraph.span)
        guard own.lowerBound - tokens.lowerBound <= 6, own.upperBound < tokens.upperBound else {
            return false
        }
        let placeIsCapital = text.tokens[tokens.lowerBound].shape.contains(.allCapitals)
        let next = text.string(text.tokens[own.upperBound].span)
        return placeIsCapital && ["(", "-", "–", "—"].contains(next)
    }

    /// The latest time that the text tells of as past, and what it tells of as still to come.
    func latestPast() -> DocumentDate? {
        guard let first = latest(of: expressions), let date = first.date else { return nil }
        let named = "the latest time told of as past is “\(words(first))” (\(place(first)))"
        if let day = date.latest, date.precision == .day, let soon = soonAfter(day),
            let approximate = soon.date.flatMap({ EDTFDate($0.description + "~") })
        {
            let reason =
                soon == first
                ? named : "“\(words(soon))” (\(place(soon))) is told of as past, without its year"
            return DocumentDate(date: approximate, reason: reason + ", so that it reports as of those days")
        }
        let coming = earliestFuture(after: date)
        if let coming, let end = coming.date, let interval = EDTFDate("\(date)/\(end)") {
            return DocumentDate(
                date: interval,
                reason: named + ", the earliest still to come “\(words(coming))” (\(place(coming)))")
        }
        guard let open = EDTFDate("\(date)/..") else { return nil }
        return DocumentDate(date: open, reason: named + "; how much later it was written nothing shows")
    }

    /// The latest past day of those that the text names without their year within a month of a day: a text that
    /// says "on Feb. 18" was written soon after. Nil when it names none.
    private func soonAfter(_ day: CalendarDay) -> TimeExpression? {
        let near = tagger.tag(text, date: EDTFDate(day: day)).filter { expression in
            guard let other = expression.date?.earliest else { return false }
            return isDay(expression) && abs(other.ordinal - day.ordinal) <= Self.soon
        }
        let hasBare = near.contains { $0.basis == .text && words($0).utf8.contains { $0 &- 0x30 < 10 } }
        return hasBare
            ? latest(of: near.filter { $0.basis == .words || words($0).utf8.contains { $0 &- 0x30 < 10 } })
            : nil
    }

    /// A report names days without their year for about so many days.
    private static let soon = 31

    /// The expression whose time is the latest of those told of as past, the finer of two, the first of equals.
    private func latest(of expressions: [TimeExpression]) -> TimeExpression? {
        var found: TimeExpression?
        for expression in expressions where isTold(expression) {
            guard let date = expression.date, let day = date.earliest, tense(expression) != .future,
                !tagger.isUntil(text.tokens(overlapping: expression.span).lowerBound, of: text)
            else { continue }
            if let best = found?.date, let bestDay = best.earliest {
                let isInside = best.latest.map { day <= $0 } ?? false
                guard day > bestDay || isInside && day == bestDay && date.precision > best.precision else {
                    continue
                }
            }
            found = expression
        }
        return found
    }

    /// The first time after a date that the text tells of as still to come.
    private func earliestFuture(after date: EDTFDate) -> TimeExpression? {
        var found: TimeExpression?
        for expression in expressions where isTold(expression) && expression.basis == .words {
            guard let day = expression.date?.earliest, let last = date.latest, day > last,
                tense(expression) == .future,
                found?.date?.earliest.map({ day < $0 }) ?? true
            else { continue }
            found = expression
        }
        return found
    }

    /// Whether an expression is a date that the text itself tells of.
    private func isTold(_ expression: TimeExpression) -> Bool {
        guard expression.kind == .date || expression.kind == .time, let date = expression.date else {
            return false
        }
        return date.precision >= .year && !date.isInterval
            && (text[text[expression.sentence].paragraph].apparatus?.carriesLinks ?? true)
    }
}
