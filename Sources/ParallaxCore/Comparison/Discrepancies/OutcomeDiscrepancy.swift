/// Results in one source, none in another.
/// Example: "resulted in four key agreements" against "no significant diplomatic breakthroughs".
struct OutcomeDiscrepancy: DiscrepancyRule {
    private static let outcomes: Set<String> = [
        "agreement", "deal", "accord", "breakthrough", "result", "progress", "concession", "compromise",
        "pact",
        "settlement", "decision",
    ]

    private let model: CorpusModel

    init(_ model: CorpusModel) { self.model = model }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        let outcomes = tellings.flatMap { telling in
            telling.quantities.filter { Self.outcomes.contains($0.counted) }.map { (telling.passage, $0) }
        }
        let some = outcomes.filter { $0.1.value ?? 0 > 0 }
        let none = outcomes.filter { $0.1.value == 0 }
        var seen: Set<[SourceIndex]> = []
        var found: [Discrepancy] = []
        for (passage, quantity) in some {
            for (other, absent) in none where other.source != passage.source {
                guard seen.insert([passage.source, other.source]).inserted else { continue }
                found.append(
                    Discrepancy(
                        event: event, .number, .differ, Synopsis.Words(passage: passage, span: quantity.span),
                        Synopsis.Words(passage: other, span: absent.span),
                        says: "the outcome: “\(model.words(quantity.span, passage))” against "
                            + "“\(model.words(absent.span, other))”"))
            }
        }
        return found
    }
}
