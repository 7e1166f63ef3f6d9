/// Words that name an event by its kind and by what belongs to it: "the first talks in Riyadh", "Ukraine conflict".
struct EventPhrase {
    /// The passage, as a position in the `PassageList`.
    let passage: Int
    /// The kind, as a position in `EventNouns.kinds`.
    let kind: Int
    /// The noun or verb.
    let head: Int
    /// From the first to the last of its words and names, as tokens of the source.
    let tokens: Range<Int>
    /// The actors whose names or peoples belong to it, in the order of their places, each once.
    let actors: [ActorIndex]
    /// Whether another word beside it tells it apart: "cold war", "conflict of interests".
    let isQualified: Bool
    /// Whether an article or pronoun points: "the war", "this meeting".
    let isDefinite: Bool
    /// Whether the word means much else.
    let isLoose: Bool
}
