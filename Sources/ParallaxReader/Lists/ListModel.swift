import ParallaxCore

/// A list: rows, which one is selected, which one stands at the top, and a filter that may be being typed. Every
/// list of the reader is one of these: the sidebar, the cross-references, help, marks, hits.
public struct ListModel: Sendable {
    /// All rows.
    public private(set) var rows: [ListRow]
    /// The positions in `rows` of those that the filter lets through.
    public private(set) var shown: [Int]
    /// The selected one, as a position in `shown`; a heading is selected only in a list without anything else.
    public private(set) var selection = 0
    /// The row at the top, as a position in `shown`.
    public private(set) var top = 0
    /// The filter.
    public private(set) var filter = QueryLine()
    /// Whether the filter is being typed.
    public var isTyping = false

    /// A list with its first row selected.
    public init(_ rows: [ListRow] = []) {
        self.rows = rows
        shown = Array(rows.indices)
        select(0)
    }

    /// The selected row; nil in an empty list.
    public var selected: ListRow? { shown.indices.contains(selection) ? rows[shown[selection]] : nil }

    /// Which of the rows that can be selected is selected, from 1, and how many there are.
    public var position: (number: Int, count: Int) {
        var number = 0
        var count = 0
        for place in shown.indices where rows[shown[place]].action != nil {
            count += 1
            if place <= selection { number = count }
        }
        return (number, count)
    }

    /// Replaces the rows; the selection stays on the row with the same action, if there still is one.
    ///
    /// - Parameter now: The action that an old row's action has become; nil when it is gone.
    public mutating func replace(_ rows: [ListRow], following now: (RowAction) -> RowAction? = { $0 }) {
        change(following: now) { $0 = rows }
    }

    /// Adds rows at the end; the selection stays where it is.
    mutating func append(_ more: [ListRow]) {
        let wasEmpty = shown.isEmpty
        rows += more
        shown += filtered(rows.count - more.count..<rows.count)
        if wasEmpty { select(0) }
    }

    /// Changes the rows in place; the selection stays on the row with the same action, if there still is one.
    mutating func change(
        following now: (RowAction) -> RowAction? = { $0 }, _ body: (inout [ListRow]) -> Void
    ) {
        let action = selected?.action.flatMap(now)
        let position = selection
        body(&rows)
        applyFilter()
        if let action, let found = shown.firstIndex(where: { rows[$0].action == action }) {
            select(found)
        } else {
            select(position)
        }
    }

    /// Replaces the rows and begins at the first.
    public mutating func reset(_ rows: [ListRow]) {
        self.rows = rows
        applyFilter()
        top = 0
        select(0)
    }

    /// Sets the filter.
    public mutating func setFilter(_ query: QueryLine) {
        let action = selected?.action
        let changed = filter.text != query.text
        // What a longer filter lets through, a shorter one did: typing on looks at fewer and fewer rows.
        let isNarrower = !filter.text.isEmpty && query.text.hasPrefix(filter.text)
        filter = query
        guard changed else { return }
        if isNarrower { shown = filtered(shown) } else { applyFilter() }
        top = 0
        select(shown.firstIndex { action != nil && rows[$0].action == action } ?? 0)
    }

    /// Keeps a typed line that the rows were made from, so that it does not filter them again.
    mutating func keep(_ typed: QueryLine, isTyping: Bool) {
        filter = typed
        self.isTyping = isTyping
    }

    /// A row that a filter lets through holds every word of it; a heading stays as long as rows under it do.
    private mutating func applyFilter() { shown = filtered(rows.indices) }

    private func filtered(_ positions: some Sequence<Int>) -> [Int] {
        let searches = filter.text.split(separator: " ").compactMap { TextSearch(String($0)) }
        guard !searches.isEmpty else { return Array(positions) }
        var found: [Int] = []
        var heading: Int?
        // No row is copied for being looked at: there may be fifty thousand.
        rows.withUnsafeBufferPointer { rows in
            for position in positions {
                if rows[position].action == nil {
                    heading = rows[position].words.isEmpty ? nil : position
                    continue
                }
                var passes = true
                for search in searches where passes { passes = search.isFound(in: rows[position].words) }
                guard passes else { continue }
                if let over = heading {
                    found.append(over)
                    heading = nil
                }
                found.append(position)
            }
        }
        return found
    }

