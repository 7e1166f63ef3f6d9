import ParallaxCore

/// Texts whose names are marked by hand, and the same names as the program finds them, in one notation:
/// `[Trump=Donald Trump] met [Putin=Vladimir Putin]`; where the words are the actor's name, `[Donald Trump]`.
enum MarkedNames {
    /// A corpus of these texts without their marks.
    static func corpus(_ marked: [String]) throws -> Corpus {
        var reader = TextReader()
        var sources: [Source] = []
        for (number, text) in marked.enumerated() {
            let plain = unmarked(text)
            sources.append(
                Source(
                    id: SourceID("s\(number + 1)"), file: "s\(number + 1).txt",
                    metadata: SourceMetadata(title: ""),
                    text: try reader.read(Array(plain.utf8))))
        }
        return Corpus(sources: sources, vocabulary: reader.vocabulary)
    }

    /// A text without its marks.
    private static func unmarked(_ text: String) -> String {
        var plain = ""
        var isHidden = false
        for character in text {
            switch character {
            case "[": isHidden = false
            case "]": isHidden = false
            case "=": isHidden = true
            default: if !isHidden { plain.append(character) }
            }
        }
        return plain
    }

    /// The texts of a corpus with marks around the names that the program finds.
    static func marks(_ corpus: Corpus) -> [String] {
        let (actors, mentions) = ActorFinder.find(corpus)
        return corpus.indices.map { index in
            let text = corpus[index].text
            var marked = ""
            var place = 0
            for mention in mentions where mention.passage.source == index {
                guard case .actor(let actor) = mention.entity, mention.form != .description else { continue }
                let words = text.string(mention.span)
                let name = actors[actor.value].name
                marked += text.string(TextSpan(place, mention.span.start.value))
                marked += words == name ? "[\(words)]" : "[\(words)=\(name)]"
                place = mention.span.end.value
            }
            return marked + text.string(TextSpan(place, text.bytes.count))
        }
    }
}
