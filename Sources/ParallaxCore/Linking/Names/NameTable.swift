/// Names as sequences of tokens, found in a text by one walk: the longest name that begins at a token wins.
///
/// Words are compared in their normal form, so that quotation marks, dashes, diacritics and the stops of
/// initials do not matter. A word that the name writes with a capital needs one in the text, and an
/// acronym of two letters needs both: "US" is never "us".
struct NameTable<Label> {
    /// What a word of a name asks of the token that it is found in.
    private enum Capitals {
        case any, first, all
    }

    private struct Name {
        let capitals: [Capitals]
        let isAfterArticle: Bool
        let label: Label
    }

    private struct Step: Hashable {
        let node: Int
        let form: FormID
    }

    private let article: FormID?
    /// The node after the first word, by its form; -1 where no name begins.
    private var firstNodes: [Int]
    private var nextNodes: [Step: Int] = [:]
    private var names: [[Name]] = [[]]

    /// An empty table for names and texts of one vocabulary.
    init(_ vocabulary: Vocabulary) {
        article = vocabulary.find("the")
        firstNodes = Array(repeating: -1, count: vocabulary.count)
    }

    /// Adds a name. An article at its beginning must stand before it in the text but is no part of it.
    mutating func add(_ name: [Token], label: Label) {
        let isAfterArticle = name.count > 1 && name[0].form == article
        let words = isAfterArticle ? name[1...] : name[...]
        var node = -1
        for token in words { node = advance(from: node, by: token.form) }
        guard node >= 0 else { return }
        let capitals: [Capitals] = words.map { token in
            if !token.isCapitalised { return .any }
            return token.shape.contains(.allCapitals) && token.letterCount == 2 ? .all : .first
        }
        names[node].append(Name(capitals: capitals, isAfterArticle: isAfterArticle, label: label))
    }

    private mutating func advance(from node: Int, by form: FormID) -> Int {
        if node < 0 {
            let position = Int(form.value)
            if firstNodes[position] < 0 {
                names.append([])
                firstNodes[position] = names.count - 1
            }
            return firstNodes[position]
        }
        let step = Step(node: node, form: form)
        if let next = nextNodes[step] { return next }
        names.append([])
        nextNodes[step] = names.count - 1
        return names.count - 1
    }

    /// The longest name that begins at a token and ends before `limit`: how many tokens it takes, and the
    /// labels of all names with these words, in the order in which they were added.
    func match(_ tokens: [Token], at position: Int, limit: Int) -> (count: Int, labels: [Label])? {
        var node = firstNodes[Int(tokens[position].form.value)]
        guard node >= 0 else { return nil }
        var found: (count: Int, labels: [Label])?
        var end = position + 1
        while true {
            if !names[node].isEmpty {
                let labels = names[node].filter { fits($0, tokens, at: position) }.map(\.label)
                if !labels.isEmpty { found = (end - position, labels) }
            }
            guard end < limit, let next = nextNodes[Step(node: node, form: tokens[end].form)] else { break }
            node = next
            end += 1
        }
        return found
    }

    private func fits(_ name: Name, _ tokens: [Token], at position: Int) -> Bool {
        if name.isAfterArticle, position == 0 || tokens[position - 1].form != article {
            return false
        }
        for (offset, capitals) in name.capitals.enumerated() {
            let token = tokens[position + offset]
            switch capitals {
            case .any: continue
            case .first: guard token.kind != .word || token.isCapitalised else { return false }
            case .all: guard token.shape.contains(.allCapitals) else { return false }
            }
        }
        return true
    }
}
