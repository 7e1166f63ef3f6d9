import ParallaxCore

/// Breaks a stretch of text into lines of at most so many cells, ragged right: at white space, after hyphens
/// and dashes, between wide characters, and inside of a word only where it is longer than a line.
struct LineBreaker {
    /// The most cells that a line takes; at least 2, so that a wide character finds room.
    let measure: Int

    init(measure: Int) { self.measure = max(2, measure) }

    /// The lines of a stretch, each without the white space at its end; never empty.
    func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = stretch.lowerBound
        var position = start
        var column = 0
        /// Where the line may end, and where the next one would begin.
        var breakEnd = start
        var breakNext = start
        /// One past the last glyph that is no space.
        var inkEnd = start
        while position < stretch.upperBound {
            let glyph = Glyph(bytes, at: position, limit: stretch.upperBound)
            if glyph.kind == .space {
                column += 1
                position = glyph.end
                breakEnd = inkEnd
                breakNext = position
                continue
            }
            if column + glyph.width > measure {
                if breakNext <= start {
                    breakEnd = position
                    breakNext = position
                }
                lines.append(start..<max(start, breakEnd))
                start = breakNext
                position = start
                column = 0
                inkEnd = start
                breakNext = start
                continue
            }
            if glyph.kind == .wide, position > start {
                breakEnd = inkEnd
                breakNext = position
            }
            column += glyph.width
            position = glyph.end
            inkEnd = position
            if glyph.kind == .hyphen || glyph.kind == .wide {
                breakEnd = position
                breakNext = position
            }
        }
        lines.append(start..<max(start, inkEnd))
        return lines
    }
}
