/// Words that name a time (a TIMEX3 of TimeML).
public struct TimeExpression: Hashable, Sendable {
    /// The type of TimeML.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// Where the words stand.
    public let span: TextSpan
    /// The sentence in which they stand.
    public let sentence: SentenceIndex
    /// The type.
    public let kind: Kind
    /// The value as TimeML writes it: `2025-02-18`, `2018-SU`, `P3Y`, `198`, `PAST_REF`.
    public let value: String
    /// The days that can be meant; nil for durations, sets and what cannot be resolved.
    public let date: EDTFDate?

    /// A time expression from its parts.
    public init(span: TextSpan, sentence: SentenceIndex, kind: Kind, value: String, date: EDTFDate?) {
        self.span = span
        self.sentence = sentence
        self.kind = kind
        self.value = value
        self.date = date
    }
}
