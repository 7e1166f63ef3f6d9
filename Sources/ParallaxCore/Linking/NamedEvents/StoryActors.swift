/// Which actors a story names everywhere: that two passages of it name one of them says nothing.
struct StoryActors {
    /// An actor in more than this share of the passages of a story is named everywhere …
    private static let everywhere: Float = 0.25
    /// … if the story has so many passages at all: in a few lines everything stands in every fourth.
    private static let leastPassages = 24

    private var everywhere: [Set<ActorIndex>]

    /// Counts the actors of every source, and with them those of the sources that tell the same story.
    init(_ list: PassageList, _ marks: ActorMarks, _ stories: Stories) {
        let counts: [[(actor: ActorIndex, passages: Int)]] = list.sources.map { source in
            var last: [ActorIndex: SentenceIndex] = [:]
            var counts: [ActorIndex: Int] = [:]
            for (sentence, actor) in marks.sentences(of: source) where last[actor] != sentence {
                last[actor] = sentence
                counts[actor, default: 0] += 1
            }
            return counts.map { ($0.key, $0.value) }
        }
        everywhere = list.sources.indices.map { source in
            var total = list.ofSource[source].count
            var sums: [ActorIndex: Int] = [:]
            for entry in counts[source] { sums[entry.actor] = entry.passages }
            for related in stories.told(with: source) {
                total += list.ofSource[related].count
                for entry in counts[related] { sums[entry.actor, default: 0] += entry.passages }
            }
            guard total >= Self.leastPassages else { return [] }
            return Set(sums.lazy.filter { Float($0.value) > Self.everywhere * Float(total) }.map(\.key))
        }
    }

    /// Whether the story of a source, by its position in the `PassageList`, names an actor everywhere.
    func isEverywhere(_ actor: ActorIndex, in source: Int) -> Bool { everywhere[source].contains(actor) }
}

extension Stories {
    /// From this sureness on sources are taken to tell one story.
    private static let leastSureness: Float = 0.3

    /// The sources that tell the same story as one, the compared ones alone.
    func told(with source: Int) -> [Int] {
        compared[source].lazy.filter { $0.sureness >= Self.leastSureness }.map(\.source)
    }
}
