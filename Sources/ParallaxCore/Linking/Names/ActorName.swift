/// A name under which an actor of the index may stand in a text.
struct ActorName {
    let actor: ActorIndex
    let form: MentionForm
    /// The actor's full name, for the evidence.
    let fullName: String

    /// All names of an actor: its name, aliases and metonyms, and the first letters of a name of several words.
    static func all(of entry: ActorEntry, at actor: ActorIndex) -> [(words: String, name: ActorName)] {
        var names = [(entry.name, MentionForm.name)]
        names += entry.aliases.map { ($0, isAcronym($0) ? MentionForm.acronym : .alias) }
        names += entry.metonyms.map { ($0, MentionForm.metonym) }
        if entry.kind != .person, entry.kind != .place {
            names += ([entry.name] + entry.aliases).compactMap { acronym(of: $0) }.map { ($0, .acronym) }
        }
        return names.map { ($0.0, ActorName(actor: actor, form: $0.1, fullName: entry.name)) }
    }

    /// The first letters of the words with capitals: EU for European Union; nil for fewer than two of them or
    /// for a name with other words than those that acronyms leave out.
    static func acronym(of name: String) -> String? {
        let words = name.split(separator: " ")
        guard words.allSatisfy({ isCapitalised($0) || ["of", "the", "and", "for"].contains($0) }) else {
            return nil
        }
        let letters = words.filter { isCapitalised($0) }.compactMap(\.first)
        guard letters.count >= 2, !words.contains(where: { isAcronym(String($0)) }) else { return nil }
        return String(letters)
    }

    private static func isCapitalised(_ word: Substring) -> Bool { word.first?.isUppercase ?? false }

    private static func isAcronym(_ name: String) -> Bool {
        name.count >= 2 && name.allSatisfy { $0.isUppercase || $0 == "." }
    }
}
