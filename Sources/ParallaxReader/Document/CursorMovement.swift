import ParallaxCore

extension DocumentPane {
    /// Moves by characters within the paragraph and on into the next.
    mutating func moveGlyphs(_ count: Int, _ text: SourceText) {
        guard let paragraph = text.paragraph(at: cursor) else { return }
        let span = text[paragraph].span.bytes
        text.bytes.withUnsafeBufferPointer { bytes in
            var position = max(span.lowerBound, cursor.value)
            if count > 0 {
                for _ in 0..<count {
                    guard position < span.upperBound else { break }
                    var next = Glyph(bytes, at: position, limit: span.upperBound).end
                    // What is not drawn is passed over.
                    while next < span.upperBound, Glyph(bytes, at: next, limit: span.upperBound).width == 0 {
                        next = Glyph(bytes, at: next, limit: span.upperBound).end
                    }
                    guard next < span.upperBound else { break }
                    position = next
                }
            } else {
                for _ in 0..<(-count) {
                    guard position > span.lowerBound else { break }
                    repeat {
                        position -= 1
                    } while position > span.lowerBound
                        && (bytes[position] & 0xC0 == 0x80
                            || DisplayWidth.of(UTF8Scalar(bytes, at: position).value) == 0)
                }
            }
            cursor = UTF8Offset(position)
        }
    }

    /// Moves to the first or the last character of the row.
    mutating func moveInLine(toEnd: Bool, _ layout: DocumentLayout) {
        guard let row = RowWalker(layout, at: cursor) else { return }
        cursor = toEnd ? offset(in: row, column: .max, layout) : row.start
    }
}
