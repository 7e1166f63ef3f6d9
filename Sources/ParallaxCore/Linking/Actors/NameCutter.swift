/// Cuts a run of capitalised words into the names that it holds.
extension NameScanner {
    /// Cuts the run and keeps its names.
    mutating func cut(_ run: Range<Int>, atHead: Bool) {
        var start = run.lowerBound
        for position in run where isCalendar(position, in: run) {
            cutNames(start..<position, atHead: atHead && start == run.lowerBound)
            start = position + 1
        }
        cutNames(start..<run.upperBound, atHead: atHead && start == run.lowerBound)
    }

    /// Days and months part names; "May" after another name is a surname.
    private func isCalendar(_ position: Int, in run: Range<Int>) -> Bool {
        guard lexicon[tokens[position].form].contains(.calendar) else { return false }
        guard corpus.vocabulary[tokens[position].form] == "may", position > run.lowerBound else {
            return true
        }
        return lexicon[tokens[position - 1].form].contains(.calendar)
    }

    private mutating func cutNames(_ run: Range<Int>, atHead: Bool) {
        var run = trimmed(run)
        guard !run.isEmpty else { return }
        let last = lexicon[tokens[run.upperBound - 1].form]
        if run.count > 1, last.contains(.event) { return keepInsideEvent(run) }
        let isOrganisation = isNameOfOrganisation(run)
        var title: Range<Int>?
        var position = run.lowerBound
        while position < run.upperBound {
            let rest = position..<run.upperBound
            let role = lexicon[tokens[position].form]
            if let known = known.match(tokens, rest, phrases) {
                if known.end == run.upperBound || !isOrganisation {
                    if case .demonym = known.meaning {
                    } else {
                        keep(position..<known.end, title: nil, atHead: false)
                    }
                    position = known.end
                    continue
                }
            }
            if isOrganisation, title == nil {
                keep(rest, title: nil, atHead: atHead)
                return
            }
            if role.contains(.demonym), rest.count > 1 || isPlainDemonym(position) {
                position += 1
                continue
            }
            if let end = titleEnd(rest) {
                title = (title?.lowerBound ?? position)..<end
                position = end
                if position < run.upperBound, tokens[position].form == lexicon.stop { position += 1 }
                continue
            }
            let end = nameEnd(rest)
            keep(position..<end, title: title, atHead: atHead && position == run.lowerBound)
            title = nil
            position = end
        }
        run = run.upperBound..<run.upperBound
    }

