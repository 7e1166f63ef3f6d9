/// Says why two passages are linked: the words of the story that both use, names and numbers that both have, and
/// the words that the sentences around them share. The facts come in the order of their weight in the score.
struct StoryEvidence {
    static let words = LinkingPass(
        "story-words", .links,
        "Passages of sources that tell one story are linked by the words and names that the leads of the story share",
        example: "“killed in Aceh” and “Aceh quake kills”, where every lead says “quake”, “killed” and “Aceh”"
    )
    static let wording = LinkingPass(
        "wording", .links,
        "Passages of sources that tell one story are linked by like words in them and in the sentences beside them",
        example:
            "“the mosque collapsed” and “it collapsed”, each beside a sentence on children reading the Koran")

    let corpus: Corpus
    let list: PassageList
    let table: TermTable
    let vectors: PassageVectors
    let days: PassageDays
    let named: NamedTerms
    let actors: [Actor]
    /// The events of `named`, for their labels.
    let events: [FoundEvent]

    static let day = LinkingPass(
        "same-day", .links, "Passages that name the same day are linked, whatever else they share",
        example: "“on February 18, 2025” and “Feb. 18” in a text of that year")

    /// The reasons for a pair; never empty, since a pair is only met through a shared term.
    func evidence(for pair: LinkedPair) -> [Evidence] {
        let (a, b) = (Int(pair.a), Int(pair.b))
        var words = SharedTerms()
        var names = SharedTerms()
        var numbers = SharedTerms()
        var dayWeight: Float = 0
        var facts: [(weight: Float, evidence: Evidence)] = []
        forShared(vectors.own(a), vectors.own(b)) { first, weight in
            if let meaning = named.meaning(of: first.term) {
                facts.append((weight, evidence(meaning, first.term, a, b)))
                return
            }
            let kind = table.kinds[Int(first.term)]
            if kind.contains(.day) {
                dayWeight += weight
            } else if kind.contains(.name) {
                names.add(first.token, weight)
            } else if kind.contains(.number) {
                numbers.add(first.token, weight)
            } else {
                words.add(first.token, weight)
            }
        }
        var reasons = facts.sorted { $0.weight > $1.weight }
        let text = corpus[list.passages[a].source].text
        func add(_ shared: SharedTerms, _ make: ([String]) -> Evidence) {
            guard shared.count > 0 else { return }
            let words = shared.weightiest.map { text.string(text.tokens[Int($0)].span) }
            let place = reasons.firstIndex { $0.weight < shared.weight } ?? reasons.endIndex
            reasons.insert((shared.weight, make(words)), at: place)
        }
        add(words) { Evidence(Self.words.id, .sharedWords($0)) }
        add(names) { Evidence(Self.words.id, .sharedNames($0)) }
        add(numbers) { Evidence(Self.words.id, .sharedNumbers($0)) }
        if dayWeight > 0, let evidence = sameDay(list.passages[a], list.passages[b]) {
            reasons.insert(
                (dayWeight, evidence), at: reasons.firstIndex { $0.weight < dayWeight } ?? reasons.endIndex)
        }
        if reasons.isEmpty {
            var around = SharedTerms()
            forShared(vectors.own(a), vectors.beside(b)) { around.add($0.token, $1) }
            forShared(vectors.beside(a), vectors.own(b)) { around.add($0.token, $1) }
            add(around) { Evidence(Self.wording.id, .sharedAround($0)) }
        }
        return reasons.map(\.evidence)
    }

    private func evidence(_ meaning: NamedTerms.Meaning, _ term: TermID, _ a: Int, _ b: Int) -> Evidence {
        func words(_ passage: Int) -> String {
            let text = corpus[list.passages[passage].source].text
            return named[passage].first { $0.term == term }.map { text.string(text.span($0.tokens)) } ?? ""
        }
        let (first, second) = (words(a), words(b))
        switch meaning {
        case .event(let event):
            return Evidence(NamedEvents.pass.id, .sameNamed(a: first, b: second, name: events[event].label))
        case .phrase: return Evidence(SharedPhrases.pass.id, .samePhrase(a: first, b: second))
        case .name(let actor):
            return Evidence(
                RareNames.pass.id, .sameNamed(a: first, b: second, name: actors[actor.value].name))
        }
    }

    private func sameDay(_ first: Passage, _ second: Passage) -> Evidence? {
        for a in days[first] {
            for b in days[second] where a.day == b.day {
                return Evidence(
                    Self.day.id,
                    .sameDate(
                        a: corpus[first.source].text.string(a.span),
                        b: corpus[second.source].text.string(b.span),
                        value: EDTFDate(day: a.day).description))
            }
        }
        return nil
    }

    /// Calls `body` with each term that both have, as the first has it, and its weight in the score.
    private func forShared(
        _ first: ArraySlice<PassageVectors.Entry>, _ second: ArraySlice<PassageVectors.Entry>,
        _ body: (PassageVectors.Entry, Float) -> Void
    ) {
        var a = first.startIndex
        var b = second.startIndex
        while a < first.endIndex, b < second.endIndex {
            if first[a].term < second[b].term {
                a += 1
            } else if second[b].term < first[a].term {
                b += 1
            } else {
                body(first[a], first[a].story * second[b].story + first[a].wording * second[b].wording)
                a += 1
                b += 1
            }
        }
    }
}

/// Terms that two passages share, with the places of the four weightiest in the first.
private struct SharedTerms {
    private static let most = 4
    private(set) var count = 0
    private(set) var weight: Float = 0
    private var best = SIMD4<Float>(repeating: -1)
    private var tokens = SIMD4<UInt32>(repeating: 0)

    /// The weightiest, the first of equals first.
    var weightiest: [UInt32] { (0..<min(count, Self.most)).map { tokens[$0] } }

    mutating func add(_ token: UInt32, _ weight: Float) {
        count += 1
        self.weight += weight
        var place = Self.most
        while place > 0, best[place - 1] < weight { place -= 1 }
        guard place < Self.most else { return }
        var moved = Self.most - 1
        while moved > place {
            best[moved] = best[moved - 1]
            tokens[moved] = tokens[moved - 1]
            moved -= 1
        }
        best[place] = weight
        tokens[place] = token
    }
}
