import ParallaxCore

/// Writes what is known of the sources as CSL-JSON (citation style language), for pandoc and reference managers.
public enum CSLWriter {
    /// One entry for each source of a corpus, under the keys that the Markdown export cites.
    public static func write(_ corpus: Corpus) -> [UInt8] {
        let keys = CitationKeys(corpus)
        let entries = corpus.indices.map { index -> JSONValue in
            let source = corpus[index].metadata
            let authors = source.authors.map { JSONValue.object(["literal": .string($0)]) }
            return .object([
                "id": .string(keys[index]), "type": .string("article"), "title": .string(source.title),
                "author": authors.isEmpty ? nil : .array(authors),
                "container-title": source.publication.map(JSONValue.string),
                "issued": source.date.map { date in
                    .object(["date-parts": .array(dateParts(date.description))])
                },
            ])
        }
        return JSONValue.array(entries).document
    }

    /// `2025-03` as `[[2025, 3]]`, an interval as two of them.
    private static func dateParts(_ date: String) -> [JSONValue] {
        date.split(separator: "/").map { part in
            let isBefore = part.hasPrefix("-")
            let numbers = part.split(separator: "-").compactMap { Int($0.prefix { $0.isNumber }) }
            return .array(numbers.enumerated().map { .int($0 == 0 && isBefore ? -$1 : $1) })
        }
    }
}
