/// The terms of every passage, each once, with how often it stands there.
struct PassageTerms {
    /// A term of a passage.
    struct Entry {
        let term: TermID
        var count: UInt32
        /// Where it stands first, as a position in the tokens of the source.
        let token: UInt32
    }

    private var entries: [Entry] = []
    private var starts: [UInt32] = [0]
    /// In how many passages each term stands.
    private(set) var passagesWith: [UInt32]
    /// In how many sources each term stands.
    private(set) var sourcesWith: [UInt32]

    /// Takes in the words of the passages and the days that they name.
    init(
        _ corpus: Corpus, _ list: PassageList, _ table: inout TermTable, _ days: PassageDays
    ) {
        days.intern(list, &table)
        passagesWith = Array(repeating: 0, count: table.count)
        sourcesWith = passagesWith
        var lastSource: [UInt32] = Array(repeating: .max, count: table.count)
        starts.reserveCapacity(list.count + 1)
        entries.reserveCapacity(corpus.sources.reduce(0) { $0 + $1.text.tokens.count } / 2)
        for (position, passage) in list.passages.enumerated() {
            let text = corpus[passage.source].text
            let first = entries.count
            for position in text[passage.sentence].tokens {
                let term = table.term(of: text.tokens[position])
                guard term != TermTable.none else { continue }
                entries.append(Entry(term: term, count: 1, token: UInt32(position)))
            }
            for (day, span) in days[passage] {
                entries.append(
                    Entry(
                        term: table.term(of: day), count: 1,
                        token: UInt32(text.tokens(overlapping: span).lowerBound)))
            }
            merge(from: first)
            for entry in entries[first...] {
                passagesWith[Int(entry.term)] += 1
                if lastSource[Int(entry.term)] != list.source[position] {
                    lastSource[Int(entry.term)] = list.source[position]
                    sourcesWith[Int(entry.term)] += 1
                }
            }
            starts.append(UInt32(entries.count))
        }
    }

    /// How many terms the passages have, each counted in each.
    var total: Int { entries.count }

    /// The terms of a passage, by number.
    subscript(passage: Int) -> ArraySlice<Entry> { entries[Int(starts[passage])..<Int(starts[passage + 1])] }

    /// Puts the terms of a passage in order. Few passages have many.
    private mutating func sort(from first: Int) {
        guard entries.count - first <= 64 else {
            entries[first...].sort { $0.term != $1.term ? $0.term < $1.term : $0.token < $1.token }
            return
        }
        for position in (first + 1)..<entries.count {
            let entry = entries[position]
            var place = position
            while place > first,
                entries[place - 1].term > entry.term
                    || entries[place - 1].term == entry.term && entries[place - 1].token > entry.token
            {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }

    /// Puts the terms of a passage in order and joins equal ones.
    private mutating func merge(from first: Int) {
        guard entries.count - first > 1 else { return }
        sort(from: first)
        var end = first
        for position in (first + 1)..<entries.count {
            if entries[position].term == entries[end].term {
                entries[end].count += entries[position].count
            } else {
                end += 1
                entries[end] = entries[position]
            }
        }
        entries.removeSubrange((end + 1)...)
    }
}
