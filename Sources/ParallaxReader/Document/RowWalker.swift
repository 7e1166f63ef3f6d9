import ParallaxCore

/// A row of the document, and the way to the rows around it: nothing is laid out but what is walked over.
struct RowWalker {
    let layout: DocumentLayout
    /// The block that the row belongs to.
    private(set) var block: TextBlock
    /// The row in the block; the one past its lines is the empty row after it.
    private(set) var row: Int

    /// The row that holds an offset; nil in a text without paragraphs.
    init?(_ layout: DocumentLayout, at offset: UTF8Offset) {
        guard let block = layout.block(at: offset) else { return nil }
        self.layout = layout
        self.block = block
        row = block.line(at: offset)
    }

    /// The bytes of the row; nil on an empty row.
    var line: Range<Int>? { row < block.lines.count ? block.lines[row] : nil }

    /// Whether it is the first row of its paragraph or fold.
    var isFirst: Bool { row == 0 && block.piece == 0 }

    /// Where the row begins; the next row's beginning on an empty row would be another block's.
    var start: UTF8Offset { UTF8Offset((line ?? block.lines[block.lines.count - 1]).lowerBound) }

    /// Goes to the next row; false at the end.
    mutating func forward() -> Bool {
        if row + 1 < block.rows {
            row += 1
            return true
        }
        guard let next = layout.next(block) else { return false }
        block = next
        row = 0
        return true
    }

    /// Goes to the previous row; false at the beginning.
    mutating func backward() -> Bool {
        if row > 0 {
            row -= 1
            return true
        }
        guard let previous = layout.previous(block) else { return false }
        block = previous
        row = previous.rows - 1
        return true
    }

    /// Goes `count` rows down, or up when it is negative, as far as there are any; returns how many it went.
    @discardableResult
    mutating func move(_ count: Int) -> Int {
        var moved = 0
        while moved < abs(count), count > 0 ? forward() : backward() { moved += 1 }
        return moved
    }

    /// Goes on to the next row with text: down, or up when `down` is false. Stays where there is none.
    mutating func skipGap(down: Bool) {
        guard line == nil else { return }
        if down ? !forward() : !backward() { _ = down ? backward() : forward() }
    }
}

extension RowWalker: Comparable {
    static func == (a: Self, b: Self) -> Bool {
        a.block.bytes.lowerBound == b.block.bytes.lowerBound && a.row == b.row
    }

    static func < (a: Self, b: Self) -> Bool {
        a.block.bytes.lowerBound != b.block.bytes.lowerBound
            ? a.block.bytes.lowerBound < b.block.bytes.lowerBound : a.row < b.row
    }
}
