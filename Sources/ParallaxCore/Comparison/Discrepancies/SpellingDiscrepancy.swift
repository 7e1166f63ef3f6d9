/// One actor's name in two spellings.
/// Example: "Zelensky" and "Zelenskyy".
struct SpellingDiscrepancy {
    private let model: CorpusModel

    init(_ model: CorpusModel) { self.model = model }

    func discrepancies() -> [Discrepancy] {
        model.actors.indices.flatMap { position -> [Discrepancy] in
            guard model.actors[position].kind == .person || !model.actors[position].isIndexed else {
                return []
            }
            let actor = ActorIndex(position)
            // The last word of the name, in each spelling the first place where it stands.
            var order: [String] = []
            var first: [String: Mention] = [:]
            for mention in model.mentions(of: .actor(actor)) {
                guard let word = model.words(mention.span, mention.passage).split(separator: " ").last,
                    word.count > 3, word.first?.isUppercase ?? false
                else { continue }
                if first[String(word)] == nil {
                    first[String(word)] = mention
                    order.append(String(word))
                }
            }
            var found: [Discrepancy] = []
            for (number, a) in order.enumerated() {
                for b in order[(number + 1)...] where Self.isSpelling(a, of: b) {
                    guard let one = first[a], let other = first[b] else { continue }
                    found.append(
                        Discrepancy(
                            actor: actor, .naming, .differ,
                            Synopsis.Words(passage: one.passage, span: one.span),
                            Synopsis.Words(passage: other.passage, span: other.span),
                            says:
                                "two spellings: “\(a)” (\(sources(of: a, actor))), “\(b)” (\(sources(of: b, actor)))"
                        ))
                }
            }
            return found
        }
    }

    private func sources(of word: String, _ actor: ActorIndex) -> String {
        var names: [String] = []
        for mention in model.mentions(of: .actor(actor))
        where model.words(mention.span, mention.passage).hasSuffix(word) {
            let name = model.sourceName(mention.passage)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }

    /// At most two letters apart, and not an inflection by -s.
    private static func isSpelling(_ a: String, of b: String) -> Bool {
        let (first, second) = (Array(a.lowercased().unicodeScalars), Array(b.lowercased().unicodeScalars))
        guard first != second, abs(first.count - second.count) <= 2, first.first == second.first,
            first + ["s"] != second, second + ["s"] != first
        else { return false }
        var row = Array(0...second.count)
        for (i, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in second.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return (row.last ?? 9) <= 2
    }
}
