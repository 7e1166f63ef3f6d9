@testable import ParallaxCore
import Testing

/// Makes a corpus of texts. A line may begin with a mark such as "#2 ", which is cut off: lines of different
/// texts with the same mark tell of the same event.
struct StoryTexts {
    let corpus: Corpus
    /// The passage of each marked line: its mark and where it stands.
    let marked: [(mark: Character, passage: Passage)]

    init(_ texts: [(id: String, text: String)]) throws {
        var reader = TextReader()
        var sources: [Source] = []
        var marked: [(mark: Character, passage: Passage)] = []
        for (position, (id, text)) in texts.enumerated() {
            var lines: [Substring] = []
            for line in text.split(separator: "\n") {
                if line.hasPrefix("#"), let mark = line.dropFirst().first {
                    marked.append((mark, Passage(SourceIndex(position), SentenceIndex(lines.count))))
                    lines.append(line.dropFirst(3))
                } else {
                    lines.append(line)
                }
            }
            let read = try reader.read(Array(lines.joined(separator: "\n\n").utf8))
            try #require(read.sentences.count == lines.count, "one sentence in a line: \(id)")
            sources.append(
                Source(
                    id: SourceID(id), file: id + ".txt", metadata: SourceMetadata(title: id), text: read))
        }
        self.marked = marked
        corpus = Corpus(sources: sources, vocabulary: reader.vocabulary)
    }

    /// Whether both passages have marks and the same one.
    func areMarkedAlike(_ a: Passage, _ b: Passage) -> Bool {
        guard let first = marked.first(where: { $0.passage == a }),
            let second = marked.first(where: { $0.passage == b })
        else { return false }
        return first.mark == second.mark
    }

    /// Six reports on two earthquakes and a strike, two on each.
    static let reports: [(id: String, text: String)] = [
        (
            "quake-a",
            """
            Earthquake of magnitude 6.1 kills 35 in Aceh province
            #1 A strong earthquake struck the Indonesian province of Aceh on Tuesday, killing at least 35 people.
            #2 Six children died when a mosque collapsed during a reading of the Koran in the village of Blang Mancung.
            Officials asked people to keep away from the beaches.
            """
        ),
        (
            "quake-b",
            """
            Dozens killed as earthquake strikes Aceh in Indonesia
            #1 At least 35 people were killed when a strong earthquake struck Aceh on the Indonesian island of Sumatra.
            #2 Children were reading the Koran when the mosque collapsed in Blang Mancung, and six of them died.
            Soldiers were bringing tents and rice.
            """
        ),
        (
            "strike-a",
            """
            Bakers in Lyon walk out over wages
            #3 The bakers of Lyon went on strike on Monday and demanded higher wages from the mills.
            The mayor called the walkout regrettable.
            """
        ),
        (
            "strike-b",
            """
            No bread in Lyon as bakers strike for wages
            #3 Bakers in Lyon began a strike for higher wages on Monday, and the mills refused to talk.
            Queues formed in front of the supermarkets.
            """
        ),
    ]
}
