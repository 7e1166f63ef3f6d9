import ParallaxCore

/// A table of actors or events: what is known of each, then how often each source mentions it.
struct EntityColumns {
    private let model: CorpusModel
    private var columns = Columns()
    /// With more sources than this a column each would not be read: only the sum stands there.
    private static let mostSources = 12

    init(model: CorpusModel, headings: [String]) {
        self.model = model
        let sources = model.corpus.sources
        let counted = sources.count <= Self.mostSources ? sources.map(\.id.value) : []
        columns.add(row: headings + counted + ["all"])
    }

    /// Adds the row of an actor or event.
    mutating func add(_ cells: [String], _ entity: Entity) {
        let counts = model.counts(of: entity)
        let shown = counts.count <= Self.mostSources ? counts.map { $0 == 0 ? "·" : String($0) } : []
        columns.add(row: cells + shown + [String(counts.reduce(0, +))])
    }

    /// Prints the table, its headings first.
    func print(_ output: inout Output) {
        for (position, line) in columns.lines.enumerated() {
            if position == 0 { output.line(strong: line) } else { output.line(line) }
        }
    }
}

extension CorpusModel {
    /// How often each source mentions an actor or event, by source id; sources that never do are left out.
    func countsByID(of entity: Entity) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (source, count) in zip(corpus.sources, self.counts(of: entity)) where count > 0 {
            counts[source.id.value, default: 0] += count
        }
        return counts
    }
}
