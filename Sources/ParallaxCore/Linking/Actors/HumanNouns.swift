/// Common nouns that name human beings or groups of them, singular and plural as one.
struct HumanNouns {
    private var nouns: FormTable<UInt16>
    /// The nouns by number, in the singular.
    private(set) var words: [String] = []

    private static let irregular = [
        "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person",
        "wives": "wife", "families": "family", "ministries": "ministry", "agencies": "agency",
        "armies": "army", "juries": "jury", "authorities": "authority", "gunmen": "gunman",
        "fishermen": "fisherman", "cops": "police", "cop": "police", "companies": "company",
    ]

    init(_ vocabulary: Vocabulary) {
        let all = Set(NameWords.humans.split(whereSeparator: \.isWhitespace).map(String.init))
        nouns = FormTable(vocabulary)
        var numbers: [String: UInt16] = [:]
        for word in all.sorted() {
            guard let form = vocabulary.find(word) else { continue }
            let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
            let singular = Self.irregular[word] ?? (all.contains(stem) ? stem : word)
            let number = numbers[singular] ?? UInt16(words.count)
            if numbers.updateValue(number, forKey: singular) == nil { words.append(singular) }
            nouns[form] = number
        }
    }

    /// The number of the noun that a form is; nil for any other word.
    subscript(form: FormID) -> UInt16? { nouns[form] }
}
