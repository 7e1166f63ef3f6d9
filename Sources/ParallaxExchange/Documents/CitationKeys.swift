import ParallaxCore

/// The keys under which sources are cited in Markdown and CSL-JSON, one for each source.
struct CitationKeys {
    private let keys: [String]

    /// The source ids, with every character that a pandoc key may not have as a hyphen; no two are equal.
    init(_ corpus: Corpus) {
        var used: Set<String> = []
        keys = corpus.sources.map { source in
            var key = ""
            for scalar in source.id.value.unicodeScalars {
                let isPlain =
                    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                if isPlain || scalar == "_" {
                    key.unicodeScalars.append(scalar)
                } else if key.last != "-" {
                    key += "-"
                }
            }
            while key.first == "-" { key.removeFirst() }
            while key.last == "-" { key.removeLast() }
            if key.isEmpty { key = "source" }
            var unique = key
            var number = 2
            while !used.insert(unique).inserted {
                unique = "\(key)-\(number)"
                number += 1
            }
            return unique
        }
    }

    /// The key of a source.
    subscript(source: SourceIndex) -> String { keys[source.value] }
}
