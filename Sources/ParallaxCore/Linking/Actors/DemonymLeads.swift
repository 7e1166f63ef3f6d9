/// Words that lead to a state without naming it: "Russian" to Russia.
struct DemonymLeads {
    private var actors: FormTable<ActorIndex>
    /// Those of two words by the second: "North Korean".
    private var pairs: FormTable<[(first: FormID, actor: ActorIndex)]>

    init(_ vocabulary: Vocabulary, _ found: [Actor]) {
        actors = FormTable(vocabulary)
        pairs = FormTable(vocabulary)
        var byName: [String: ActorIndex] = [:]
        for (position, actor) in found.enumerated() where actor.kind == .state {
            for name in [actor.name] + actor.aliases where byName[name] == nil {
                byName[name] = ActorIndex(position)
            }
        }
        for state in StateTable.states {
            guard let actor = state.names.lazy.compactMap({ byName[$0] }).first else { continue }
            for demonym in state.demonyms {
                let word = demonym.lowercased()
                let words = word.split(separator: " ").map(String.init)
                for ending in ["", "s"] {
                    guard let last = words.last, let form = vocabulary.find(last + ending) else { continue }
                    if words.count == 1 {
                        if actors[form] == nil { actors[form] = actor }
                    } else if words.count == 2, let first = vocabulary.find(words[0]) {
                        pairs[form] = (pairs[form] ?? []) + [(first, actor)]
                    }
                }
            }
        }
    }

    /// The state to which the word at a position leads, with the word before it; nil for any other word.
    func actor(at position: Int, in tokens: [Token]) -> ActorIndex? {
        let form = tokens[position].form
        if let found = pairs[form], position > 0 {
            for pair in found where pair.first == tokens[position - 1].form { return pair.actor }
        }
        return actors[form]
    }
}