    /// Without the stops and signs at its ends.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        var run = run
        while let first = run.first, tokens[first].kind == .sign { run.removeFirst() }
        while let last = run.last, tokens[last].kind == .sign, tokens[last].form != lexicon.stop {
            run.removeLast()
        }
        return run
    }

    /// A run that ends in "council" or "party", or has "department of" in it, and no title after that.
    private func isNameOfOrganisation(_ run: Range<Int>) -> Bool {
        guard run.count > 1 else { return false }
        let last = run.upperBound - 1
        if lexicon[tokens[last].form].contains(.organisation) {
            // "House Speaker Paul House": a title before other words makes a person of it.
            return !run.dropLast().contains { lexicon[tokens[$0].form].contains(.honorific) }
        }
        for position in run.dropLast() where lexicon[tokens[position].form].contains(.organisation) {
            let next = tokens[position + 1].form
            if next == lexicon.of || next == lexicon.for || next == lexicon.on {
                return !(position + 2..<run.upperBound).contains { lexicon[tokens[$0].form].contains(.title) }
            }
        }
        return false
    }

    /// Of the name of an event only the state or bloc at its head counts by itself: "NATO Summit".
    private mutating func keepInsideEvent(_ run: Range<Int>) {
        guard let known = known.match(tokens, run, phrases), case .actor = known.meaning,
            known.end < run.upperBound
        else { return }
        keep(run.lowerBound..<known.end, title: nil, atHead: false)
    }

    /// A demonym at the end of a run is no name, but it can be a surname after a first name ("Bob English").
    private func isPlainDemonym(_ position: Int) -> Bool {
        position == range.lowerBound || !tokens[position - 1].isCapitalised
            || tokens[position - 1].kind != .word
            || !lexicon[tokens[position - 1].form].isDisjoint(with: [.demonym, .title, .function])
    }

    /// One past a title that begins the rest of a run: "Secretary of State", "Prime Minister", "Mr"; nil when
    /// none begins there.
    private func titleEnd(_ rest: Range<Int>) -> Int? {
        var position = rest.lowerBound
        while position < rest.upperBound, lexicon[tokens[position].form].contains(.titleModifier) {
            position += 1
        }
        guard position < rest.upperBound else {
            // Only modifiers: "General", "Special", "Foreign" alone are no names.
            return position
        }
        let role = lexicon[tokens[position].form]
        if role.contains(.title) || role.contains(.honorific) {
            position += 1
        } else {
            // "General Clark": some modifiers are titles too.
            guard position > rest.lowerBound, lexicon[tokens[position - 1].form].contains(.title) else {
                return nil
            }
        }
        if position + 1 < rest.upperBound, tokens[position].form == lexicon.of,
            lexicon[tokens[position + 1].form].contains(.portfolio)
        {
            position += 2
        }
        return position
    }

    /// One past the name that begins the rest of a run: it ends before a title or a known name that follows.
    private func nameEnd(_ rest: Range<Int>) -> Int {
        var position = rest.lowerBound + 1
        while position < rest.upperBound {
            let role = lexicon[tokens[position].form]
            let isLast = position == rest.upperBound - 1
            if !isLast, role.contains(.title), tokens[position].kind == .word { return position }
            if tokens[position].shape.contains(.allCapitals), known.isState(tokens[position].form) {
                return position
            }
            if isLast, role.contains(.title), tokens[rest.lowerBound].shape.contains(.allCapitals) {
                return position
            }
            position += 1
        }
        return rest.upperBound
    }

    // MARK: Keeping

    private mutating func keep(_ name: Range<Int>, title: Range<Int>?, atHead: Bool) {
        var name = trimmed(name)
        while let last = name.last, tokens[last].form == lexicon.stop, name.count > 1,
            !isAbbreviatedEnd(last - 1)
        { name.removeLast() }
        guard let first = name.first else { return }
        let role = lexicon[tokens[first].form]
        let title = title ?? smallTitle(before: name)
        var cues = cues(name, title)
        if name.count == 1 {
            let token = tokens[first]
            guard token.span.count > 1 || title != nil else { return }
            if role.contains(.function), !token.shape.contains(.allCapitals) { return }
            if !role.isDisjoint(with: [.organisation, .place, .event, .title, .titleModifier, .placeStart]),
                title == nil, !isNameAlone(token)
            {
                return
            }
        }
        if atHead, census.upper[Int(tokens[first].form.value)] == 0, !cues.contains(.capitals),
            !known.isState(tokens[first].form), title == nil
        {
            cues.insert(.unsure)
        }
        var phrase = PhraseTable.root
        for position in name where tokens[position].form != lexicon.stop {
            phrase = phrases.extend(phrase, tokens[position].form)
        }
        var end = name.upperBound
        if end + 1 < range.upperBound, tokens[end].kind == .possessive { end += 1 }
        if end < range.upperBound, lexicon[tokens[end].form].contains(.circle),
            !known.isState(tokens[name.upperBound - 1].form),
            tokens[end].shape.contains(.spaceBefore), !cues.contains(.article) || title == nil
        {
            // "Trump administration" is an organisation of its own, whatever stands before the surname.
            phrase = phrases.extend(phrases.extend(PhraseTable.root, tokens[end - 1].form), tokens[end].form)
            end += 1
            cues.subtract([.person, .male, .female])
            cues.insert(.article)
        } else {
            end = name.upperBound
        }
        let titled = title ?? name.lowerBound..<name.lowerBound
        record(
            NameUse(
                source: UInt32(sourcePosition), sentence: UInt32(sentencePosition),
                tokens: UInt32(name.lowerBound)..<UInt32(end),
                title: UInt32(titled.lowerBound)..<UInt32(titled.upperBound), name: phrase, cues: cues))
    }

    /// A title in lower case right before a name of two words or more: "coach Maurice Cheeks".
    private func smallTitle(before name: Range<Int>) -> Range<Int>? {
        let before = name.lowerBound - 1
        guard name.count > 1, before >= range.lowerBound, tokens[before].kind == .word,
            !tokens[before].isCapitalised, lexicon[tokens[before].form].contains(.title),
            !lexicon[tokens[name.upperBound - 1].form].contains(.organisation)
        else { return nil }
        return before..<name.lowerBound
    }

    private func isAbbreviatedEnd(_ position: Int) -> Bool {
        tokens[position].span.count == 1
            || ["jr", "sr", "inc", "corp", "co", "ltd"].contains(corpus.vocabulary[tokens[position].form])
    }

    /// Whether a common noun alone is the name of a body here: the corpus writes it with a capital throughout.
    private func isNameAlone(_ token: Token) -> Bool {
        if token.shape.contains(.allCapitals) { return true }
        let upper = census.upper[Int(token.form.value)]
        return upper >= 3 && upper > 3 * census.lower[Int(token.form.value)]
    }

    private func cues(_ name: Range<Int>, _ title: Range<Int>?) -> NameUse.Cues {
        var cues: NameUse.Cues = []
        if let title {
            cues.insert(.person)
            for position in title {
                let role = lexicon[tokens[position].form]
                if role.contains(.male) { cues.insert(.male) }
                if role.contains(.female) { cues.insert(.female) }
            }
        }
        if name.allSatisfy({ tokens[$0].shape.contains(.allCapitals) }) { cues.insert(.capitals) }
        var before = (title?.lowerBound ?? name.lowerBound) - 1
        if before >= range.lowerBound, tokens[before].form == lexicon.the {
            cues.insert(.article)
            before -= 1
        }
        if before >= range.lowerBound, lexicon[tokens[before].form].contains(.inPlace) {
            cues.insert(.inPlace)
        }
        var after = name.upperBound
        if after < range.upperBound, lexicon[tokens[after].form].contains(.saying) { cues.insert(.speaks) }
        if before >= range.lowerBound, lexicon[tokens[before].form].contains(.saying), title == nil,
            after < range.upperBound,
            tokens[after].form == lexicon.comma || tokens[after].form == lexicon.stop
        {
            cues.insert(.speaks)
        }
        if after < range.upperBound, tokens[after].kind == .word, !tokens[after].isCapitalised,
            lexicon[tokens[after].form].isDisjoint(with: [.function, .saying])
        {
            cues.insert(.attributive)
        }
        if after < range.upperBound, tokens[after].form == lexicon.comma { after += 1 }
        guard after < range.upperBound else { return cues }
        if tokens[after].form == lexicon.who { cues.insert(.person) }
        if after > name.upperBound, tokens[after].kind == .number, tokens[after].span.count == 2,
            after + 1 < range.upperBound, tokens[after + 1].form == lexicon.comma
        {
            cues.insert(.person)
        }
        return cues
    }
}
