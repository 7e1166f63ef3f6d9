/// Words that name a time (a TIMEX3 of TimeML).
public struct TimeExpression: Hashable, Sendable {
    /// The type of TimeML.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// What the value rests on beside the words.
    public enum Basis: String, CaseIterable, Hashable, Sendable {
        /// The words say it all: "18 February 2025", "three months".
        case words
        /// The date of the text: "last year", "Friday".
        case text
        /// A time that the text named before: "that year", "two days later".
        case narrative
    }

    /// Where the words stand.
    public let span: TextSpan
    /// The sentence in which they stand.
    public let sentence: SentenceIndex
    /// The type.
    public let kind: Kind
    /// The value as TimeML writes it: `2025-02-18`, `2018-SU`, `P3Y`, `198`, `PAST_REF`.
    public let value: String
    /// The days that can be meant; nil for sets, for what cannot be resolved, and for durations but those that tell
    /// how far something is from an event that the text has dated ("two days before the meeting").
    public let date: EDTFDate?
    /// What the value rests on beside the words, whether or not it is known.
    public let basis: Basis

    /// A time expression from its parts.
    public init(
        span: TextSpan, sentence: SentenceIndex, kind: Kind, value: String, date: EDTFDate?,
        basis: Basis = .words
    ) {
        self.span = span
        self.sentence = sentence
        self.kind = kind
        self.value = value
        self.date = date
        self.basis = basis
    }
}
