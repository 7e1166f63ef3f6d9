import Foundation
import ParallaxCore
import ParallaxReader

/// A place of a text as it is kept: by the words that begin there, so that it is found again when the text was
/// edited meanwhile.
struct StoredPlace: Codable, Hashable {
    let file: String
    let exact: String
    let prefix: String
    let suffix: String
    let start: Int
    let end: Int

    /// How many bytes of the text a place is known by.
    private static let length = 64

    init(_ place: Place, in corpus: Corpus, _ notebook: inout Notebook) {
        let text = corpus[place.source].text
        let start = place.offset.value
        var end = min(text.bytes.count, start + Self.length)
        while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
        let target = notebook.target(place.source, TextSpan(start, end))
        file = target.file
        exact = target.exact
        prefix = target.prefix
        suffix = target.suffix
        self.start = target.start.value
        self.end = target.end.value
    }

    /// Where the words are now; where they were, if they are nowhere to be found; nil when the source is gone.
    func place(_ notebook: inout Notebook) -> Place? {
        let target = AnnotationTarget(
            file: file, exact: exact, prefix: prefix, suffix: suffix, start: CanonicalOffset(max(0, start)),
            end: CanonicalOffset(max(0, end)))
        let (source, placement) = notebook.place(target)
        guard let source else { return nil }
        return Place(source, placement.span?.start ?? notebook.offset(target.start, in: source))
    }
}
