import ParallaxCore

/// Words of a source that are being chosen: from the end that stays to the cursor, by whole units. So the two
/// ends may be swapped, and every movement of the text moves the one at the cursor.
///
/// Example: chosen by word from "former" with the cursor on "official" two words on: `former first official`.
struct TextSelection: Hashable, Sendable {
    /// What is chosen as a whole.
    enum Unit: String, CaseIterable, Sendable {
        case character, word, sentence, paragraph
    }

    /// What becomes of the words once they are chosen.
    enum Purpose: Hashable, Sendable {
        /// The next command decides.
        case any
        /// They are the new place of an annotation.
        case place(AnnotationEnd)
    }

    /// The source that holds the words.
    let source: SourceIndex
    /// By what the selection grows.
    var unit: Unit
    /// A place in the unit at the end that stays.
    var anchor: UTF8Offset
    var purpose = Purpose.any

    /// The words between the end that stays and a cursor, both units included.
    func span(to cursor: UTF8Offset, in text: SourceText) -> TextSpan {
        let a = unit.span(at: anchor, in: text)
        let b = unit.span(at: cursor, in: text)
        return TextSpan(min(a.start, b.start), max(a.end, b.end))
    }
}

extension TextSelection.Unit {
    /// The unit that holds a place; in white space the one after it, or before it at the end of the text.
    func span(at offset: UTF8Offset, in text: SourceText) -> TextSpan {
        switch self {
        case .character: return Self.glyph(at: offset, in: text)
        case .word:
            let found = text.tokens(overlapping: TextSpan(offset.value, offset.value + 1)).lowerBound
            guard !text.tokens.isEmpty else { return Self.glyph(at: offset, in: text) }
            return text.tokens[min(found, text.tokens.count - 1)].span
        case .sentence:
            return text.sentence(at: offset).map { text[$0].span } ?? Self.glyph(at: offset, in: text)
        case .paragraph:
            return text.paragraph(at: offset).map { text[$0].span } ?? Self.glyph(at: offset, in: text)
        }
    }

    private static func glyph(at offset: UTF8Offset, in text: SourceText) -> TextSpan {
        let start = text.nearestPlace(offset)
        guard start.value < text.bytes.count else { return TextSpan(start, start) }
        let end = text.bytes.withUnsafeBufferPointer {
            Glyph($0, at: start.value, limit: $0.count).end
        }
        return TextSpan(start, UTF8Offset(end))
    }
}

/// Words of a source that a command works on: those that were chosen, or a sentence.
struct ChosenWords: Hashable, Sendable {
    /// The source.
    var source: SourceIndex
    /// Where they stand.
    var span: TextSpan
}
