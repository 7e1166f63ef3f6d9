/// Resolves all short names: in their own source first, else in the corpus where only one bearer is known.
struct ShortNames {
    let joiner: NameJoiner
    let rank: [Int]

    /// For each use the name that it stands for.
    func resolve(
        _ uses: [NameUse], _ names: [Int], _ phrases: PhraseTable
    ) -> [SourceResolver.Resolution] {
        let bearers = bearersBySurname()
        var resolutions: [SourceResolver.Resolution] = []
        resolutions.reserveCapacity(uses.count)
        var start = 0
        while start < uses.count {
            var end = start
            while end < uses.count, uses[end].source == uses[start].source { end += 1 }
            let resolver = SourceResolver(uses[start..<end], names: names, joiner: joiner, phrases: phrases)
            for place in start..<end {
                let name = names[place]
                if let found = resolver.resolve(uses[place], name: name, at: place) {
                    resolutions.append(found)
                } else if let bearer = onlyBearer(of: name, uses[place], bearers) {
                    resolutions.append(SourceResolver.Resolution(name: bearer, form: .surname))
                } else {
                    resolutions.append(SourceResolver.Resolution(name: name, form: .name))
                }
            }
            start = end
        }
        return resolutions
    }

    /// The persons of the corpus by the spelling of their surname, the weightiest name of each group first.
    private func bearersBySurname() -> [String: [Int]] {
        var bearers: [String: [Int]] = [:]
        for name in rank where !joiner.ambiguous.contains(name) {
            guard let person = joiner.persons[name] else { continue }
            bearers[key(joiner.vocabulary[person.surname]), default: []].append(name)
        }
        return bearers
    }

    private func key(_ word: String) -> String { word.utf8.count >= 5 ? SpellingKey.of(word) : word }

    /// The person whom a surname means that its own source never gives in full: the only bearer in the corpus, or
    /// one who is named five times as often as the others together.
    private func onlyBearer(of name: Int, _ use: NameUse, _ bearers: [String: [Int]]) -> Int? {
        let entry = joiner.book[name]
        guard let form = entry.forms.last, entry.forms.count == 1 || joiner.ambiguous.contains(name),
            !use.cues.contains(.inPlace), !use.cues.contains(.capitals),
            joiner.known.meanings[entry.phrase] == nil,
            !use.cues.contains(.article) || !use.title.isEmpty || use.cues.contains(.attributive)
        else { return nil }
        let found = (bearers[key(joiner.vocabulary[form])] ?? []).filter {
            let other = joiner.book[$0]
            return !(use.cues.contains(.male) && other.female > other.male)
                && !(use.cues.contains(.female) && other.male > other.female)
        }
        guard let first = found.first else { return nil }
        var weights: [Int: Int] = [:]
        for name in found { weights[joiner.groups.root(name), default: 0] += joiner.book[name].uses }
        let own = weights[joiner.groups.root(first)] ?? 0
        let others = weights.values.reduce(0, +) - own
        return own >= 5 * others ? first : nil
    }
}
