/// Different numbers of the same thing in what sources tell of one event.
/// Example: "60 diplomats" against "35 diplomats".
struct NumberDiscrepancy: DiscrepancyRule {
    private let model: CorpusModel

    init(_ model: CorpusModel) { self.model = model }

    func discrepancies(of event: EventIndex, _ tellings: [Telling]) -> [Discrepancy] {
        var byCounted: [String: [(passage: Passage, quantity: Quantity)]] = [:]
        for telling in tellings {
            for quantity in telling.quantities where quantity.value ?? 0 > 0 {
                byCounted[quantity.counted, default: []].append((telling.passage, quantity))
            }
        }
        var found: [Discrepancy] = []
        for counted in byCounted.keys.sorted() {
            let all = byCounted[counted] ?? []
            let sources = Dictionary(grouping: all, by: \.passage.source).sorted { $0.key < $1.key }
            for (position, first) in sources.enumerated() {
                for second in sources[(position + 1)...] {
                    let values = Set(second.value.map(\.quantity.value))
                    // A source that gives several numbers of a thing speaks of several things.
                    guard Set(first.value.map(\.quantity.value)).count == 1, values.count == 1,
                        let a = first.value.first, let b = second.value.first,
                        !values.contains(a.quantity.value)
                    else { continue }
                    found.append(
                        Discrepancy(
                            event: event, .number, .differ,
                            Synopsis.Words(passage: a.passage, span: a.quantity.span),
                            Synopsis.Words(passage: b.passage, span: b.quantity.span),
                            says: "“\(model.words(a.quantity.span, a.passage))” against "
                                + "“\(model.words(b.quantity.span, b.passage))”"))
                }
            }
        }
        return found
    }
}
