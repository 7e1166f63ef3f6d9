/// Scores the pairs of passages that share actors or a story, and keeps the best of each passage.
struct ActorPairs {
    /// Two passages with their score.
    struct Pair {
        let a: Int
        let b: Int
        let score: Float
    }

    private let passages: ActorPassages
    private let salience: ActorSalience
    private let ties: SourceTies
    /// So many pairs are looked at for each passage, and so many kept.
    private let looked: Int
    private let kept: Int

    init(_ passages: ActorPassages, _ salience: ActorSalience, _ ties: SourceTies, keeping: Int?) {
        self.passages = passages
        self.salience = salience
        self.ties = ties
        // A small corpus is linked in full; in a large one each passage looks at its nearest and keeps its best.
        let count = max(1, passages.count)
        let share = min(1, 4000 / Double(count))
        looked = max(48, min(4096, Int(4_000_000 / Double(count) * share)))
        kept = keeping ?? max(6, min(512, Int(400_000 / Double(count) * share)))
    }

    /// The pairs kept, each once, best first, then by place.
    func pairs() -> [Pair] {
        var pairs: [Pair] = []
        var stamps = Array(repeating: -1, count: passages.count)
        var sureness = Array(repeating: Float(0), count: passages.ofSource.count)
        for (source, range) in passages.ofSource.enumerated() where !range.isEmpty {
            let own = ties[SourceIndex(source)]
            for tie in own { sureness[tie.source.value] = tie.sureness }
            for passage in range {
                let best = best(of: passage, own, sureness, &stamps)
                pairs.append(contentsOf: best)
            }
            for tie in own { sureness[tie.source.value] = 0 }
        }
        pairs.sort { a, b in
            if a.score != b.score { return a.score > b.score }
            return (a.a, a.b) < (b.a, b.b)
        }
        var unique: [Pair] = []
        unique.reserveCapacity(pairs.count)
        for pair in pairs {
            if let last = unique.last, last.a == pair.a, last.b == pair.b { continue }
            unique.append(pair)
        }
        return unique
    }

    /// The best pairs of one passage.
    private func best(
        of passage: Int, _ own: [SourceTies.Tie], _ sureness: [Float], _ stamps: inout [Int]
    ) -> [Pair] {
        let source = passages.source[passage]
        var found: [Pair] = []
        var left = looked
        func look(_ other: Int) {
            guard stamps[other] != passage, passages.source[other] != source else { return }
            stamps[other] = passage
            left -= 1
            let score = score(passage, other, sureness[passages.source[other]])
            if score >= ActorWeights.least {
                found.append(Pair(a: min(passage, other), b: max(passage, other), score: score))
            }
        }
        let actors = passages.entries[passage].map(\.actor.value).sorted { a, b in
            let (x, y) = (passages.postings[a].count, passages.postings[b].count)
            return x != y ? x < y : a < b
        }
        for actor in actors {
            let postings = passages.postings[actor]
            guard left > 0 else { break }
            if postings.count <= left {
                for other in postings { look(Int(other)) }
            } else {
                for tie in own where left > 0 {
                    let range = passages.ofSource[tie.source.value]
                    var position = postings.partitionPoint { Int($0) >= range.lowerBound }
                    while position < postings.count, Int(postings[position]) < range.upperBound, left > 0 {
                        look(Int(postings[position]))
                        position += 1
                    }
                }
            }
        }
        for tie in own where left > 0 {
            for other in passages.ofSource[tie.source.value] where left > 0 { look(other) }
        }
        if found.count > kept {
            found.sort { a, b in a.score != b.score ? a.score > b.score : (a.a, a.b) < (b.a, b.b) }
            found.removeLast(found.count - kept)
        }
        return found
    }

    private func score(_ a: Int, _ b: Int, _ sureness: Float) -> Float {
        var score = ActorWeights.story * sureness - ActorWeights.doubt
        score += ActorWeights.fullness * (passages.fullness[a] + passages.fullness[b]) / 2
        if passages.tellsOfSomebody[a], passages.tellsOfSomebody[b] { score += ActorWeights.somebody }
        let (left, right) = (passages.entries[a], passages.entries[b])
        var (i, j) = (0, 0)
        var best: Float = 0
        while i < left.count, j < right.count {
            if left[i].actor == right[j].actor {
                let isPerson = passages.isPerson[left[i].actor.value]
                let isNamed = left[i].isNamed && right[j].isNamed
                let isForItself = isPerson || left[i].isForItself && right[j].isForItself
                var base = isNamed && isForItself ? ActorWeights.named : ActorWeights.led
                if isPerson { base += ActorWeights.person }
                best = max(
                    best,
                    base + ActorWeights.salient
                        * salience.share(left[i].actor, passages.source[a], passages.source[b]))
                i += 1
                j += 1
            } else if left[i].actor < right[j].actor {
                i += 1
            } else {
                j += 1
            }
        }
        let nouns = sharedNouns(a, b)
        if best == 0, nouns == 0 {
            let lengths = passages.length(ofSourceOf: a) + passages.length(ofSourceOf: b)
            return score - ActorWeights.unshared * lengths / 2
        }
        return score + best + ActorWeights.described * sureness * Float(min(2, nouns))
    }

    private func sharedNouns(_ a: Int, _ b: Int) -> Int {
        var count = 0
        for noun in passages.nouns[a] where passages.nouns[b].contains(noun) { count += 1 }
        return count
    }
}

extension [Int32] {
    /// The first position whose element and all after it satisfy the condition.
    fileprivate func partitionPoint(_ belongsAfter: (Int32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
