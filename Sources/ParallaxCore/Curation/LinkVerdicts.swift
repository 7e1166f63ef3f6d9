/// The two ends of a cross-reference, in corpus order: what a verdict is kept under.
public struct LinkEnds: Hashable, Comparable, Sendable {
    /// The passage that comes first in corpus order.
    public let a: Passage
    /// The other one.
    public let b: Passage

    /// The ends in corpus order.
    public init(_ a: Passage, _ b: Passage) {
        self.a = min(a, b)
        self.b = max(a, b)
    }

    /// By the first end, then the other.
    public static func < (a: Self, b: Self) -> Bool { a.a != b.a ? a.a < b.a : a.b < b.b }
}

/// What the reader last said of a link.
public struct JudgedLink: Hashable, Sendable {
    /// The verdict.
    public let verdict: LinkVerdict
    /// What the two share, where the engine did not link them.
    public let sharing: EntityKey?
    /// The reader's reason; may be empty.
    public let reason: String
    /// The record that holds the verdict, to withdraw it.
    public let record: RecordID
}

/// The reader's verdicts on links, found in the texts as they are now.
public struct LinkVerdicts: Sendable {
    /// The verdict on each link whose two passages were found.
    public let judged: [LinkEnds: JudgedLink]
    /// The records whose passages were not found again: shown as such, applied to nothing.
    public let unattached: [RecordID]

    /// Finds the passages of the verdicts of a curation in a corpus.
    public init(_ curation: Curation, in corpus: Corpus) {
        var places = Notebook(in: corpus)
        var judged: [LinkEnds: JudgedLink] = [:]
        var unattached: [RecordID] = []
        func passage(_ target: AnnotationTarget) -> Passage? {
            let (source, placement) = places.place(target)
            guard let source, let span = placement.span,
                let sentence = corpus[source].text.sentence(at: span.start)
            else { return nil }
            return Passage(source, sentence)
        }
        for record in curation.records {
            guard case .judge(let pair, let verdict, let sharing, let reason) = record.decision else {
                continue
            }
            guard let a = passage(pair.a), let b = passage(pair.b) else {
                unattached.append(record.id)
                continue
            }
            judged[LinkEnds(a, b)] = JudgedLink(
                verdict: verdict, sharing: sharing, reason: reason, record: record.id)
        }
        self.judged = judged
        self.unattached = unattached
    }

    /// The verdict on a link; nil when the reader has said nothing.
    public subscript(reference: CrossReference) -> JudgedLink? { judged[LinkEnds(reference.a, reference.b)] }
}

/// The uncertain links of a model as work to be done: those that the engine holds possible but not sure.
public struct Triage: Sendable {
    /// Those without a verdict in the order of the model, then those left for later.
    public let pending: [CrossReference]
    /// How many uncertain links the reader has confirmed, rejected or marked as seen.
    public let decided: Int
    /// How many uncertain links there are in all.
    public var total: Int { pending.count + decided }

    /// Sorts uncertain links by the verdicts on them.
    public init(_ linked: LinkedCorpus) { self.init(linked.uncertain, linked.verdicts) }

    /// Sorts uncertain links, best first, by the verdicts on them.
    public init(_ uncertain: [CrossReference], _ verdicts: LinkVerdicts) {
        var open: [CrossReference] = []
        var later: [CrossReference] = []
        var decided = 0
        for reference in uncertain {
            switch verdicts[reference]?.verdict {
            case nil: open.append(reference)
            case .later: later.append(reference)
            case .confirmed, .rejected, .seen: decided += 1
            }
        }
        pending = open + later
        self.decided = decided
    }
}
