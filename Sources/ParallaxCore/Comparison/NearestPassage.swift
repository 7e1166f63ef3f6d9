/// The passage of a silent source that comes nearest to an event, and what it lacks.
public struct NearestPassage: Hashable, Sendable {
    /// The passage.
    public let passage: Passage
    /// The actors of the event that it names.
    public let actors: [ActorIndex]
    /// Words that a name of the event and the passage share.
    public let sharedWords: [String]
    /// Whether a date in it can be that of the event; nil when it has no date or the event has none.
    public let dateFits: Bool?
    /// What it has and what it lacks, as one English sentence without a final stop.
    public let says: String

    /// The nearest passage of a source; nil when no passage shares an actor, a word of the name or the date.
    /// One shared actor and one shared word of the name weigh the same, a fitting date twice as much.
    init?(to event: EventIndex, in source: SourceIndex, of model: CorpusModel) {
        let known = model.events[event.value]
        let text = model.corpus[source].text
        let vocabulary = model.corpus.vocabulary
        let nameForms = Self.words(of: known, in: vocabulary)
        let times = source.value < model.timeExpressions.count ? model.timeExpressions[source.value] : []
        var fitting: [SentenceIndex: Bool] = [:]
        if let date = known.date {
            for time in times {
                guard let own = time.date else { continue }
                fitting[time.sentence] = (fitting[time.sentence] ?? false) || own.overlaps(date)
            }
        }
        var best: (score: Int, passage: Passage, actors: [ActorIndex], words: [FormID])?
        for number in text.sentences.indices {
            let sentence = text.sentences[number]
            if let apparatus = text[sentence.paragraph].apparatus, !apparatus.carriesLinks { continue }
            let passage = Passage(source, SentenceIndex(number))
            let mentioned = Set(
                model.mentions(in: passage).compactMap { mention -> ActorIndex? in
                    if case .actor(let index) = mention.entity { index } else { nil }
                })
            let actors = known.actors.filter(mentioned.contains)
            let words = nameForms.filter { form in text.tokens[sentence.tokens].contains { $0.form == form } }
            let fits = fitting[SentenceIndex(number)] ?? false
            let score = actors.count + words.count + (fits ? 2 : 0)
            if score > (best?.score ?? 0) { best = (score, passage, actors, words) }
        }
        guard let best else { return nil }
        passage = best.passage
        actors = best.actors
        sharedWords = best.words.map { vocabulary[$0] }
        dateFits = known.date == nil ? nil : fitting[best.passage.sentence]
        let missing = known.actors.filter { !best.actors.contains($0) }
        func names(_ actors: [ActorIndex]) -> String {
            actors.prefix(3).map { model.actors[$0.value].name }.joined(separator: ", ")
        }
        var has: [String] = []
        var lacks: [String] = []
        if !best.actors.isEmpty { has.append("names \(names(best.actors))") }
        if !best.words.isEmpty {
            has.append("says \(best.words.prefix(3).map { "“\(vocabulary[$0])”" }.joined(separator: ", "))")
        }
        if !missing.isEmpty { lacks.append("no \(names(missing))") }
        if let date = known.date {
            switch dateFits {
            case true?: has.append("has a date in \(date)")
            case false?: lacks.append("its date is not \(date)")
            case nil: lacks.append("no date")
            }
        }
        if best.words.isEmpty { lacks.append("no word of its name") }
        says =
            has.joined(separator: ", ") + (lacks.isEmpty ? "" : "; lacks: " + lacks.joined(separator: ", "))
    }

    /// The words of an event's label and place that say something, as forms of the corpus.
    private static func words(of event: Event, in vocabulary: Vocabulary) -> [FormID] {
        let text = event.label + " " + (event.place ?? "")
        var forms: [FormID] = []
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 3 {
            if let form = vocabulary.find(word.lowercased()), !forms.contains(form) { forms.append(form) }
        }
        return forms
    }
}
