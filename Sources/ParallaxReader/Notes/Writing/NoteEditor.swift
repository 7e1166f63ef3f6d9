import ParallaxCore

/// A text of several lines that is being written. It is kept as bytes by hard lines, so that a note of a megabyte
/// is edited like one of a word; it is broken into rows only where it is looked at.
struct NoteEditor: Hashable, Sendable {
    /// The hard lines: valid UTF-8 without line feeds; never empty.
    private(set) var lines: [[UInt8]]
    /// The line of the cursor.
    private(set) var line: Int
    /// How many bytes of the line stand before the cursor.
    private(set) var byte: Int
    /// The row at the top of the window.
    private(set) var top = Row(line: 0, number: 0)
    /// The column that moving by rows keeps.
    private var goal: Int?
    private var undone: [Snapshot] = []
    private var done: [Snapshot] = []
    /// Whether the last change was a typed character: a run of them is undone at once.
    private var isInRun = false

    /// A row of a line as it is broken to a measure.
    struct Row: Hashable, Comparable, Sendable {
        var line: Int
        var number: Int

        static func < (a: Self, b: Self) -> Bool { (a.line, a.number) < (b.line, b.number) }
    }

    private struct Snapshot: Hashable, Sendable {
        var lines: [[UInt8]]
        var line: Int
        var byte: Int
    }

    /// How the line of the cursor was last broken: a line of a megabyte is broken once for each change of it.
    private struct Broken: Hashable, Sendable {
        var line: Int
        var measure: Int
        var rows: [Range<Int>]
    }
    private var broken: Broken?

    private static let mostSnapshots = 200

    /// A text with the cursor at its end.
    init(_ text: String = "") {
        lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        line = lines.count - 1
        byte = lines[line].count
    }

    /// The text, its lines joined by line feeds.
    var text: String { String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self) }

    /// Whether nothing is written.
    var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

    /// Puts another text in the place of this one; one undo brings this one back.
    mutating func replace(with text: String) {
        keep()
        let fresh = NoteEditor(text)
        (lines, line, byte, broken) = (fresh.lines, fresh.line, fresh.byte, nil)
    }

    /// Writes at the cursor; line ends of any kind make lines.
    mutating func insert(_ typed: String) {
        let isRun = typed.utf8.count <= 4 && typed != "\n"
        if !(isRun && isInRun) { keep() }
        isInRun = isRun
        broken = nil
        let pieces = typed.split(omittingEmptySubsequences: false) {
            $0 == "\n" || $0 == "\r\n" || $0 == "\r"
        }
        let after = lines[line][byte...]
        lines[line].removeSubrange(byte...)
        for (number, piece) in pieces.enumerated() {
            if number > 0 {
                line += 1
                lines.insert([], at: line)
            }
            lines[line] += Array(piece.utf8)
        }
        byte = lines[line].count
        lines[line] += after
    }

    /// Performs a command of writing in a window of so many columns and rows; false when it is none.
    mutating func perform(_ command: Command, measure: Int, height: Int) -> Bool {
        let keepsGoal: Set<Command> = [.up, .down, .pageUp, .pageDown, .halfUp, .halfDown]
        if keepsGoal.contains(command) { remember(measure) } else { goal = nil }
        switch command {
        case .left: moveLeft()
        case .right: moveRight()
        case .up: moveRows(-1, measure)
        case .down: moveRows(1, measure)
        case .pageUp, .halfUp: moveRows(-max(1, height - 1), measure)
        case .pageDown, .halfDown: moveRows(max(1, height - 1), measure)
        case .top: (line, byte) = (0, 0)
        case .bottom: (line, byte) = (lines.count - 1, lines[lines.count - 1].count)
        case .lineStart: byte = 0
        case .lineEnd: byte = lines[line].count
        case .wordNext: (line, byte) = wordEnd
        case .wordPrev: (line, byte) = wordStart
        case .newLine: insert("\n")
        case .deleteBack: delete { $0.moveLeft() }
        case .deleteForward: delete { $0.moveRight() }
        case .deleteWord: delete { ($0.line, $0.byte) = $0.wordStart }
        case .deleteWordForward: delete { ($0.line, $0.byte) = $0.wordEnd }
        case .deleteLine: delete { if $0.byte > 0 { $0.byte = 0 } else { $0.moveLeft() } }
        case .deleteToEnd:
            delete {
                if $0.byte < $0.lines[$0.line].count {
                    $0.byte = $0.lines[$0.line].count
                } else {
                    $0.moveRight()
                }
            }
        case .undo: if let kept = done.popLast() { undone.append(restore(kept)) }
        case .redo: if let kept = undone.popLast() { done.append(restore(kept)) }
        default: return false
        }
        isInRun = false
        return true
    }

    /// Scrolls so that the cursor is on the screen of so many rows.
    mutating func settle(measure: Int, height: Int) {
        remember(measure)
        let here = row(measure)
        if here < top { top = here }
        top.line = min(top.line, lines.count - 1)
        top.number = min(top.number, rows(of: top.line, measure).count - 1)
        var first = here
        for _ in 1..<max(2, height) where first > top {
            if first.number > 0 {
                first.number -= 1
            } else {
                first.line -= 1
                first.number = rows(of: first.line, measure).count - 1
            }
        }
        top = max(top, height > 1 ? first : here)
    }

    /// The rows of a line.
    func rows(of line: Int, _ measure: Int) -> [Range<Int>] {
        if let broken, broken.line == line, broken.measure == measure { return broken.rows }
        return lines[line].withUnsafeBufferPointer { LineBreaker(measure: measure).lines($0, 0..<$0.count) }
    }

    private mutating func remember(_ measure: Int) {
        broken = Broken(line: line, measure: measure, rows: rows(of: line, measure))
    }

    /// The row of the cursor.
    func row(_ measure: Int) -> Row {
        let starts = rows(of: line, measure)
        return Row(line: line, number: max(0, starts.partitionIndex { $0.lowerBound > byte } - 1))
    }

    /// How many cells stand before the cursor in its row.
    func column(_ measure: Int) -> Int {
        let start = rows(of: line, measure)[row(measure).number].lowerBound
        return cells(start..<byte)
    }

    private func cells(_ range: Range<Int>) -> Int {
        lines[line].withUnsafeBufferPointer { bytes in
            var column = 0
            var position = range.lowerBound
            while position < range.upperBound {
                let glyph = Glyph(bytes, at: position, limit: bytes.count)
                column += glyph.width
                position = glyph.end
            }
            return column
        }
    }
}

