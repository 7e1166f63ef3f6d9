/// What a sentence says of when, where and who: what an event is known by when nobody names it.
struct PassageCues {
    /// Words and the time that they mean.
    struct Time {
        let expression: TimeExpression
        let date: EDTFDate
    }

    /// A place, with a preposition before it or an act after it.
    struct Place {
        let actor: ActorIndex?
        let tokens: Range<Int>
    }

    /// An act: the word and its kinds.
    struct Act {
        let word: Int
        let classes: [ActClass]
    }

    let passage: Passage
    let sentence: Range<Int>
    let times: [Time]
    /// The date that the paragraph named last before the sentence: that of which it tells, until it names another.
    let narrative: EDTFDate?
    let acts: [Act]
    /// Who is named, also through its people, by position and without repeats.
    let actors: [ActorIndex]
}

/// Gathers the cues of sentences.
struct CueReader {
    let context: LinkingContext
    let acts: Acts

    func cues(of passage: Passage, _ stream: ContentStream) -> PassageCues {
        let words = stream.words(of: passage.sentence)
        var found: [PassageCues.Act] = []
        var actors: Set<ActorIndex> = []
        for position in words {
            let word = stream.words[position]
            if let actor = word.meaning.actor { actors.insert(actor) }
            let classes = acts.classes(of: word.meaning)
            if !classes.isEmpty { found.append(PassageCues.Act(word: position, classes: classes)) }
        }
        return PassageCues(
            passage: passage, sentence: words,
            times: context.times(in: passage).compactMap { time in
                time.date.map { PassageCues.Time(expression: time, date: $0) }
            },
            narrative: narrative(before: passage), acts: found, actors: actors.sorted())
    }

    private func narrative(before passage: Passage) -> EDTFDate? {
        let text = context.corpus[passage.source].text
        let paragraph = text[text[passage.sentence].paragraph]
        for number in (paragraph.sentences.lowerBound..<passage.sentence.value).reversed() {
            let times = context.times(in: Passage(passage.source, SentenceIndex(number)))
            if let date = times.last(where: { $0.date.map { $0.precision >= .year } ?? false })?.date {
                return date
            }
        }
        return nil
    }
}
