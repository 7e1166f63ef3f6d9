/// The persons of the corpus by their surnames: who is meant by a surname where the text itself does not say.
struct Bearers {
    private let joiner: NameJoiner
    private let persons: [String: [Int]]
    private var keys: [FormID: String] = [:]
    /// For each name how often its group is named in full.
    let prominence: [Int]

    /// A bearer is meant in a text that does not give the full name if he is named so many times as often as all
    /// others of his surname together.
    private static let dominance = 2

    init(_ joiner: NameJoiner, rank: [Int]) {
        self.joiner = joiner
        var weights: [Int: Int] = [:]
        for name in rank where joiner.book[name].forms.count > 1 {
            weights[joiner.groups.root(name), default: 0] += joiner.book[name].uses
        }
        prominence = joiner.book.entries.indices.map { weights[joiner.groups.root($0)] ?? 0 }
        var persons: [String: [Int]] = [:]
        for name in rank where !joiner.ambiguous.contains(name) {
            guard let person = joiner.persons[name] else { continue }
            let word = joiner.vocabulary[person.surname]
            let key = word.utf8.count >= 5 ? SpellingKey.of(word) : word
            keys[person.surname] = key
            persons[key, default: []].append(name)
        }
        self.persons = persons
    }

    /// The one who is meant by a surname; nil when nobody bears it, or several as prominent ones.
    func dominant(_ surname: FormID, fitting use: NameUse) -> Int? {
        let word = keys[surname] ?? joiner.vocabulary[surname]
        let key = keys[surname] ?? (word.utf8.count >= 5 ? SpellingKey.of(word) : word)
        var best: Int?
        var seen: Set<Int> = []
        var all = 0
        for name in persons[key] ?? [] where joiner.fits(use, name) {
            guard seen.insert(joiner.groups.root(name)).inserted else { continue }
            all += prominence[name]
            if prominence[name] > best.map({ prominence[$0] }) ?? 0 { best = name }
        }
        guard let best, prominence[best] >= Self.dominance * (all - prominence[best]) else { return nil }
        return best
    }
}

extension NameJoiner {
    /// Whether the form of address before a use allows that a person is meant.
    func fits(_ use: NameUse, _ name: Int) -> Bool {
        let entry = book[name]
        if use.cues.contains(.male), entry.female > entry.male { return false }
        if use.cues.contains(.female), entry.male > entry.female { return false }
        return true
    }
}