// Moving.
extension NoteEditor {
    private mutating func moveLeft() {
        guard byte > 0 else {
            guard line > 0 else { return }
            line -= 1
            byte = lines[line].count
            return
        }
        let bytes = lines[line]
        bytes.withUnsafeBufferPointer { bytes in
            repeat {
                byte -= 1
            } while byte > 0
                && (bytes[byte] & 0xC0 == 0x80 || Self.isUnseen(UTF8Scalar(bytes, at: byte).value))
        }
    }

    private mutating func moveRight() {
        guard byte < lines[line].count else {
            guard line + 1 < lines.count else { return }
            line += 1
            byte = 0
            return
        }
        let bytes = lines[line]
        bytes.withUnsafeBufferPointer { bytes in
            byte = Glyph(bytes, at: byte, limit: bytes.count).end
            while byte < bytes.count, Self.isUnseen(UTF8Scalar(bytes, at: byte).value) {
                byte += UTF8Scalar(bytes, at: byte).length
            }
        }
    }

    /// What is not drawn is passed over.
    private static func isUnseen(_ scalar: UInt32) -> Bool { scalar != 9 && DisplayWidth.of(scalar) == 0 }

    private mutating func moveRows(_ count: Int, _ measure: Int) {
        let column = goal ?? self.column(measure)
        var row = self.row(measure)
        for _ in 0..<abs(count) {
            if count > 0 {
                if row.number + 1 < rows(of: row.line, measure).count {
                    row.number += 1
                } else if row.line + 1 < lines.count {
                    row = Row(line: row.line + 1, number: 0)
                }
            } else if row.number > 0 {
                row.number -= 1
            } else if row.line > 0 {
                row = Row(line: row.line - 1, number: rows(of: row.line - 1, measure).count - 1)
            }
        }
        line = row.line
        let rows = rows(of: line, measure)
        byte = offset(column, in: rows[row.number], isLast: row.number + 1 == rows.count)
        goal = column
    }

    /// The byte at a column of a row; past the last character only where no further row follows.
    private func offset(_ column: Int, in row: Range<Int>, isLast: Bool) -> Int {
        lines[line].withUnsafeBufferPointer { bytes in
            var passed = 0
            var position = row.lowerBound
            var last = position
            while position < row.upperBound {
                let glyph = Glyph(bytes, at: position, limit: row.upperBound)
                last = position
                if passed + glyph.width > column { return position }
                passed += glyph.width
                position = glyph.end
            }
            return isLast ? position : last
        }
    }

    /// Where the word before the cursor begins; the end of the line above at the beginning of one.
    private var wordStart: (Int, Int) {
        guard byte > 0 else { return line > 0 ? (line - 1, lines[line - 1].count) : (0, 0) }
        var position = byte
        let bytes = lines[line]
        while position > 0, !Self.isWord(bytes[position - 1]) { position -= 1 }
        while position > 0, Self.isWord(bytes[position - 1]) { position -= 1 }
        return (line, position)
    }

    /// Where the word at or after the cursor ends; the beginning of the next line at the end of one.
    private var wordEnd: (Int, Int) {
        let bytes = lines[line]
        guard byte < bytes.count else { return line + 1 < lines.count ? (line + 1, 0) : (line, byte) }
        var position = byte
        while position < bytes.count, !Self.isWord(bytes[position]) { position += 1 }
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        return (line, position)
    }

    /// Letters and digits, and everything beyond ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}

// Changing.
extension NoteEditor {
    /// Deletes what lies between the cursor and where a movement leads.
    private mutating func delete(_ move: (inout NoteEditor) -> Void) {
        var other = self
        move(&other)
        guard (other.line, other.byte) != (line, byte) else { return }
        keep()
        let isBack = (other.line, other.byte) < (line, byte)
        let (from, to) =
            isBack ? ((other.line, other.byte), (line, byte)) : ((line, byte), (other.line, other.byte))
        let after = lines[to.0][to.1...]
        lines[from.0].removeSubrange(from.1...)
        lines[from.0] += after
        if to.0 > from.0 { lines.removeSubrange(from.0 + 1...to.0) }
        (line, byte) = from
    }

    private mutating func keep() {
        undone = []
        broken = nil
        done.append(Snapshot(lines: lines, line: line, byte: byte))
        // Each snapshot holds the line that was changed after it.
        let room = max(8, min(Self.mostSnapshots, (16 << 20) / max(1, lines[line].count)))
        if done.count > room { done.removeFirst(done.count - room) }
    }

    /// Goes back to what was kept; returns what stood meanwhile.
    private mutating func restore(_ snapshot: Snapshot) -> Snapshot {
        let now = Snapshot(lines: lines, line: line, byte: byte)
        (lines, line, byte, broken) = (snapshot.lines, snapshot.line, snapshot.byte, nil)
        return now
    }
}
