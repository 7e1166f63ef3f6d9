import ParallaxCore

/// A table of words: rows and columns, cells that hold several items one under the other, one of them selected.
/// Every comparing view with columns is one of these.
struct TableModel: Sendable {
    /// A column.
    struct Column: Sendable {
        /// What stands over it.
        var title: StyledText
        /// How much of the width it gets, beside the others.
        var weight: Int
        /// The most cells that it can use; nil when any width is welcome.
        var most: Int?

        init(_ title: StyledText, weight: Int = 1, most: Int? = nil) {
            self.title = title
            self.weight = weight
            self.most = most
        }
    }

    /// Something in a cell: words, and where they lead.
    struct Item: Sendable {
        var text: StyledText
        var action: RowAction?
    }

    /// A row.
    struct Row: Sendable {
        /// What stands in the first column.
        var head: [StyledText]
        /// The items of each other column.
        var cells: [[Item]]
        /// What stands across all columns instead of cells; nil for a row with cells.
        var across: Item?

        init(head: [StyledText], cells: [[Item]], across: Item? = nil) {
            self.head = head
            self.cells = cells
            self.across = across
        }

        /// The words in which a filter looks.
        var words: String {
            (head.map(\.string) + cells.flatMap { $0.map(\.text.string) } + [across?.text.string ?? ""])
                .joined(separator: " ")
        }
    }

    /// The columns after the first.
    private(set) var columns: [Column]
    /// What stands over the first column.
    let headTitle: StyledText
    /// Whether a cell is one line, cut where it is too long, rather than wrapped.
    let isCompact: Bool
    private(set) var rows: [Row]
    /// The positions in `rows` of those that the filter lets through.
    private(set) var shown: [Int]
    /// The selected row, as a position in `shown`.
    private(set) var row = 0
    /// The selected column.
    private(set) var column = 0
    /// The selected item of the cell.
    private(set) var item = 0
    /// The row at the top, as a position in `shown`.
    private(set) var top = 0
    private var filter = ""

    init(headTitle: StyledText, columns: [Column], rows: [Row], isCompact: Bool = false) {
        self.headTitle = headTitle
        self.columns = columns
        self.rows = rows
        self.isCompact = isCompact
        shown = Array(rows.indices)
        selectFirst()
    }

    /// The selected row's position in `rows`; nil in an empty table.
    var selectedRow: Int? { shown.indices.contains(row) ? shown[row] : nil }

    /// What choosing the selected item does.
    var action: RowAction? {
        guard let selectedRow else { return nil }
        let row = rows[selectedRow]
        if let across = row.across { return across.action }
        return row.cells.indices.contains(column) && row.cells[column].indices.contains(item)
            ? row.cells[column][item].action : nil
    }

    /// Adds rows at the end; the selection stays.
    mutating func append(_ more: [Row]) {
        rows += more
        setFilter(filter, keepingSelection: true)
    }

    /// Shows only the rows that hold every word of a filter.
    mutating func setFilter(_ text: String, keepingSelection: Bool = false) {
        filter = text
        let selected = selectedRow
        let searches = text.split(separator: " ").compactMap { TextSearch(String($0)) }
        shown = rows.indices.filter { number in
            searches.isEmpty || searches.allSatisfy { $0.isFound(in: rows[number].words) }
        }
        if let selected, let found = shown.firstIndex(of: selected) {
            row = found
        } else {
            row = 0
        }
        if !keepingSelection { top = 0 }
    }

    /// Moves the selection; false when the command is no movement. `height`: the rows of the screen.
    mutating func perform(_ invocation: Invocation, height: Int) -> Bool {
        let count = invocation.count ?? 1
        switch invocation.command {
        case .down, .scrollDown: for _ in 0..<min(count, 1000) { stepItem(1) }
        case .up, .scrollUp: for _ in 0..<min(count, 1000) { stepItem(-1) }
        case .paraNext, .sentenceNext: stepRow(count)
        case .paraPrev, .sentencePrev: stepRow(-count)
        case .right, .nameNext, .wordNext: stepColumn(count)
        case .left, .namePrev, .wordPrev: stepColumn(-count)
        case .halfDown: stepRow(max(1, height / (isCompact ? 2 : 8)) * count)
        case .halfUp: stepRow(-max(1, height / (isCompact ? 2 : 8)) * count)
        case .pageDown: stepRow(max(1, isCompact ? height - 3 : height / 5) * count)
        case .pageUp: stepRow(-max(1, isCompact ? height - 3 : height / 5) * count)
        case .top:
            row = min(max(0, (invocation.count ?? 1) - 1), max(0, shown.count - 1))
            settleItem()
        case .bottom:
            row = min(max(0, (invocation.count ?? shown.count) - 1), max(0, shown.count - 1))
            settleItem()
        case .lineStart:
            column = 0
            settleItem()
        case .lineEnd:
            column = max(0, columns.count - 1)
            settleItem()
        default: return false
        }
        return true
    }

    /// Scrolls so that the selected row is on a screen that takes the rows from `first` to the selection.
    mutating func scroll(to first: Int) { top = first }

    /// Stands where another table of the same kind stood, as far as there is such a cell.
    mutating func takeStand(of old: TableModel) {
        row = max(0, min(old.row, shown.count - 1))
        column = max(0, min(old.column, columns.count - 1))
        item = old.item
        settleItem()
        top = max(0, min(old.top, shown.count - 1))
    }

    /// Selects the row at a position in `rows`, if it is shown.
    mutating func select(row number: Int) {
        guard let found = shown.firstIndex(of: number) else { return }
        row = found
        settleItem()
    }

    private mutating func selectFirst() {
        guard let first = rows.firstIndex(where: { row in row.cells.contains { !$0.isEmpty } }) else {
            return
        }
        row = first
        column = rows[first].cells.firstIndex { !$0.isEmpty } ?? 0
    }

    /// To the next item of the column, on into the next row.
    private mutating func stepItem(_ step: Int) {
        guard let selectedRow else { return }
        let here = rows[selectedRow]
        let count = here.across == nil && here.cells.indices.contains(column) ? here.cells[column].count : 0
        if (0..<count).contains(item + step) {
            item += step
        } else if shown.indices.contains(row + step) {
            row += step
            item = 0
            settleItem()
            if step < 0 { item = max(0, cellCount - 1) }
        }
    }

    private mutating func stepRow(_ step: Int) {
        row = max(0, min(shown.count - 1, row + step))
        settleItem()
    }

    /// To the next column that is not empty in this row; in a compact table to the next one.
    private mutating func stepColumn(_ step: Int) {
        guard let selectedRow, rows[selectedRow].across == nil else { return }
        let cells = rows[selectedRow].cells
        for _ in 0..<abs(step) {
            var next = column + step.signum()
            while cells.indices.contains(next), cells[next].isEmpty, !isCompact { next += step.signum() }
            guard cells.indices.contains(next) else { break }
            column = next
        }
        item = 0
    }

    private var cellCount: Int {
        guard let selectedRow, rows[selectedRow].cells.indices.contains(column) else { return 0 }
        return rows[selectedRow].cells[column].count
    }

    private mutating func settleItem() { item = max(0, min(item, cellCount - 1)) }
}
