/// Finds titles that can only mean one person in their source: "the president" where one president is named.
///
/// Example: a text that names "President Trump" and "South Korean President Moon Jae-in" means Trump by "the
/// president" and Moon by "the South Korean president"; one that names two presidents without saying of what means
/// nobody surely.
struct TitleHolders {
    /// A title that stands for a person.
    struct Found {
        let use: NameUse
        let resolution: SourceResolver.Resolution
    }

    private struct Title: Hashable {
        let form: FormID
        /// "prime", "foreign": what kind of minister.
        let modifier: FormID?
        /// "Russian", "US": whose president.
        let whose: FormID?
    }

    private struct Holder {
        let root: Int
        let name: Int
        let place: UInt32
    }

    let corpus: Corpus
    let lexicon: NameLexicon
    let known: KnownNames
    let groups: ActorGroups

    /// The titles of all sources that stand for a person.
    func find(_ uses: [NameUse], _ resolutions: [SourceResolver.Resolution]) -> [Found] {
        var found: [Found] = []
        var start = 0
        while start < uses.count {
            var end = start
            while end < uses.count, uses[end].source == uses[start].source { end += 1 }
            let holders = holders(uses[start..<end], resolutions)
            if !holders.isEmpty { find(in: Int(uses[start].source), holders, &found) }
            start = end
        }
        return found
    }

    /// Who holds which title in a source; several holders of one title are kept, so that it is known as unsafe.
    private func holders(
        _ uses: ArraySlice<NameUse>, _ resolutions: [SourceResolver.Resolution]
    ) -> [Title: [Holder]] {
        var holders: [Title: [Holder]] = [:]
        for (place, use) in zip(uses.indices, uses) where !use.title.isEmpty {
            let tokens = corpus.sources[Int(use.source)].text.tokens
            guard let position = use.title.last(where: { lexicon[tokens[Int($0)].form].contains(.title) }),
                let title = title(tokens, Int(position), first: Int(use.title.lowerBound))
            else { continue }
            let name = resolutions[place].name
            let root = groups.root(name)
            guard !(holders[title] ?? []).contains(where: { $0.root == root }) else { continue }
            holders[title, default: []].append(Holder(root: root, name: name, place: use.tokens.lowerBound))
        }
        return holders
    }

    /// The title whose last word stands at a position, with the words before it.
    private func title(_ tokens: [Token], _ position: Int, first: Int) -> Title? {
        guard position >= first else { return nil }
        var before = position - 1
        var modifier: FormID?
        if before >= 0, lexicon[tokens[before].form].contains(.titleModifier) {
            modifier = tokens[before].form
            before -= 1
        }
        var whose: FormID?
        if before >= 0, tokens[before].isCapitalised, isOfState(tokens[before].form) {
            whose = tokens[before].form
        }
        return Title(form: tokens[position].form, modifier: modifier, whose: whose)
    }

    private func isOfState(_ form: FormID) -> Bool {
        known.statesOfDemonyms[form] != nil || known.isState(form) || lexicon[form].contains(.demonym)
    }

    private func find(in source: Int, _ holders: [Title: [Holder]], _ found: inout [Found]) {
        let text = corpus.sources[source].text
        let tokens = text.tokens
        for (number, sentence) in text.sentences.enumerated() {
            for position in sentence.tokens.dropFirst()
            where tokens[position].kind == .word && lexicon[tokens[position].form].contains(.title) {
                guard let title = title(tokens, position, first: sentence.tokens.lowerBound) else { continue }
                let length = 1 + (title.modifier == nil ? 0 : 1) + (title.whose == nil ? 0 : 1)
                let article = position - length
                guard article >= sentence.tokens.lowerBound, tokens[article].form == lexicon.the,
                    endsHere(tokens, position + 1, sentence.tokens.upperBound),
                    let holder = onlyHolder(of: title, holders), Int(holder.place) < position
                else { continue }
                let place = UInt32(article + 1)
                found.append(
                    Found(
                        use: NameUse(
                            source: UInt32(source), sentence: UInt32(number),
                            tokens: place..<UInt32(position + 1), title: place..<place,
                            name: PhraseTable.root,
                            cues: []),
                        resolution: SourceResolver.Resolution(name: holder.name, form: .title)))
            }
        }
    }

    /// Whether no name and no "of …" follows, which would tell of another holder.
    private func endsHere(_ tokens: [Token], _ next: Int, _ end: Int) -> Bool {
        guard next < end else { return true }
        let token = tokens[next]
        return !(token.kind == .word && token.isCapitalised) && token.form != lexicon.of
            && token.form != lexicon.hyphen
    }

    /// The one holder of a title; of a title without a state the one who is named without a state too.
    private func onlyHolder(of title: Title, _ holders: [Title: [Holder]]) -> Holder? {
        if let own = holders[title] { return own.count == 1 ? own[0] : nil }
        guard title.whose == nil else { return nil }
        let all = holders.filter {
            $0.key.form == title.form && (title.modifier == nil || $0.key.modifier == title.modifier)
        }
        .flatMap(\.value)
        return Set(all.map(\.root)).count == 1 ? all.min { $0.place < $1.place } : nil
    }
}
