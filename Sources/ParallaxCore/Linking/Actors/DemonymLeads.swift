/// Words that lead to a state without naming it: "Russian" to Russia.
struct DemonymLeads {
    private var actors: [FormID: ActorIndex] = [:]

    init(_ vocabulary: Vocabulary, _ found: [Actor]) {
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
                for spelling in [word, word + "s"] {
                    if let form = vocabulary.find(spelling), actors[form] == nil { actors[form] = actor }
                }
            }
        }
    }

    /// The state to which a word leads; nil for any other word.
    subscript(form: FormID) -> ActorIndex? { actors[form] }
}
