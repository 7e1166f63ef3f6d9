/// A screen as data: what the reader draws and the terminal paints.
public struct Grid: Hashable, Sendable {
    /// Columns, in cells.
    public let width: Int
    /// Rows.
    public let height: Int
    /// All cells, row after row.
    public private(set) var cells: [Cell]
    /// Where the hardware cursor stands: on the focused item, so that screen readers can follow.
    public var cursor: (column: Int, row: Int) {
        get { (cursorColumn, cursorRow) }
        set {
            cursorColumn = max(0, min(width - 1, newValue.column))
            cursorRow = max(0, min(height - 1, newValue.row))
        }
    }
    /// Whether the cursor is drawn (as in an input line); it is moved in any case.
    public var showsCursor = false
    private var cursorColumn = 0
    private var cursorRow = 0

    /// A blank grid of `width` by `height` cells; negative sizes count as none.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// The cell at a column and a row; blank outside of the grid. Setting outside does nothing.
    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard column >= 0, column < width, row >= 0, row < height else { return .blank }
            return cells[row * width + column]
        }
        set {
            guard column >= 0, column < width, row >= 0, row < height else { return }
            cells[row * width + column] = newValue
        }
    }
}
