/// Finds the paragraphs of a file: its lines that are not blank, some of them joined.
///
/// One line is one paragraph, unless the manifest joins lines or the file is wrapped hard (its lines are short
/// and end within sentences), when lines without a blank one between them are joined.
struct ParagraphScanner {
    /// A paragraph before its sentences are known.
    struct Block {
        var numbers: ClosedRange<Int>
        var lines: ClosedRange<Int>
        var span: TextSpan
        var apparatus: Apparatus?
    }

    /// A line that is not blank, without the white space around it.
    private struct Line {
        let line: Int
        let start: Int
        let end: Int
    }

    /// A wrapped file has no line longer than this many bytes (a page of 80 columns, some of them two or
    /// three bytes, and a margin).
    private static let widestWrappedLine = 110

    let bytes: UnsafeBufferPointer<UInt8>
    let layout: LayoutHints

    func blocks() -> [Block] {
        let lines = nonBlankLines()
        let wrapped = isWrapped(lines)
        let joinedTo = joins()
        var blocks: [Block] = []
        var blockOfLine: [Int: Int] = [:]
        for (position, line) in lines.enumerated() {
            let number = position + 1
            if let first = joinedTo[line.line], let target = blockOfLine[first], target == blocks.count - 1 {
                extend(&blocks[target], with: line, number: number)
            } else if wrapped, position > 0, lines[position - 1].line == line.line - 1,
                marked(line.line) == nil, blocks.last?.apparatus == nil,
                !endsSentence(lines[position - 1])
                    || lines[position - 1].end - lines[position - 1].start > 60
            {
                extend(&blocks[blocks.count - 1], with: line, number: number)
            } else {
                blocks.append(
                    Block(
                        numbers: number...number, lines: line.line...line.line,
                        span: TextSpan(line.start, line.end), apparatus: marked(line.line)))
            }
            blockOfLine[line.line] = blocks.count - 1
        }
        let guesser = ApparatusGuesser(bytes: bytes)
        for position in blocks.indices where blocks[position].apparatus == nil {
            let isFirst = !blocks[..<position].contains { $0.apparatus == nil || $0.apparatus == .title }
            blocks[position].apparatus = guesser.guess(
                blocks[position].span, isFirst: isFirst, isOnly: blocks.count == 1)
        }
        return blocks
    }

    private func extend(_ block: inout Block, with line: Line, number: Int) {
        block.numbers = block.numbers.lowerBound...number
        block.lines = block.lines.lowerBound...line.line
        block.span = TextSpan(block.span.start.value, line.end)
    }

    /// LF, CRLF and CR all end a line.
    private func nonBlankLines() -> [Line] {
        var lines: [Line] = []
        var position = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        var number = 1
        while position < bytes.count {
            var end = position
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            if let line = trimmed(position, end, number) { lines.append(line) }
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
            position = end + 1
            number += 1
        }
        return lines
    }

    private func trimmed(_ start: Int, _ end: Int, _ number: Int) -> Line? {
        var first = start
        while first < end {
            let scalar = UTF8Scalar(bytes, at: first)
            let kind = CharacterClass.of(scalar.value)
            guard kind == .space || kind == .ignorable else { break }
            first += scalar.length
        }
        var last = end
        while last > first {
            var previous = last - 1
            while previous > first, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
            let kind = CharacterClass.of(UTF8Scalar(bytes, at: previous).value)
            guard kind == .space || kind == .ignorable else { break }
            last = previous
        }
        return first < last ? Line(line: number, start: first, end: last) : nil
    }

    private func isWrapped(_ lines: [Line]) -> Bool {
        guard lines.count >= 4, !lines.contains(where: { $0.end - $0.start > Self.widestWrappedLine }) else {
            return false
        }
        let long = lines.filter { $0.end - $0.start > 60 }
        let withinSentences = long.filter { !endsSentence($0) }
        return long.count * 3 > lines.count && withinSentences.count * 2 > long.count
    }

    private func endsSentence(_ line: Line) -> Bool {
        var position = line.end - 1
        while position > line.start, [0x22, 0x27, 0x29, 0x5D].contains(bytes[position]) { position -= 1 }
        return [0x2E, 0x21, 0x3F, 0x3A].contains(bytes[position]) || bytes[position] >= 0x80
    }

    private func marked(_ line: Int) -> Apparatus? {
        layout.apparatus.first { $0.lines.contains(line) }?.kind
    }

    /// For each line that is joined to an earlier one, the first line of its group.
    private func joins() -> [Int: Int] {
        var first: [Int: Int] = [:]
        for group in layout.joined {
            guard let head = group.min() else { continue }
            for line in group where line != head { first[line] = head }
        }
        return first
    }
}
