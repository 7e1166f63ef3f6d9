/// Finds the actors that a corpus names, with no index: names by their own evidence, resolved within each source
/// and across sources.
public enum ActorFinder {
    static let pass = LinkingPass(
        "found-name", .marks,
        "Names are found by their capitals, titles and appositions, and resolved within a source and across sources",
        example: "“Secretary of State Marco Rubio”, then “Rubio”; “Zelensky” and “Zelenskyy”")

    /// The pass in evidence.
    static let id = pass.id

    /// The actors, most mentioned first, and all their mentions by place. The same for any order of the sources.
    public static func find(_ corpus: Corpus) -> (actors: [Actor], mentions: [Mention]) {
        let found = FoundNames(corpus)
        return ActorRegister(found).register()
    }
}
