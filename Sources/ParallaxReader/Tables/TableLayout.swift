/// How wide the columns of a table are in a window; where they would be too narrow to read, the cells of a row
/// stand one under the other.
struct TableLayout {
    /// A wrapped column narrower than this is not read with pleasure.
    private static let narrowest = 13
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
        var widths = table.columns.map { _ in 0 }
        var left = room
        var open = Array(table.columns.indices)
        // Columns that need less than their share give the rest to the others.
        while !open.isEmpty {
            let weight = open.reduce(0) { $0 + table.columns[$1].weight }
            let full = open.filter { column in
                guard let most = table.columns[column].most else { return false }
                return most <= left * table.columns[column].weight / max(1, weight)
            }
            guard !full.isEmpty else {
                for column in open {
                    widths[column] = max(least, left * table.columns[column].weight / weight)
                }
                break
            }
            for column in full {
                widths[column] = table.columns[column].most ?? least
                left -= widths[column]
            }
            open.removeAll(where: full.contains)
        }
        let sum = widths.reduce(0, +)
        self.widths = sum <= room ? widths : []
    }
}
