/// Looks for all discrepancies of a model, a piece at a time, so that a large corpus never holds up a key.
public struct DiscrepancySearch: Sendable {
    private let model: CorpusModel
    private let reader: TellingReader
    private let finder: DiscrepancyFinder
    private let events: [EventIndex]
    private var next = 0
    private var tellings: [EventIndex: [Telling]] = [:]
    private var differing: [Discrepancy] = []
    private var coarser: [Discrepancy] = []
    /// Whether everything was looked at.
    public private(set) var isComplete = false

    /// A search that has not begun.
    public init(_ model: CorpusModel) {
        self.model = model
        reader = TellingReader(model)
        finder = DiscrepancyFinder(model)
        events = Timeline.order(model)
    }

    /// What was found so far: those of events by the event's date, then those between events, then those of
    /// names; those in which one is only coarser than the other come last.
    public var found: [Discrepancy] { differing + coarser }

    /// Goes on until events with about so many mentions were looked at.
    public mutating func proceed(mentions: Int) {
        var room = mentions
        while next < events.count, room > 0 {
            let event = events[next]
            let own = reader.tellings(of: event)
            tellings[event] = own
            add(finder.discrepancies(of: event, tellings: own))
            room -= model.mentions(of: .event(event)).count + 1
            next += 1
        }
        guard next == events.count, !isComplete else { return }
        add(FirstDiscrepancy(model).discrepancies(tellings))
        add(SpellingDiscrepancy(model).discrepancies())
        isComplete = true
    }

    /// All discrepancies of a model at once.
    public static func all(_ model: CorpusModel) -> [Discrepancy] {
        var search = DiscrepancySearch(model)
        while !search.isComplete { search.proceed(mentions: .max / 2) }
        return search.found
    }

    private mutating func add(_ more: [Discrepancy]) {
        differing += more.filter { $0.kind != .coarser }
        coarser += more.filter { $0.kind == .coarser }
    }
}
