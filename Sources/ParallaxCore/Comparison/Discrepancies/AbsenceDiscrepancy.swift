/// Who was left out, and in which words: not invited is not the same as did not take part.
///
/// Patterns: "not invited / included / represented", "no … participated / attended", "without the participation
/// of". Two sources that use different verbs, or name others, differ.
struct AbsenceDiscrepancy: DiscrepancyRule {
    private struct Absence {
        let passage: Passage
        let span: TextSpan
        let verb: String
    }

    private let model: CorpusModel
    private let negations: FormSet
    private let no: FormSet
    private let without: FormSet
    private let invited: FormSet
    private let took: FormSet
    private let represented: FormSet

    init(_ model: CorpusModel) {
        self.model = model
        let vocabulary = model.corpus.vocabulary
        negations = FormSet("not never", in: vocabulary)
        no = FormSet("no", in: vocabulary)
        without = FormSet("without", in: vocabulary)
        invited = FormSet("invited invitation", in: vocabulary)
        took = FormSet(
            "participate participated participation participating attend attended attendance present presence joined",
            in: vocabulary)
        represented = FormSet("represented representation included consulted", in: vocabulary)
    }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        var firsts: [Absence] = []
        for telling in tellings {
            guard !firsts.contains(where: { $0.passage.source == telling.passage.source }),
                let absence = absence(in: telling.passage)
            else { continue }
            firsts.append(absence)
        }
        var found: [Discrepancy] = []
        for (position, first) in firsts.enumerated() {
            for second in firsts[(position + 1)...]
            where second.passage.source != first.passage.source && second.verb != first.verb {
                found.append(
                    Discrepancy(
                        event: event, .actors, .differ,
                        Synopsis.Words(passage: first.passage, span: first.span),
                        Synopsis.Words(passage: second.passage, span: second.span),
                        says: "who was left out: \(first.verb) (\(model.sourceName(first.passage))), "
                            + "\(second.verb) (\(model.sourceName(second.passage)))"))
            }
        }
        return found
    }

    private func absence(in passage: Passage) -> Absence? {
        let text = model.corpus[passage.source].text
        let sentence = text[passage.sentence].tokens
        for position in sentence {
            let form = text.tokens[position].form
            if negations.contains(form) {
                // The verb follows within two words; the sentence's beginning says who.
                for next in (position + 1)..<min(position + 4, sentence.upperBound) {
                    if let verb = verb(text.tokens[next].form) {
                        return Absence(
                            passage: passage,
                            span: TextSpan(
                                text.tokens[sentence.lowerBound].span.start, text.tokens[next].span.end),
                            verb: "not \(verb)")
                    }
                }
            } else if no.contains(form) || without.contains(form) {
                for next in (position + 1)..<min(position + 6, sentence.upperBound) {
                    if let verb = verb(text.tokens[next].form) {
                        // "without the participation of Ukrainian representatives"
                        let end = without.contains(form) ? min(next + 4, sentence.upperBound) - 1 : next
                        return Absence(
                            passage: passage,
                            span: TextSpan(text.tokens[position].span.start, text.tokens[end].span.end),
                            verb: "not \(verb)")
                    }
                }
            }
        }
        return nil
    }

    private func verb(_ form: FormID) -> String? {
        if invited.contains(form) { return "invited" }
        if took.contains(form) { return "taking part" }
        return represented.contains(form) ? "represented" : nil
    }
}
