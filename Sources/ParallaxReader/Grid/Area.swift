/// A rectangle of the screen, in cells.
public struct Area: Hashable, Sendable {
    /// The column of its left edge.
    public var x: Int
    /// The row of its upper edge.
    public var y: Int
    /// Columns; never negative.
    public var width: Int
    /// Rows; never negative.
    public var height: Int

    /// A rectangle; negative sizes count as none.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Whether a cell lies inside.
    public func contains(column: Int, row: Int) -> Bool {
        column >= x && column < x + width && row >= y && row < y + height
    }

    /// The same rectangle without its first rows.
    public func dropFirst(rows: Int) -> Area {
        let dropped = max(0, min(rows, height))
        return Area(x: x, y: y + dropped, width: width, height: height - dropped)
    }

    /// The same rectangle without its last rows.
    public func dropLast(rows: Int) -> Area {
        Area(x: x, y: y, width: width, height: height - max(0, rows))
    }

    /// The same rectangle, narrower by a margin on the left and one on the right.
    public func inset(left: Int, right: Int = 0) -> Area {
        Area(x: x + left, y: y, width: width - left - right, height: height)
    }

    /// One of its rows, counted from 0.
    public func row(_ number: Int) -> Area {
        Area(x: x, y: y + number, width: width, height: number < height && number >= 0 ? 1 : 0)
    }
}
