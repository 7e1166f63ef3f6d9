import ParallaxCore

/// Stepping from one discrepancy to the next. They are looked for when they are first asked for, a piece at a
/// time between keys.
extension ReaderState {
    mutating func stepDiscrepancy(_ count: Int) -> [Effect] {
        var search = discrepancies ?? DiscrepancySearch(model)
        search.proceed(mentions: MatrixView.slice)
        discrepancies = search
        guard search.isComplete else {
            discrepancyStep = count
            message = Message(text: "looking for discrepancies")
            return [.wake]
        }
        let places = search.found.flatMap { discrepancy in
            [discrepancy.a, discrepancy.b].compactMap { $0 }.map { words in
                (place: Place(words.passage.source, words.span.start), words: words, discrepancy: discrepancy)
            }
        }.sorted { $0.place < $1.place }
        guard step(count, among: places.count, of: "discrepancies", place: { places[$0].place }),
            let found = places.first(where: { $0.place == place })
        else { return [] }
        landed = Destination(found.place, words: found.words.span)
        let coarser = found.discrepancy.kind == .coarser ? ", coarser" : ""
        message = Message(
            text: "\(found.discrepancy.attribute.rawValue)\(coarser): \(found.discrepancy.says)")
        return []
    }

    /// Goes on looking; when nothing is left, the step that waited is done. True while there is more to do.
    mutating func proceedWithDiscrepancies() -> Bool {
        guard let count = discrepancyStep else { return false }
        discrepancyStep = nil
        return !stepDiscrepancy(count).isEmpty
    }
}
