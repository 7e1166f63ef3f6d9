/// A name or description under which the index knows an event, as content words.
struct EventName {
    let event: EventIndex
    /// How the index writes it.
    let words: String
    /// What its content words mean, in order.
    let meanings: [Meaning]
    /// For each content word whether it needs a capital in the text.
    let needsCapital: [Bool]
    /// The function words before its only content word, which then belong to the name: "under Biden".
    let lead: [FormID]
    /// Whether a preposition or the like joins its words, so that they can be turned round.
    let isJoinedByPreposition: Bool
    /// Whether a word of it is a name or a number, so that hardly anything else is called so.
    let isDistinctive: Bool

    /// How many other content words may stand within the name.
    var slack: Int { meanings.count <= 1 ? 0 : meanings.count == 2 ? 1 : 2 }
}
