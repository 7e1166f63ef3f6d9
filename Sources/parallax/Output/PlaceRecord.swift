import ParallaxCore

/// A place in a source as JSON gives it: Unicode scalars in the file, 0-based, end exclusive.
struct PlaceRecord: Encodable {
    let source: String
    let file: String
    let address: String
    let start: Int
    let end: Int

    /// A stretch of a sentence.
    init(_ span: TextSpan, in passage: Passage, of corpus: Corpus) {
        let source = corpus[passage.source]
        self.source = source.id.value
        file = source.file
        address = corpus.address(of: passage).description
        start = source.text.scalarOffset(span.start).value
        end = source.text.scalarOffset(span.end).value
    }

    /// A whole sentence.
    init(_ passage: Passage, of corpus: Corpus) {
        self.init(corpus[passage].span, in: passage, of: corpus)
    }
}

/// One reason as JSON gives it.
struct EvidenceRecord: Encodable {
    let pass: String
    let says: String

    init(_ evidence: Evidence) {
        pass = evidence.pass.value
        says = evidence.says
    }
}
