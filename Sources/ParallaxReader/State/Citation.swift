import ParallaxCore

/// A passage as a footnote names it: author, title, publication, date, address.
enum Citation {
    /// The citation of words, without a final stop.
    static func words(for passage: ChosenWords, in corpus: Corpus) -> String {
        let metadata = corpus[passage.source].metadata
        var parts: [String] = []
        if !metadata.authors.isEmpty { parts.append(metadata.authors.joined(separator: ", ")) }
        parts.append("“\(metadata.title)”")
        if let publication = metadata.publication { parts.append(publication) }
        if metadata.date != nil { parts.append(SourceHeading.date(metadata)) }
        parts.append(corpus.address(of: passage))
        return parts.joined(separator: ", ")
    }
}