    /// Selects the row at a position in `shown`, or the nearest one that can be selected.
    public mutating func select(_ position: Int) {
        let wanted = max(0, min(shown.count - 1, position))
        let after = shown.indices.dropFirst(wanted).first { rows[shown[$0]].action != nil }
        let before = shown.indices.prefix(wanted).last { rows[shown[$0]].action != nil }
        selection = after ?? before ?? max(0, wanted)
    }

    /// Selects the first row for which something holds; false when there is none.
    @discardableResult
    public mutating func select(where holds: (ListRow) -> Bool) -> Bool {
        guard let found = shown.firstIndex(where: { rows[$0].action != nil && holds(rows[$0]) }) else {
            return false
        }
        selection = found
        return true
    }

    /// Moves the selection by so many rows that can be selected, up when it is negative.
    public mutating func move(_ count: Int) {
        var position = selection
        var left = abs(count)
        while left > 0 {
            position += count > 0 ? 1 : -1
            guard shown.indices.contains(position) else {
                // At the upper end the headings over the first row come into sight.
                if count < 0 { top = 0 }
                break
            }
            if rows[shown[position]].action != nil {
                selection = position
                left -= 1
            }
        }
    }

    /// Performs a command of moving; false when it is none.
    public mutating func perform(_ invocation: Invocation, height: Int) -> Bool {
        let count = invocation.count ?? 1
        switch invocation.command {
        case .down: move(count)
        case .up: move(-count)
        case .scrollDown: move(count)
        case .scrollUp: move(-count)
        case .halfDown: move(max(1, height / 2) * count)
        case .halfUp: move(-max(1, height / 2) * count)
        case .pageDown: move(max(1, height - 2) * count)
        case .pageUp: move(-max(1, height - 2) * count)
        case .top:
            top = 0
            select(invocation.count.map { $0 - 1 } ?? 0)
        case .bottom: select(invocation.count.map { $0 - 1 } ?? shown.count - 1)
        case .percent: select(shown.count * min(100, invocation.count ?? 0) / 100)
        default: return false
        }
        return true
    }

    /// Keeps the selected row on the screen of a list of so many cells.
    public mutating func settle(width: Int, height: Int) { top = firstRow(width: width, height: height) }

    /// Which row stands at the top where so many cells are to be had: as far as possible the one that did.
    func firstRow(width: Int, height: Int) -> Int {
        guard selection > 0 else { return 0 }
        if selection < top {
            // The headings right over the selection come along.
            var first = selection
            while first > 0, rows[shown[first - 1]].action == nil, first > selection - 3 { first -= 1 }
            return first
        }
        var first = selection
        var room = height - lineCount(selection, width: width)
        while first > top {
            let above = lineCount(first - 1, width: width)
            guard room >= above else { break }
            room -= above
            first -= 1
        }
        // The heading right over a long row is worth more than the end of the row.
        if first == selection, rows[shown[first - 1]].action == nil, lineCount(selection, width: width) > 3 {
            first -= 1
        }
        return max(first, min(top, selection))
    }

    /// The lines of a row as they are drawn in a list of so many columns.
    func lines(_ position: Int, width: Int) -> [(text: StyledText, trailing: StyledText, indent: Int)] {
        let row = rows[shown[position]]
        let lines = position == selection ? row.linesWhenSelected ?? row.lines : row.lines
        return lines.flatMap { line in
            let beside = line.trailing.width == 0 ? 0 : line.trailing.width + 1
            let measure = max(1, width - line.indent - beside)
            // What stands at the right edge narrows the first line only; the others are set in a little then.
            let hanging = beside > 0 ? 1 : 0
            let wrapped =
                line.limit == 1
                ? [line.text.truncated(measure)]
                : line.text.wrapped(
                    first: measure, rest: max(1, width - line.indent - hanging), limit: line.limit)
            return wrapped.enumerated().map { number, text in
                number == 0 ? (text, line.trailing, line.indent) : (text, StyledText(), line.indent + hanging)
            }
        }
    }

    private func lineCount(_ position: Int, width: Int) -> Int { lines(position, width: width).count }

    /// The row at a line of the list as it is drawn, counted from 0; nil where there is none.
    func row(atLine line: Int, width: Int, height: Int) -> Int? {
        var passed = 0
        for position in shown.indices.dropFirst(firstRow(width: width, height: height)) {
            passed += lineCount(position, width: width)
            if line < passed { return position }
            if passed >= height { return nil }
        }
        return nil
    }
}
