/// How wide the columns of a table are in a window; where they would be too narrow to read, the cells of a row
/// stand one under the other.
struct TableLayout {
    /// A wrapped column narrower than this is not read with pleasure.
    private static let narrowest = 11
    /// Between two columns: a space, a rule and a space.
    static let gap = 3

    /// Columns of the first column, in cells.
    let head: Int
    /// Columns of each other column; empty when the table is stacked.
    let widths: [Int]

    /// Whether the cells of a row stand one under the other.
    var isStacked: Bool { widths.isEmpty }

    init(_ table: TableModel, width: Int) {
        let heads = table.rows.flatMap { $0.head.map(\.width) } + [table.headTitle.width]
        head = max(4, min(heads.max() ?? 0, max(8, width / 4)))
        let room = width - head - table.columns.count * Self.gap
        let least = table.isCompact ? 3 : Self.narrowest
        guard !table.columns.isEmpty, room >= table.columns.count * least else {
            widths = []
            return
        }
        // Each gets what it needs least; what is left goes by weight, and what one cannot use to the others.
        var widths = table.columns.map { min($0.most ?? least, least) }
        var left = room - widths.reduce(0, +)
        var open = Array(table.columns.indices)
        while left > 0, !open.isEmpty {
            let weight = open.reduce(0) { $0 + table.columns[$1].weight }
            var given = 0
            for column in open {
                let share = max(1, left * table.columns[column].weight / max(1, weight))
                let most = table.columns[column].most ?? .max
                let taken = min(share, left - given, most - widths[column])
                widths[column] += taken
                given += taken
            }
            left -= given
            open.removeAll { widths[$0] >= table.columns[$0].most ?? .max }
            if given == 0 { break }
        }
        self.widths = widths
    }
}
