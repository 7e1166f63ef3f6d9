/// Resolves the short names of one source: a surname after the full name, an acronym after its expansion, the
/// last words of an organisation after the whole.
struct SourceResolver {
    /// What a short name stands for, and how.
    struct Resolution {
        /// The full name, as a position in the name book.
        let name: Int
        let form: MentionForm
    }

    private struct Candidate {
        let name: Int
        let place: Int
        /// 0 for the end of the name, 1 for its beginning.
        let grade: Int
    }

    let joiner: NameJoiner
    private var candidates: [PhraseID: [Candidate]] = [:]

    /// Learns the full names that a source uses, in the order of their places.
    init(
        _ uses: ArraySlice<NameUse>, names: [Int], joiner: NameJoiner, phrases: PhraseTable
    ) {
        self.joiner = joiner
        for (place, use) in zip(uses.indices, uses) {
            let name = names[place]
            let forms = joiner.book[name].forms
            guard forms.count > 1, !joiner.ambiguous.contains(name) else { continue }
            let isPerson = joiner.kinds[name] == .person
            for count in 1..<min(forms.count, 5) {
                if isPerson, count > 2 { break }
                if let end = phrases.find(forms.suffix(count)) { add(end, name, place, 0) }
                if !isPerson || count == 1, let start = phrases.find(forms.prefix(count)) {
                    add(start, name, place, 1)
                }
            }
            if isPerson, forms.count > 2, let pair = phrases.find([forms[0], forms[forms.count - 1]]) {
                add(pair, name, place, 0)
            }
            _ = use
        }
    }

    private mutating func add(_ key: PhraseID, _ name: Int, _ place: Int, _ grade: Int) {
        var found = candidates[key] ?? []
        // The last place of each full name is enough, and eight full names for one short one.
        if let old = found.firstIndex(where: { $0.name == name }) {
            if found[old].grade <= grade { return }
            found.remove(at: old)
        }
        guard found.count < 8 else { return }
        found.append(Candidate(name: name, place: place, grade: grade))
        candidates[key] = found
    }

    /// What the name at a place stands for in this source; nil when nothing longer is known for it.
    func resolve(_ use: NameUse, name: Int, at place: Int) -> Resolution? {
        let own = joiner.kinds[name]
        guard own != .state, own != .bloc, let found = candidates[use.name] else { return nil }
        let entry = joiner.book[name]
        if case .actor? = joiner.known.meanings[entry.phrase] { return nil }
        let fitting = found.filter { candidate in
            let other = joiner.book[candidate.name]
            let isPerson = joiner.kinds[candidate.name] == .person
            if use.cues.contains(.person), !isPerson { return false }
            if use.cues.contains(.male), other.female > other.male { return false }
            if use.cues.contains(.female), other.male > other.female { return false }
            if isPerson {
                // "the Putin regime" names him, "the Colts" nobody.
                if use.cues.contains(.article), use.title.isEmpty, !use.cues.contains(.attributive) {
                    return false
                }
                if own == .place || own == .organisation, !use.cues.contains(.person), candidate.grade == 1 {
                    return false
                }
                return true
            }
            // The beginning of an organisation's name is often a place of its own: "New York" Times.
            return candidate.grade == 0 || (own != .place && entry.inPlace == 0 && own != .person)
        }
        // The end of a name before its beginning; the nearest before this place, else the first after it.
        let best = fitting.min { a, b in
            if a.grade != b.grade { return a.grade < b.grade }
            let (aBefore, bBefore) = (a.place <= place, b.place <= place)
            if aBefore != bBefore { return aBefore }
            return aBefore ? a.place > b.place : a.place < b.place
        }
        return best.map {
            let isPerson = joiner.kinds[$0.name] == .person
            return Resolution(name: $0.name, form: isPerson && $0.grade == 0 ? .surname : .alias)
        }
    }
}
