/// Finds passages that repeat one another, by the runs of words that they share.
///
/// Two sentences are an echo when one holds nearly all runs of five words of the other. Each run is looked up
/// once, so that the work grows with the text alone.
struct EchoPass {
    static let pass = LinkingPass(
        "echo", .forbids, "A passage that repeats another one's words is no second witness.",
        example: "a caption that is printed twice")

    /// How many words make a run.
    private static let run = 5
    /// The share of the shorter sentence's runs that the other must hold.
    private static let share = 0.75

    /// The echoes of a corpus, in corpus order.
    static func echoes(in corpus: Corpus) -> [Echo] {
        let order = corpus.indices.sorted { corpus[$0].id < corpus[$1].id }
        var firstWith: [UInt64: Int] = [:]
        var passages: [Passage] = []
        var runCounts: [Int] = []
        var parents: [Int] = []
        func root(_ position: Int) -> Int {
            var position = position
            while parents[position] != position { position = parents[position] }
            return position
        }
        for source in order {
            let text = corpus[source].text
            for number in text.sentences.indices {
                let runs = runs(text.tokens[text.sentences[number].tokens])
                guard !runs.isEmpty else { continue }
                let position = passages.count
                passages.append(Passage(source, SentenceIndex(number)))
                runCounts.append(runs.count)
                parents.append(position)
                var shared: [Int: Int] = [:]
                for run in runs {
                    if let first = firstWith[run] {
                        if first != position { shared[first, default: 0] += 1 }
                    } else {
                        firstWith[run] = position
                    }
                }
                for (other, count) in shared.sorted(by: { $0.key < $1.key })
                where Double(count) >= share * Double(min(runs.count, runCounts[other])) {
                    let (a, b) = (root(other), root(position))
                    parents[max(a, b)] = min(a, b)
                }
            }
        }
        var groups: [Int: [Passage]] = [:]
        for position in passages.indices { groups[root(position), default: []].append(passages[position]) }
        return groups.values.filter { $0.count > 1 }
            .map { Echo(passages: $0.sorted(), witness: witness(of: $0, in: corpus)) }
            .sorted { $0.passages[0] < $1.passages[0] }
    }

    /// The runs of words of a sentence, as hashes; for a sentence shorter than a run none.
    private static func runs(_ tokens: ArraySlice<Token>) -> [UInt64] {
        let forms = tokens.filter { $0.kind == .word || $0.kind == .number }.map(\.form)
        guard forms.count >= run else { return [] }
        return (0...(forms.count - run)).map { start in
            forms[start..<(start + run)].reduce(0xcbf2_9ce4_8422_2325) {
                ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3
            }
        }
    }

    private static func witness(of passages: [Passage], in corpus: Corpus) -> Passage {
        func rank(_ passage: Passage) -> (Int, Int, SourceID, SentenceIndex) {
            let source = corpus[passage.source]
            let isApparatus = source.text[corpus[passage].paragraph].apparatus != nil
            return (isApparatus ? 1 : 0, -corpus[passage].tokens.count, source.id, passage.sentence)
        }
        return passages.min { rank($0) < rank($1) } ?? passages[0]
    }
}

/// For each repeated passage the witness that stands for it.
struct Witnesses {
    private var witnessOf: [Passage: Passage] = [:]

    init(_ echoes: [Echo]) {
        for echo in echoes {
            for passage in echo.passages { witnessOf[passage] = echo.witness }
        }
    }

    /// Whether another passage of the same source stands for a passage.
    func isRepeat(_ passage: Passage) -> Bool {
        witnessOf[passage].map { $0 != passage && $0.source == passage.source } ?? false
    }

    /// Whether two passages repeat one another.
    func areEchoes(_ a: Passage, _ b: Passage) -> Bool {
        witnessOf[a].map { $0 == witnessOf[b] } ?? false
    }
}
