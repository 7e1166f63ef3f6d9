/// A direct quotation: what stands between quotation marks and is long enough to be speech.
struct Quotation {
    /// The tokens between the marks.
    let tokens: Range<Int>
    /// The paragraph in which it stands.
    let paragraph: Int

    /// Fewer words in quotation marks are a term that the source keeps at a distance: a “reset”.
    private static let leastWords = 4

    /// The quotations of a text. A mark that is not closed in its paragraph quotes up to the paragraph's end, as
    /// does a speech of several paragraphs.
    static func all(in text: SourceText, mark: FormID?) -> [Quotation] {
        guard let mark else { return [] }
        var found: [Quotation] = []
        for (number, paragraph) in text.paragraphs.enumerated() {
            guard let first = paragraph.sentences.first, let last = paragraph.sentences.last else { continue }
            let range = text.sentences[first].tokens.lowerBound..<text.sentences[last].tokens.upperBound
            var opened: Int?
            func close(at end: Int) {
                guard let start = opened else { return }
                opened = nil
                let words = text.tokens[start..<end].lazy.filter { $0.kind == .word }.prefix(leastWords)
                if words.count == leastWords {
                    found.append(Quotation(tokens: start..<end, paragraph: number))
                }
            }
            for position in range where text.tokens[position].form == mark {
                if opened == nil { opened = position + 1 } else { close(at: position) }
            }
            close(at: range.upperBound)
        }
        return found
    }
}
