/// Told as done by one source, as planned or denied by another that could know.
///
/// A word of planning ("planned", "potential", "proposed") or denial ("no", "never") directly before the event's
/// name counts, within three words.
struct ModalityDiscrepancy: DiscrepancyRule {
    private enum Modality: String {
        case done = "as done"
        case planned = "as planned"
        case denied = "as not done"
    }

    private let model: CorpusModel
    private let planning: FormSet
    private let denial: FormSet
    private let past: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        let vocabulary = model.corpus.vocabulary
        planning = FormSet(
            "planned potential proposed possible upcoming scheduled prospective planning", in: vocabulary)
        denial = FormSet("no never without", in: vocabulary)
        past = FormSet(
            "held met was were took announced launched signed after during following visited declared",
            in: vocabulary)
    }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        let known = model.events[event.value]
        guard known.kind == .event else { return [] }
        var done: (passage: Passage, name: TextSpan)?
        var others: [(passage: Passage, name: TextSpan, modality: Modality)] = []
        for telling in tellings {
            guard let name = telling.names.first, let modality = modality(of: name, in: telling) else {
                continue
            }
            if modality == .done {
                done = done ?? (telling.passage, name)
            } else if couldKnow(telling.passage.source, known) {
                others.append((telling.passage, name, modality))
            }
        }
        guard let done else { return [] }
        var seen: Set<SourceIndex> = [done.passage.source]
        return others.filter { seen.insert($0.passage.source).inserted }.map { other in
            Discrepancy(
                event: event, .modality, .differ, Synopsis.Words(passage: done.passage, span: done.name),
                Synopsis.Words(passage: other.passage, span: other.name),
                says: "told \(Modality.done.rawValue) by \(model.sourceName(done.passage)), "
                    + "\(other.modality.rawValue) by \(model.sourceName(other.passage))")
        }
    }

    private func couldKnow(_ source: SourceIndex, _ event: Event) -> Bool {
        guard let written = model.corpus[source].metadata.date?.latest, let happened = event.date?.latest
        else {
            return false
        }
        return written > happened
    }

    private func modality(of name: TextSpan, in telling: Telling) -> Modality? {
        let text = model.corpus[telling.passage.source].text
        let sentence = text[telling.passage.sentence].tokens
        let range = text.tokens(overlapping: name)
        let before = max(sentence.lowerBound, range.lowerBound - 3)..<range.lowerBound
        if before.contains(where: { planning.contains(text.tokens[$0].form) }) { return .planned }
        if before.contains(where: { denial.contains(text.tokens[$0].form) }) { return .denied }
        let around =
            max(sentence.lowerBound, range.lowerBound - 5)..<min(sentence.upperBound, range.upperBound + 3)
        return around.contains { past.contains(text.tokens[$0].form) } ? .done : nil
    }
}
