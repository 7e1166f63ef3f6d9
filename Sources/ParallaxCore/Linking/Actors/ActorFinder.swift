/// Finds the actors that a corpus names, with no index: names by their own evidence, resolved within each source
/// and across sources.
public enum ActorFinder {
    /// The pass in evidence.
    static let id = PassID("found-name")

    /// The actors, most mentioned first, and all their mentions by place. The same for any order of the sources.
    public static func find(_ corpus: Corpus) -> (actors: [Actor], mentions: [Mention]) {
        let found = FoundNames(corpus)
        return ActorRegister(found).register()
    }
}
