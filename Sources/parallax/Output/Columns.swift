/// A table of text for people: columns aligned, two spaces between them.
struct Columns {
    private var rows: [[String]] = []

    /// Adds a row.
    mutating func add(_ cells: String...) { rows.append(cells.map(Printable.text)) }

    /// Adds a row of any number of cells.
    mutating func add(row cells: [String]) { rows.append(cells.map(Printable.text)) }

    /// The rows as lines; no white space at the end of one. Widths are counted in characters.
    var lines: [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if column < row.count - 1 {
                    line += String(repeating: " ", count: widths[column] - cell.count + 2)
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
