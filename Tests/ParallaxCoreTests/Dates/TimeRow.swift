import ParallaxCore
import Testing

/// A row of a table: a text, when it was written, and what the tagger must find in it, in order.
struct TimeRow: CustomTestStringConvertible, Sendable {
    let text: String
    let written: String?
    let found: [String]

    /// `found`: the words, the type and the value, joined by ` | `.
    init(_ text: String, _ written: String?, _ found: String...) {
        self.text = text
        self.written = written
        self.found = found
    }

    var testDescription: String { text }

    /// What the tagger finds, in the same form.
    func tagged() throws -> [String] {
        var reader = TextReader()
        let text = try reader.read(Array(text.utf8))
        let date = try written.map { try #require(EDTFDate($0)) }
        return TimeTagger.tag(text: text, vocabulary: reader.vocabulary, date: date).map {
            "\(text.string($0.span)) | \($0.kind.rawValue) | \($0.value)"
        }
    }
}
