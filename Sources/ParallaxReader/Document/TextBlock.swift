import ParallaxCore

/// What is laid out at one go: a paragraph, a piece of a very long one, or a folded run of apparatus.
///
/// A paragraph of more than 8 KiB is cut into pieces at places that depend on nothing but its bytes, so that a
/// line of 50 MB costs no more than the pieces on the screen. A piece begins on a line of its own.
struct TextBlock {
    static let pieceLength = 8192

    /// The paragraphs that it shows: one, or those of a folded run.
    let paragraphs: Range<Int>
    /// Which piece of its paragraph it is, from 0.
    let piece: Int
    /// The bytes that it shows; those of the whole run where it is folded.
    let bytes: Range<Int>
    /// Whether it is a folded run, shown as one row.
    let isFold: Bool
    /// Its lines; one for a fold.
    let lines: [Range<Int>]
    /// Whether an empty row follows it.
    let hasGapAfter: Bool

    /// How many rows it takes.
    var rows: Int { lines.count + (hasGapAfter ? 1 : 0) }

    /// Which line holds an offset; the last one for an offset beyond it.
    func line(at offset: UTF8Offset) -> Int {
        max(0, lines.partitionIndex { $0.lowerBound > offset.value } - 1)
    }
}

/// Lays out the blocks of a text.
struct DocumentLayout {
    let text: SourceText
    let folds: FoldMap
    let measure: Int

    /// The block that holds an offset, or the nearest one before it; nil in a text without paragraphs.
    func block(at offset: UTF8Offset) -> TextBlock? {
        guard let paragraph = text.paragraph(at: offset)?.value else { return nil }
        let span = text.paragraphs[paragraph].span.bytes
        var piece = max(0, min(offset.value, span.upperBound - 1) - span.lowerBound) / TextBlock.pieceLength
        while piece > 0, boundary(piece, span) > offset.value { piece -= 1 }
        return block(paragraph: paragraph, piece: piece)
    }

    /// The block after another; nil at the end of the text.
    func next(_ block: TextBlock) -> TextBlock? {
        guard let last = block.paragraphs.last else { return nil }
        if !block.isFold, block.bytes.upperBound < text.paragraphs[last].span.end.value {
            return self.block(paragraph: last, piece: block.piece + 1)
        }
        guard last + 1 < text.paragraphs.count else { return nil }
        return self.block(paragraph: last + 1, piece: 0)
    }

    /// The block before another; nil at the beginning of the text.
    func previous(_ block: TextBlock) -> TextBlock? {
        guard let first = block.paragraphs.first else { return nil }
        if block.piece > 0 { return self.block(paragraph: first, piece: block.piece - 1) }
        guard first > 0 else { return nil }
        return self.block(at: UTF8Offset(text.paragraphs[first - 1].span.end.value - 1))
    }

    private func block(paragraph: Int, piece: Int) -> TextBlock {
        if let run = folds.run(of: paragraph) {
            let start = text.paragraphs[run.lowerBound].span.start.value
            let end = text.paragraphs[run.upperBound - 1].span.end.value
            return TextBlock(
                paragraphs: run, piece: 0, bytes: start..<end, isFold: true, lines: [start..<end],
                hasGapAfter: run.upperBound < text.paragraphs.count)
        }
        let span = text.paragraphs[paragraph].span.bytes
        let start = boundary(piece, span)
        let end = max(start, boundary(piece + 1, span))
        let lines = text.bytes.withUnsafeBufferPointer {
            LineBreaker(measure: measure).lines($0, start..<end)
        }
        return TextBlock(
            paragraphs: paragraph..<paragraph + 1, piece: piece, bytes: start..<end, isFold: false,
            lines: lines, hasGapAfter: end >= span.upperBound && hasGap(after: paragraph))
    }

    /// Lines of one kind of apparatus stand together; everything else is set apart.
    private func hasGap(after paragraph: Int) -> Bool {
        guard paragraph + 1 < text.paragraphs.count else { return false }
        let kind = text.paragraphs[paragraph].apparatus
        return kind == nil || kind == .heading || kind != text.paragraphs[paragraph + 1].apparatus
            || folds.run(of: paragraph + 1) != nil
    }

    /// Where a piece of a paragraph begins: after the first white space behind each 8 KiB, if there is one near.
    private func boundary(_ piece: Int, _ span: Range<Int>) -> Int {
        guard piece > 0 else { return span.lowerBound }
        let nominal = span.lowerBound + piece * TextBlock.pieceLength
        guard nominal < span.upperBound else { return span.upperBound }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let limit = min(nominal + 512, span.upperBound)
            var position = nominal
            while position < limit {
                if bytes[position] == 0x20 { return min(position + 1, span.upperBound) }
                position += 1
            }
            position = nominal
            while position < span.upperBound, bytes[position] & 0xC0 == 0x80 { position += 1 }
            return position
        }
    }
}
