/// The decisions that are in force. The model that a reader sees is a pure function of texts, index and curation:
/// the index is curated, the texts are linked with it, and what no index can say is applied to the result.
public struct Curation: Hashable, Sendable {
    /// The decisions in force, in the order in which they were made.
    public let records: [CurationRecord]

    /// The decisions of a ledger that no later record withdraws. The order of `ledger` does not matter.
    public init(_ ledger: some Sequence<CurationRecord> = []) {
        let ordered = ledger.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
        var withdrawn: Set<RecordID> = []
        var inForce: [CurationRecord] = []
        var seen: Set<RecordID> = []
        for record in ordered.reversed() where seen.insert(record.id).inserted {
            guard !withdrawn.contains(record.id) else { continue }
            if case .withdraw(let id) = record.decision {
                withdrawn.insert(id)
            } else {
                inForce.append(record)
            }
        }
        records = inForce.reversed()
    }

    /// Whether no decision is in force.
    public var isEmpty: Bool { records.isEmpty }

    /// The model of a corpus as the reader has decided.
    public func model(of corpus: Corpus, index: CorpusIndex?) -> CorpusModel {
        apply(to: Linker.link(corpus, index: index, curation: self))
    }

    /// The decisions for which the texts have to be linked anew: all but those on single links.
    public var aboutEntities: [CurationDecision] {
        records.map(\.decision).filter { if case .judge = $0 { false } else { true } }
    }
}
