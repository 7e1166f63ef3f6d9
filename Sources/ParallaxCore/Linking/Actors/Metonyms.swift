/// Seats of government that stand for their states.
///
/// Example: where a corpus writes "Moscow said" and "aggression from Moscow" more often than "in Moscow", Moscow is
/// Russia; where it writes "in Riyadh" and "the Riyadh talks", Riyadh is the scene.
struct Metonyms {
    private let found: FoundNames
    /// For each source the states that it names, by name or by what their people are called.
    private let statesOfSource: [Set<Int>]
    /// States whose seat is more often the scene of something than a party to it.
    private let scenes: Set<Int>

    init(_ found: FoundNames) {
        self.found = found
        var states = Array(repeating: Set<Int>(), count: found.corpus.sources.count)
        var parts: [Int: Int] = [:]
        for use in found.uses {
            switch found.known.meanings[use.name] {
            case .actor(let position): states[Int(use.source)].insert(position)
            case .seat(let state): parts[state, default: 0] += Self.isScene(use, found) ? -1 : 1
            case .demonym, nil: break
            }
        }
        for (source, text) in found.corpus.sources.map(\.text).enumerated() {
            for token in text.tokens where token.isCapitalised {
                if let state = found.known.statesOfDemonyms[token.form] { states[source].insert(state) }
            }
        }
        statesOfSource = states
        scenes = Set(parts.filter { $0.value <= 0 }.keys)
    }

    /// "in Riyadh", "Riyadh talks", "Riyadh, Saudi Arabia".
    private static func isScene(_ use: NameUse, _ found: FoundNames) -> Bool {
        if use.cues.contains(.inPlace) { return true }
        let text = found.corpus.sources[Int(use.source)].text
        let end = text.sentences[Int(use.sentence)].tokens.upperBound
        let after = Int(use.tokens.upperBound)
        guard after < end else { return false }
        if found.lexicon[text.tokens[after].form].contains(.event) { return true }
        return text.tokens[after].form == found.lexicon.comma && after + 1 < end
            && found.known.isState(text.tokens[after + 1].form)
    }

    /// The state for which the name at a place stands; nil when it names a city, or no seat at all.
    func state(at place: Int) -> Int? {
        let use = found.uses[place]
        guard case .seat(let state)? = found.known.meanings[use.name], !scenes.contains(state),
            statesOfSource[Int(use.source)].contains(state)
        else { return nil }
        return state
    }
}
