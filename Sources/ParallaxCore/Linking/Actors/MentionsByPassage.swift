/// The mentions of each passage, by place.
struct MentionsByPassage {
    private let numbers: PassageNumbers
    private let positions: PositionLists

    init(_ mentions: [Mention], in corpus: Corpus) {
        let numbers = PassageNumbers(corpus)
        var positions = PositionLists(keys: numbers.count) { put in
            for position in mentions.indices {
                if let number = numbers.number(of: mentions[position].passage) { put(position, number) }
            }
        }
        positions.sort { mentions[$0].span < mentions[$1].span }
        self.numbers = numbers
        self.positions = positions
    }

    /// The positions of the mentions of a passage.
    subscript(passage: Passage) -> ArraySlice<Int> {
        numbers.number(of: passage).map { positions[$0] } ?? []
    }
}
