import ParallaxCore

/// Quoted words of a source as JSON gives them.
struct WordsRecord: Encodable {
    let source: String
    let file: String
    let address: String
    let start: Int
    let end: Int
    let quote: String

    init(_ span: TextSpan, in passage: Passage, of corpus: Corpus) {
        let place = PlaceRecord(span, in: passage, of: corpus)
        source = place.source
        file = place.file
        address = place.address
        start = place.start
        end = place.end
        quote = corpus[passage.source].text.string(span)
    }

    init(_ words: Synopsis.Words, of corpus: Corpus) { self.init(words.span, in: words.passage, of: corpus) }
}
