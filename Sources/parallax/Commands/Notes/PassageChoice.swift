import ParallaxCore

/// Words of a source as a command line or a script names them.
struct PassageChoice {
    /// `valdai:22.3`, `valdai:22` or `valdai`.
    var address: String
    /// Words inside of it; all of it when nil.
    var quote: String?
    /// Scalars in the file, instead of an address with a paragraph.
    var start: Int?
    /// One past the last scalar.
    var end: Int?

    /// Finds the words.
    ///
    /// - Throws: `CommandFailure` that says what is there instead.
    func find(in corpus: Corpus) throws -> (source: SourceIndex, span: TextSpan) {
        guard let parsed = Address(address) else {
            throw CommandFailure("“\(address)” is no address; write valdai:22 or valdai:22.3")
        }
        guard
            let source = corpus.index(of: parsed.source)
                ?? corpus.indices.first(where: { corpus[$0].file == address })
        else {
            let known = corpus.sources.prefix(12).map(\.id.value).joined(separator: ", ")
            throw CommandFailure("no source “\(parsed.source)”; there are: \(known)")
        }
        let text = corpus[source].text
        var span: TextSpan
        if let start, let end {
            let length = text.scalarOffset(UTF8Offset(text.bytes.count)).value
            guard start >= 0, start < end, end <= length else {
                throw CommandFailure(
                    "no words from \(start) to \(end): \(corpus[source].id) has \(length) characters")
            }
            span = TextSpan(text.utf8Offset(ScalarOffset(start)), text.utf8Offset(ScalarOffset(end)))
        } else if parsed.paragraph != nil {
            let passages = corpus.passages(at: parsed)
            guard let first = passages.first, let last = passages.last else {
                throw CommandFailure(
                    "there is no \(address): \(parsed.source) has \(text.paragraphs.count) paragraphs")
            }
            span = TextSpan(corpus[first].span.start, corpus[last].span.end)
        } else {
            guard quote != nil else {
                throw CommandFailure(
                    "name a paragraph or sentence (\(address):1.1), or the words with --quote")
            }
            span = TextSpan(0, text.bytes.count)
        }
        if let quote { span = try self.span(of: quote, in: span, text) }
        return (source, span)
    }

    private func span(of quote: String, in place: TextSpan, _ text: SourceText) throws -> TextSpan {
        let words = Array(quote.utf8)
        let bytes = text.bytes[place.bytes]
        var found: [TextSpan] = []
        if let first = words.first {
            var position = bytes.startIndex
            while let next = bytes[position...].firstIndex(of: first) {
                if bytes[next...].starts(with: words) { found.append(TextSpan(next, next + words.count)) }
                position = next + 1
            }
        }
        guard let only = found.first else {
            throw CommandFailure("“\(quote)” does not stand in \(address); quote it letter by letter")
        }
        guard found.count == 1 else {
            throw CommandFailure(
                "“\(quote)” stands \(found.count) times in \(address); name the sentence or quote more words")
        }
        return only
    }
}
