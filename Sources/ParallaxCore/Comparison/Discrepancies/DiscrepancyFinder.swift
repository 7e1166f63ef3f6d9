/// Looks for one sort of discrepancy in what the sources say of an event. Precision goes before recall: a list
/// that cries wolf is not read.
protocol DiscrepancyRule: Sendable {
    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy]
}

/// Finds the discrepancies of single events; `DiscrepancySearch` finds all of a model.
public struct DiscrepancyFinder: Sendable {
    private let model: CorpusModel
    private let rules: [any DiscrepancyRule]

    /// A finder for one model.
    public init(_ model: CorpusModel) {
        self.model = model
        rules = [
            DateDiscrepancy(model), BeginningDiscrepancy(model), NumberDiscrepancy(model),
            OutcomeDiscrepancy(model), PlaceDiscrepancy(model), AbsenceDiscrepancy(model),
            ModalityDiscrepancy(model),
        ]
    }

    /// The discrepancies of one event.
    public func discrepancies(of event: EventIndex, tellings: [Telling]) -> [Discrepancy] {
        let own = tellings.filter { !$0.isRepeat }
        return rules.flatMap { $0.discrepancies(of: event, own) }
    }
}

extension CorpusModel {
    /// The words at a place of a passage's source.
    func words(_ span: TextSpan, _ passage: Passage) -> String {
        corpus[passage.source].text.string(span)
    }

    /// The name of a passage's source.
    func sourceName(_ passage: Passage) -> String { corpus[passage.source].id.value }
}
