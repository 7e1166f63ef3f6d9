/// Common nouns that name human beings or groups of them, singular and plural as one.
struct HumanNouns {
    /// The number of each form's noun, 0 for other words: one more than the position in `words`.
    private var nouns: [UInt16]
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
        nouns = Array(repeating: 0, count: vocabulary.count)
        var numbers: [String: UInt16] = [:]
        for word in all.sorted() {
            guard let form = vocabulary.find(word) else { continue }
            let stem = word.hasSuffix("s") ? String(word.dropLast()) : word
            let singular = Self.irregular[word] ?? (all.contains(stem) ? stem : word)
            let number = numbers[singular] ?? UInt16(words.count)
            if numbers.updateValue(number, forKey: singular) == nil { words.append(singular) }
            nouns[Int(form.value)] = number + 1
        }
    }

    /// The number of the noun that a form is; nil for any other word.
    subscript(form: FormID) -> UInt16? {
        let noun = nouns[Int(form.value)]
        return noun == 0 ? nil : noun - 1
    }
}
