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

    private static let mostWords = 4

    let corpus: Corpus
    let list: PassageList
    let table: TermTable
    let vectors: PassageVectors

    /// The reasons for a pair; never empty, since a pair is only met through a shared term.
    func evidence(for pair: PassagePairs.Pair) -> [Evidence] {
        var words: [(entry: PassageVectors.Entry, weight: Float)] = []
        var names: [(entry: PassageVectors.Entry, weight: Float)] = []
        var numbers: [(entry: PassageVectors.Entry, weight: Float)] = []
        var around: [(entry: PassageVectors.Entry, weight: Float)] = []
        let (first, second) = (vectors[pair.a], vectors[pair.b])
        var a = first.startIndex
        var b = second.startIndex
        while a < first.endIndex, b < second.endIndex {
            let (x, y) = (first[a], second[b])
            if x.term < y.term {
                a += 1
            } else if y.term < x.term {
                b += 1
            } else {
                let weight = x.story * y.story + x.wording * y.wording
                if !x.isOwn || !y.isOwn {
                    around.append((x, weight))
                } else if table.kinds[Int(x.term)].contains(.name) {
                    names.append((x, weight))
                } else if table.kinds[Int(x.term)].contains(.number) {
                    numbers.append((x, weight))
                } else {
                    words.append((x, weight))
                }
                a += 1
                b += 1
            }
        }
        var reasons: [(weight: Float, evidence: Evidence)] = []
        let text = corpus[list.passages[pair.a].source].text
        func quote(_ entry: PassageVectors.Entry) -> String {
            text.string(text.tokens[Int(entry.token)].span)
        }
        func add(_ found: [(entry: PassageVectors.Entry, weight: Float)], _ make: ([String]) -> Evidence) {
            guard !found.isEmpty else { return }
            let best = found.sorted {
                $0.weight != $1.weight ? $0.weight > $1.weight : $0.entry.term < $1.entry.term
            }
            reasons.append(
                (
                    found.reduce(0) { $0 + $1.weight },
                    make(best.prefix(Self.mostWords).map { quote($0.entry) })
                ))
        }
        add(words) { Evidence(Self.words.id, .sharedWords($0)) }
        add(names) { Evidence(Self.words.id, .sharedNames($0)) }
        add(numbers) { Evidence(Self.words.id, .sharedNumbers($0)) }
        if reasons.isEmpty || around.count >= 3 {
            add(around) { Evidence(Self.wording.id, .sharedAround($0)) }
        }
        return reasons.sorted { $0.weight > $1.weight }.map(\.evidence)
    }
}
