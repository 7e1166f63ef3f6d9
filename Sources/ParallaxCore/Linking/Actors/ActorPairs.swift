/// Scores the pairs of passages that share actors or a story, and keeps the best of each passage.
struct ActorPairs {
    /// Two passages with their score.
    struct Pair: ScoredPair {
        let a: UInt32
        let b: UInt32
        let score: Float
        /// Whether both name or lead to one actor.
        let sharesActor: Bool
    }

    /// What the score of a passage needs, side by side in the memory.
    private struct Card {
        let source: UInt32
        /// Where its actors begin in `marks` and its nouns in those of the passages.
        let firstMark: UInt32
        let firstNoun: UInt32
        /// How much it says.
        let fullness: Float
        /// How long its source is.
        let length: Float
        let tellsOfSomebody: Bool
        /// A bit for each actor and each noun, by their last digits: what shares no bit shares none of them.
        let actorBits: UInt64
        let nounBits: UInt64
    }

    /// An actor in a passage.
    private struct Mark {
        let actor: UInt32
        /// How much the story of the source is about the actor, 0 to 1.
        let share: Float
        let isNamed: Bool
        let isForItself: Bool
        let isPerson: Bool
    }

    private let passages: ActorPassages
    private let ties: SourceTies
    /// One for each passage and one after the last.
    private let cards: [Card]
    private let marks: [Mark]
    /// So many pairs are looked at for each passage, and so many kept.
    private let looked: Int
    private let kept: Int

    init(_ passages: ActorPassages, _ salience: ActorSalience, _ ties: SourceTies, keeping: Int?) {
        self.passages = passages
        self.ties = ties
        var cards: [Card] = []
        var marks: [Mark] = []
        cards.reserveCapacity(passages.count + 1)
        marks.reserveCapacity(passages.entries.count)
        for passage in 0..<passages.count {
            let source = passages.source[passage]
            var actorBits: UInt64 = 0
            for position in passages.entries(of: passage) {
                actorBits |= 1 << UInt64(passages.entries[position].actor.value & 63)
            }
            var nounBits: UInt64 = 0
            for position in passages.nouns(of: passage) {
                nounBits |= 1 << UInt64(passages.nouns[position] & 63)
            }
            cards.append(
                Card(
                    source: UInt32(source), firstMark: UInt32(marks.count),
                    firstNoun: UInt32(passages.nouns(of: passage).lowerBound),
                    fullness: passages.fullness[passage], length: passages.length(ofSourceOf: passage),
                    tellsOfSomebody: passages.tellsOfSomebody[passage], actorBits: actorBits,
                    nounBits: nounBits))
            for position in passages.entries(of: passage) {
                let entry = passages.entries[position]
                let isPerson = passages.isPerson[entry.actor.value]
                marks.append(
                    Mark(
                        actor: UInt32(entry.actor.value), share: salience.share(entry.actor, in: source),
                        isNamed: entry.isNamed, isForItself: isPerson || entry.isForItself, isPerson: isPerson
                    ))
            }
        }
        cards.append(
            Card(
                source: .max, firstMark: UInt32(marks.count), firstNoun: UInt32(passages.nouns.count),
                fullness: 0, length: 0, tellsOfSomebody: false, actorBits: 0, nounBits: 0))
        self.cards = cards
        self.marks = marks
        // A small corpus is linked in full; in a large one each passage looks at its nearest and keeps its best.
        let count = max(1, passages.count)
        let share = min(1, 4000 / Double(count))
        looked = max(48, min(4096, Int(4_000_000 / Double(count) * share)))
        kept = keeping ?? max(6, min(512, Int(400_000 / Double(count) * share)))
    }

    /// The pairs kept, each once, best first, then by place.
    func pairs() -> [Pair] {
        var pairs: [Pair] = []
        var search = Search(passages)
        for (source, range) in passages.ofSource.enumerated() where !range.isEmpty {
            let own = ties[SourceIndex(source)]
            search.enter(own)
            for passage in range {
                look(from: passage, own, &search)
                search.found.keepBest(kept)
                pairs.append(contentsOf: search.found)
            }
            search.leave(own)
        }
        pairs.sortBestFirst()
        var unique: [Pair] = []
        unique.reserveCapacity(pairs.count)
        for pair in pairs {
            if let last = unique.last, last.a == pair.a, last.b == pair.b { continue }
            unique.append(pair)
        }
        return unique
    }

    /// What the search from one passage after the other needs, kept so that nothing is allocated for each.
    private struct Search {
        /// For each passage the last one from which it was looked at.
        var stamps: [UInt32]
        /// How surely each source tells the story of the one at hand.
        var sureness: [Float]
        var actors: [Int] = []
        var found: [Pair] = []
        var left = 0
        /// The passages of the sources of the story that name an actor, the surest source first, as a stretch of
        /// `tied` for each actor that was asked for from the source at hand; `asked` holds those actors.
        private var tied: [Int] = []
        private var stretches: [Range<Int>]
        private var asked: [Int] = []

        init(_ passages: ActorPassages) {
            stamps = Array(repeating: .max, count: passages.count)
            sureness = Array(repeating: 0, count: passages.ofSource.count)
            stretches = Array(repeating: 0..<0, count: passages.isPerson.count)
        }

        mutating func enter(_ ties: [SourceTies.Tie]) {
            for tie in ties { sureness[tie.source.value] = tie.sureness }
        }

