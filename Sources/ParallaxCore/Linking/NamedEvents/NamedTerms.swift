/// What passages name beside their single words, as terms for `PassageVectors`: events and shared phrases.
struct NamedTerms {
    /// A term of a passage.
    struct Entry {
        let term: TermID
        /// What it counts for a link with a passage of the same weight.
        let weight: Float
        /// Its words, as tokens of the source.
        let tokens: Range<Int>
    }

    /// What a term stands for.
    enum Meaning {
        /// An event, as a position in `NamedEvents.events`.
        case event(Int)
        case phrase
        /// A name that few passages have.
        case name(ActorIndex)
    }

    private let entries: [[Entry]]
    private let first: TermID
    private let events: Int
    private let phrases: Int
    /// How many terms there are, those of the table among them.
    let count: Int

    init(
        _ list: PassageList, after table: TermTable, _ named: NamedEvents, _ phrases: SharedPhrases,
        _ names: RareNames
    ) {
        self.phrases = phrases.count
        first = TermID(table.count)
        events = named.events.count
        count = table.count + events + phrases.count + names.count
        var entries: [[Entry]] = Array(repeating: [], count: list.count)
        for (number, event) in named.events.enumerated() {
            for telling in event.tellings {
                entries[telling.passage].append(
                    Entry(
                        term: first + TermID(number), weight: LinkWeights.weight(of: telling.naming),
                        tokens: telling.phrase.tokens))
            }
        }
        for passage in phrases.uses.indices {
            for use in phrases.uses[passage] {
                entries[passage].append(
                    Entry(
                        term: first + TermID(events + use.phrase), weight: LinkWeights.phrase,
                        tokens: use.token..<use.end))
            }
        }
        for passage in names.uses.indices {
            for use in names.uses[passage] {
                entries[passage].append(
                    Entry(
                        term: first + TermID(events + phrases.count + use.actor.value),
                        weight: LinkWeights.rareName * use.rarity, tokens: use.token..<(use.token + 1)))
            }
        }
        self.entries = entries
    }

    /// The terms of a passage, by number, each once.
    subscript(passage: Int) -> [Entry] { entries[passage] }

    /// The events that two passages both name, as positions in `NamedEvents.events`.
    func events(of a: Int, _ b: Int) -> [Int] {
        var shared: [Int] = []
        for entry in entries[a] {
            guard case .event(let event)? = meaning(of: entry.term) else { break }
            if entries[b].contains(where: { $0.term == entry.term }) { shared.append(event) }
        }
        return shared
    }

    /// What a term means; nil for a term of the table.
    func meaning(of term: TermID) -> Meaning? {
        guard term >= first else { return nil }
        let number = Int(term - first)
        if number < events { return .event(number) }
        return number < events + phrases ? .phrase : .name(ActorIndex(number - events - phrases))
    }
}
