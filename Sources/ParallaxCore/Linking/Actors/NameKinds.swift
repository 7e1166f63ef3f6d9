/// What kind of actor a name names, by its own words and by the company that it keeps.
struct NameKinds {
    let lexicon: NameLexicon
    let known: KnownNames
    /// Last words of names of two or more words that are used alone too: surnames, as a rule.
    let lastWords: Set<FormID>

    /// The kind; nil when nothing tells.
    func kind(of entry: NameBook.Entry) -> ActorKind? {
        switch known.meanings[entry.phrase] {
        case .actor(let position): return known.entries[position].kind
        case .seat: return .place
        case .demonym, nil: break
        }
        guard let first = entry.forms.first, let last = entry.forms.last else { return nil }
        let roles = entry.forms.map { lexicon[$0] }
        if lexicon[last].contains(.circle) { return .organisation }
        if let head = headOfOrganisation(entry, roles) {
            return head.contains(.office) ? .office : .organisation
        }
        if entry.isCalledPerson { return .person }
        if entry.forms.count > 1, lexicon[last].contains(.place) { return .place }
        if entry.forms.count > 1, lexicon[first].contains(.placeStart) { return .place }
        if entry.capitals == entry.uses, entry.forms.count == 1 { return .organisation }
        if entry.inPlace * 3 > entry.uses { return .place }
        if entry.article * 2 > entry.uses { return .organisation }
        if (2...4).contains(entry.forms.count) {
            return lastWords.contains(last) || entry.speaks > 0 || entry.article == 0 ? .person : nil
        }
        return entry.speaks > 0 ? .person : nil
    }

    private func headOfOrganisation(
        _ entry: NameBook.Entry, _ roles: [NameLexicon.Role]
    ) -> NameLexicon.Role? {
        if let last = roles.last, last.contains(.organisation) { return last }
        for (position, role) in roles.enumerated().dropLast() where role.contains(.organisation) {
            let next = entry.forms[position + 1]
            if next == lexicon.of || next == lexicon.for || next == lexicon.on { return role }
        }
        return nil
    }
}
