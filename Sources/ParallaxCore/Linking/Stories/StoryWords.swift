/// What a story is about: for each source the share of related sources whose lead (the first five sentences, the
/// title among them) has a term; the more alike a source, the more its lead counts. A term of many leads counts
/// much, the opposite of rarity.
///
/// Worked example: of five reports on a summit all leads say "meeting", two say "lunch"; in each report a passage
/// is tied to the story by "meeting" more than by "lunch".
struct StoryWords {
    private static let leadLength = 5

    private let stories: Stories
    private let leads: [[TermID]]
    private var share: [Float]

    init(_ list: PassageList, _ terms: PassageTerms, _ stories: Stories, termCount: Int) {
        self.stories = stories
        share = Array(repeating: 0, count: termCount)
        leads = list.ofSource.map { passages in
            var lead: [TermID] = []
            for passage in passages.prefix(Self.leadLength) { lead += terms[passage].map(\.term) }
            return Array(Set(lead)).sorted()
        }
    }

    /// Calls `body` with the share of each term among the leads of the story of `source`, 0 to 1.
    mutating func withShares<Result>(of source: Int, _ body: ([Float]) -> Result) -> Result {
        let weights =
            [(source, Float(1))] + stories.related[source].map { ($0.source, $0.likeness * $0.likeness) }
        let total = weights.reduce(0) { $0 + $1.1 }
        for (other, weight) in weights {
            for term in leads[other] { share[Int(term)] += weight / total }
        }
        defer {
            for (other, _) in weights {
                for term in leads[other] { share[Int(term)] = 0 }
            }
        }
        return body(share)
    }
}
