/// Looks for one sort of discrepancy in what the sources say of an event. Precision goes before recall: a list
/// that cries wolf is not read.
protocol DiscrepancyRule {
    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy]
}

/// Finds the discrepancies of a model.
public struct DiscrepancyFinder {
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

    /// All discrepancies: those of events by the event's date, then those between events, then those of names.
    /// Those in which one is only coarser than the other come last.
    public func all(reader: TellingReader) -> [Discrepancy] {
        var tellings: [EventIndex: [Telling]] = [:]
        var found: [Discrepancy] = []
        for event in EventOrder.byDate(model) {
            let own = reader.tellings(of: event)
            tellings[event] = own
            found += discrepancies(of: event, tellings: own)
        }
        found += FirstDiscrepancy(model).discrepancies(tellings)
        found += SpellingDiscrepancy(model).discrepancies()
        return found.filter { $0.kind != .coarser } + found.filter { $0.kind == .coarser }
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
