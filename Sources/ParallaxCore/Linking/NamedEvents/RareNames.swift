/// Places and states that few passages name: that two passages name one of them is half a reason, with
/// like words it is a whole one.
struct RareNames {
    static let pass = LinkingPass(
        "rare-name", .links,
        "Passages that name a place or state as few others do are linked, if their words are like too",
        example: "both name Crimea, and both speak of what happened there")

    /// A name in a passage.
    struct Use {
        let actor: ActorIndex
        /// Its first token in the source.
        let token: Int
        /// How rare, up to 1: the fewer passages name it, the rarer.
        var rarity: Float = 1
    }

    /// The names of each passage, by number.
    let uses: [[Use]]
    /// How many actors there are.
    let count: Int

    /// A name of more than every twelfth passage of a corpus is not rare, nor one of so many passages.
    private static let mostShare = 12
    private static let mostPassages = 40

    init(_ corpus: Corpus, _ list: PassageList, _ marks: ActorMarks, actors: [Actor]) {
        var uses: [[Use]] = Array(repeating: [], count: list.count)
        var passages = Array(repeating: 0, count: actors.count)
        for (source, range) in list.ofSource.enumerated() {
            let index = list.sources[source]
            let actorAt = marks.actorOfToken(index)
            for passage in range {
                for token in corpus[index].text[list.passages[passage].sentence].tokens
                where actorAt[token] >= 0 {
                    let actor = ActorIndex(Int(actorAt[token]))
                    guard !uses[passage].contains(where: { $0.actor == actor }) else { continue }
                    uses[passage].append(Use(actor: actor, token: token))
                    passages[actor.value] += 1
                }
            }
        }
        let most = min(Self.mostPassages, list.count / Self.mostShare)
        for passage in uses.indices {
            uses[passage] = uses[passage].compactMap { use in
                let count = passages[use.actor.value]
                guard count < most, [.place, .state].contains(actors[use.actor.value].kind) else {
                    return nil
                }
                return Use(
                    actor: use.actor, token: use.token, rarity: 1 - Float(count) / Float(most))
            }
            uses[passage].sort { $0.actor < $1.actor }
        }
        self.uses = uses
        count = actors.count
    }
}
