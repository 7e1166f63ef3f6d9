/// Resolves the short names of one source: a surname after the full name, the last words of an organisation
/// after the whole.
///
/// Example: "Emmanuel Macron … Macron … Brigitte Macron … Macron" names Emmanuel twice by his surname, since he is
/// the more prominent bearer. Where a text says "President Trump" and only then "Melania Trump", the surname stood
/// for somebody else from the start.
struct SourceResolver {
    /// What a short name stands for, and how.
    struct Resolution {
        /// The full name, as a position in the name book.
        let name: Int
        let form: MentionForm
    }

    private struct Candidate {
        let name: Int
        /// Where the source names it in full first.
        let place: Int
        /// 0 for the end of the name, 1 for its beginning.
        let grade: Int
    }

    private let joiner: NameJoiner
    private let bearers: Bearers
    private var candidates: [PhraseID: [Candidate]] = [:]
    private var firstBare: [PhraseID: Int] = [:]

    /// So many full names are looked at for a short one.
    private static let mostCandidates = 8

    /// Learns the full names that a source uses, in the order of their places.
    init(_ uses: ArraySlice<NameUse>, names: [Int], shorts: ShortNames) {
        joiner = shorts.joiner
        bearers = shorts.bearers
        var known: Set<Int> = []
        for (place, use) in zip(uses.indices, uses) {
            let name = names[place]
            if !use.cues.contains(.headline), firstBare[use.name] == nil { firstBare[use.name] = place }
            guard known.insert(name).inserted else { continue }
            for short in shorts.shortForms[name] {
                var found = candidates[short.phrase] ?? []
                guard found.count < Self.mostCandidates else { continue }
                found.append(Candidate(name: name, place: place, grade: short.grade))
                candidates[short.phrase] = found
            }
        }
    }

    /// What the name at a place stands for in this source; nil when nothing longer is known for it.
    func resolve(_ use: NameUse, name: Int, at place: Int) -> Resolution? {
        let entry = joiner.book[name]
        if case .actor? = joiner.known.meanings[entry.phrase] { return nil }
        guard let found = candidates[use.name] else { return nil }
        let fitting = found.filter { fits($0, use, entry, joiner.kinds[name]) }
        guard let grade = fitting.map(\.grade).min() else { return nil }
        let best = fitting.filter { $0.grade == grade }
        let persons = best.filter { joiner.kinds[$0.name] == .person }
        if grade == 0, !persons.isEmpty {
            return Resolution(name: person(persons, use, entry, at: place), form: .surname)
        }
        let chosen =
            best.last { $0.place <= place } ?? best.first
        return chosen.map { Resolution(name: $0.name, form: .alias) }
    }

    /// The person whom a surname means.
    private func person(
        _ candidates: [Candidate], _ use: NameUse, _ entry: NameBook.Entry, at place: Int
    ) -> Int {
        let first = firstBare[use.name] ?? place
        let introduced = candidates.filter { $0.place < first }
        if introduced.isEmpty, let surname = entry.forms.last,
            let dominant = bearers.dominant(surname, fitting: use)
        {
            return dominant
        }
        let choice = introduced.isEmpty ? candidates : introduced
        let before = choice.filter { $0.place < place }
        let latest = before.last ?? choice[0]
        let strongest = choice.max { bearers.prominence[$0.name] < bearers.prominence[$1.name] } ?? latest
        let isStronger = bearers.prominence[strongest.name] >= 2 * bearers.prominence[latest.name]
        return isStronger ? strongest.name : latest.name
    }

    private func fits(
        _ candidate: Candidate, _ use: NameUse, _ entry: NameBook.Entry, _ own: ActorKind?
    ) -> Bool {
        guard joiner.kinds[candidate.name] == .person else {
            // The beginning of an organisation's name is often a place of its own: "New York" Times.
            return !use.cues.contains(.person)
                && (candidate.grade == 0 || (own != .place && own != .person && entry.inPlace == 0))
        }
        if !joiner.fits(use, candidate.name) { return false }
        // "the Putin regime" names him, "the Colts" nobody.
        if use.cues.contains(.article), use.title.isEmpty, !use.cues.contains(.attributive) { return false }
        if own == .place || own == .organisation, !use.cues.contains(.person), candidate.grade == 1 {
            return false
        }
        return true
    }
}
