import ParallaxCore

extension Sidebar {
    /// How many rows stand over the list: tabs, order or filter, an empty one.
    static let headRows = 3

    /// Draws the sidebar; the row of what is in focus is lit.
    func draw(on canvas: inout Canvas, in area: Area, isActive: Bool, focus: Entity?, isLinking: Bool) {
        let inner = area.inset(left: 1, right: 1)
        var column = inner.x
        for tab in Tab.allCases {
            let style = Style(tab == self.tab ? .heading : .quiet, isSelected: tab == self.tab && isActive)
            column =
                canvas.write(tab.label, style, column: column, row: inner.y, in: inner) + Self.tabGap(area)
        }
        var cursor: (column: Int, row: Int)?
        if list.isTyping || !list.filter.text.isEmpty {
            let line = list.filter.drawn("/ ")
            canvas.write(line.text.truncated(inner.width), column: inner.x, row: inner.y + 1, in: inner)
            if list.isTyping { cursor = (inner.x + line.cursor, inner.y + 1) }
        } else {
            canvas.write("by \(order.rawValue)", Style(.quiet), column: inner.x, row: inner.y + 1, in: inner)
        }
        let rows = inner.dropFirst(rows: Self.headRows)
        let selected = list.draw(
            on: &canvas, in: rows, isActive: isActive, lit: focus.map { .focus($0) })
        if list.shown.isEmpty {
            canvas.write(
                isLinking ? "linking…" : "nothing", Style(.quiet), column: rows.x, row: rows.y, in: rows)
        }
        if isActive, let place = cursor ?? selected { canvas.grid.cursor = place }
        if list.isTyping { canvas.grid.showsCursor = true }
    }

    /// How many columns stand between the tabs.
    private static func tabGap(_ area: Area) -> Int { area.width < 25 ? 1 : 2 }

    /// The tab at a column of the first row.
    func tab(atColumn column: Int, in area: Area) -> Tab? {
        var start = area.x + 1
        for tab in Tab.allCases {
            if (start..<start + tab.label.count + 1).contains(column) { return tab }
            start += tab.label.count + Self.tabGap(area)
        }
        return nil
    }
}