        mutating func leave(_ ties: [SourceTies.Tie]) {
            for tie in ties { sureness[tie.source.value] = 0 }
            for actor in asked { stretches[actor] = 0..<0 }
            asked.removeAll(keepingCapacity: true)
            tied.removeAll(keepingCapacity: true)
        }

        /// The passages of the sources of the story that name an actor; not more than `most`.
        mutating func tiedPassages(
            _ actor: Int, _ passages: ActorPassages, _ ties: [SourceTies.Tie], most: Int
        ) -> Range<Int> {
            guard stretches[actor].isEmpty else { return stretches[actor] }
            let postings = passages.postings[actor]
            let start = tied.count
            for tie in ties where tied.count - start < most {
                let range = passages.ofSource[tie.source.value]
                var position = postings.partitionPoint { $0 >= range.lowerBound }
                while position < postings.endIndex, postings[position] < range.upperBound,
                    tied.count - start < most
                {
                    tied.append(postings[position])
                    position += 1
                }
            }
            asked.append(actor)
            stretches[actor] = start..<tied.count
            return start..<tied.count
        }

        func tiedPassage(_ position: Int) -> Int { tied[position] }
    }

    /// Looks from one passage at those that share its actors, the rare ones first, then at those of its story.
    private func look(from passage: Int, _ own: [SourceTies.Tie], _ search: inout Search) {
        search.found.removeAll(keepingCapacity: true)
        search.left = looked
        search.actors.removeAll(keepingCapacity: true)
        for entry in passages.entries(of: passage) {
            let actor = passages.entries[entry].actor.value
            // The rarest first; entries come by actor, so that of equals the first stays the first.
            var place = search.actors.count
            search.actors.append(actor)
            while place > 0, isRarer(actor, search.actors[place - 1]) {
                search.actors.swapAt(place, place - 1)
                place -= 1
            }
        }
        for actor in search.actors {
            let postings = passages.postings[actor]
            guard search.left > 0 else { break }
            if postings.count <= search.left {
                for other in postings { look(at: other, from: passage, &search) }
            } else {
                // Those looked at before are passed over, and there are no more of them than may be looked at.
                for position in search.tiedPassages(actor, passages, own, most: 2 * looked)
                where search.left > 0 {
                    look(at: search.tiedPassage(position), from: passage, &search)
                }
            }
        }
        for tie in own where search.left > 0 {
            for other in passages.ofSource[tie.source.value] where search.left > 0 {
                look(at: other, from: passage, &search)
            }
        }
    }

    private func isRarer(_ actor: Int, _ other: Int) -> Bool {
        passages.postings[actor].count < passages.postings[other].count
    }

    @inline(__always)
    private func look(at other: Int, from passage: Int, _ search: inout Search) {
        let source = cards[other].source
        guard search.stamps[other] != UInt32(passage), source != cards[passage].source else { return }
        search.stamps[other] = UInt32(passage)
        search.left -= 1
        let (score, sharesActor) = score(passage, other, search.sureness[Int(source)])
        if score >= ActorWeights.least {
            search.found.append(
                Pair(
                    a: UInt32(min(passage, other)), b: UInt32(max(passage, other)), score: score,
                    sharesActor: sharesActor))
        }
    }

    private func score(_ a: Int, _ b: Int, _ sureness: Float) -> (score: Float, sharesActor: Bool) {
        let (first, second) = (cards[a], cards[b])
        var score = ActorWeights.story * sureness - ActorWeights.doubt
        score += ActorWeights.fullness * (first.fullness + second.fullness) / 2
        if first.tellsOfSomebody, second.tellsOfSomebody { score += ActorWeights.somebody }
        let best = first.actorBits & second.actorBits == 0 ? 0 : bestShared(a, b)
        let nouns = first.nounBits & second.nounBits == 0 ? 0 : sharedNouns(a, b)
        if best == 0, nouns == 0 {
            return (score - ActorWeights.unshared * (first.length + second.length) / 2, false)
        }
        return (score + best + ActorWeights.described * sureness * Float(min(2, nouns)), best > 0)
    }

    /// What the actor that two passages share says for them, the most telling of several; 0 when they share none.
    private func bestShared(_ a: Int, _ b: Int) -> Float {
        var (i, j) = (Int(cards[a].firstMark), Int(cards[b].firstMark))
        let (iEnd, jEnd) = (Int(cards[a + 1].firstMark), Int(cards[b + 1].firstMark))
        var best: Float = 0
        while i < iEnd, j < jEnd {
            let (left, right) = (marks[i], marks[j])
            if left.actor == right.actor {
                let isNamed = left.isNamed && right.isNamed && left.isForItself && right.isForItself
                var base = isNamed ? ActorWeights.named : ActorWeights.led
                if left.isPerson { base += ActorWeights.person }
                best = max(best, base + ActorWeights.salient * (left.share * right.share).squareRoot())
                i += 1
                j += 1
            } else if left.actor < right.actor {
                i += 1
            } else {
                j += 1
            }
        }
        return best
    }

    private func sharedNouns(_ a: Int, _ b: Int) -> Int {
        let others = Int(cards[b].firstNoun)..<Int(cards[b + 1].firstNoun)
        var count = 0
        for noun in Int(cards[a].firstNoun)..<Int(cards[a + 1].firstNoun) {
            for other in others where passages.nouns[noun] == passages.nouns[other] {
                count += 1
                break
            }
        }
        return count
    }
}

extension ArraySlice<Int> {
    /// The first position whose element and all after it satisfy the condition.
    fileprivate func partitionPoint(_ belongsAfter: (Int) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
