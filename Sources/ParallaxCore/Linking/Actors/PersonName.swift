/// The parts of a person's full name.
struct PersonName {
    let given: String
    /// Middle names or initials, first letters only.
    let middle: String
    let surname: FormID
    let generation: String?

    private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

    /// The parts of a name of two words or more; nil for one word.
    init?(_ forms: [FormID], _ vocabulary: Vocabulary) {
        var words = forms.map { vocabulary[$0] }
        var forms = forms
        if words.count > 2, let last = words.last, Self.generations.contains(last) {
            generation = last
            words.removeLast()
            forms.removeLast()
        } else {
            generation = nil
        }
        guard words.count >= 2, let last = forms.last else { return nil }
        given = words[0]
        surname = last
        // "H.W." is one word of two initials.
        middle = words[1..<(words.count - 1)].map { word in
            word.utf8.count <= 2 ? word : String(word.prefix(1))
        }.joined()
    }

    /// Why the two cannot be one person; nil when nothing contradicts.
    func contradicts(_ other: PersonName) -> Bool {
        if !GivenNames.agree(given, other.given) { return true }
        if !middle.isEmpty, !other.middle.isEmpty, !middle.hasPrefix(other.middle),
            !other.middle.hasPrefix(middle)
        {
            return true
        }
        if let generation, let theirs = other.generation, generation != theirs { return true }
        return false
    }
}
