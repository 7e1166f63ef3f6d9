/// The size of the window, in cells.
public struct ScreenSize: Hashable, Sendable {
    /// Columns; at least 1.
    public let width: Int
    /// Rows; at least 1.
    public let height: Int

    /// A size; less than 1 counts as 1.
    public init(width: Int, height: Int) {
        self.width = max(1, width)
        self.height = max(1, height)
    }
}
