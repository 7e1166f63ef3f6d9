/// Resolves all short names: in their own source first, else in the corpus where only one bearer is prominent.
struct ShortNames {
    /// A shorter form of a full name.
    struct ShortForm {
        let phrase: PhraseID
        /// 0 for the end of the name, 1 for its beginning.
        let grade: Int
    }

    let joiner: NameJoiner
    let bearers: Bearers
    /// For each name the shorter forms that texts use.
    let shortForms: [[ShortForm]]

    init(joiner: NameJoiner, rank: [Int], phrases: PhraseTable) {
        self.joiner = joiner
        bearers = Bearers(joiner, rank: rank)
        shortForms = joiner.book.entries.indices.map { name in
            joiner.ambiguous.contains(name) ? [] : Self.shortForms(of: name, joiner, phrases)
        }
    }

    /// The last and the first word of a person's name, and both without the middle; the last one to four words of
    /// an organisation's, and as many first ones. Only forms that some source uses.
    private static func shortForms(
        of name: Int, _ joiner: NameJoiner, _ phrases: PhraseTable
    ) -> [ShortForm] {
        let forms = joiner.book[name].forms
        guard forms.count > 1 else { return [] }
        var found: [ShortForm] = []
        func add(_ words: some Sequence<FormID>, _ grade: Int) {
            guard let phrase = phrases.find(words), joiner.book.position(of: phrase) != nil,
                !found.contains(where: { $0.phrase == phrase })
            else { return }
            found.append(ShortForm(phrase: phrase, grade: grade))
        }
        if joiner.kinds[name] == .person {
            let surname = joiner.persons[name]?.surname ?? forms[forms.count - 1]
            add([surname], 0)
            if forms.count > 2 { add([forms[0], surname], 0) }
            add(forms.prefix(1), 1)
        } else {
            for count in 1..<min(forms.count, 5) { add(forms.suffix(count), 0) }
            for count in 1..<min(forms.count, 5) { add(forms.prefix(count), 1) }
        }
        return found
    }

    /// For each use the name that it stands for.
    func resolve(_ uses: [NameUse], _ names: [Int]) -> [SourceResolver.Resolution] {
        var resolutions: [SourceResolver.Resolution] = []
        resolutions.reserveCapacity(uses.count)
        var start = 0
        while start < uses.count {
            var end = start
            while end < uses.count, uses[end].source == uses[start].source { end += 1 }
            let resolver = SourceResolver(uses[start..<end], names: names, shorts: self)
            for place in start..<end {
                let name = names[place]
                if let found = resolver.resolve(uses[place], name: name, at: place) {
                    resolutions.append(found)
                } else if let bearer = bearer(of: name, uses[place]) {
                    resolutions.append(SourceResolver.Resolution(name: bearer, form: .surname))
                } else {
                    resolutions.append(SourceResolver.Resolution(name: name, form: .name))
                }
            }
            start = end
        }
        return resolutions
    }

    /// The person whom a surname means that its own source never gives in full.
    private func bearer(of name: Int, _ use: NameUse) -> Int? {
        let entry = joiner.book[name]
        guard let surname = entry.forms.last, entry.forms.count == 1 || joiner.ambiguous.contains(name),
            !use.cues.contains(.inPlace), !use.cues.contains(.capitals),
            joiner.known.meanings[entry.phrase] == nil,
            !use.cues.contains(.article) || !use.title.isEmpty || use.cues.contains(.attributive)
        else { return nil }
        return bearers.dominant(surname, fitting: use)
    }
}
