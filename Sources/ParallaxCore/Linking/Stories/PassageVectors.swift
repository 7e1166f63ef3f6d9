import Glibc

/// Each passage as weights of terms, such that the product of two passages is what their words say for a link:
/// shared words of the story, and likeness of wording with the neighbouring sentences taken in.
struct PassageVectors {
    /// A term of a passage or of its neighbours.
    struct Entry {
        let term: TermID
        /// Its weight as a word of the story; 0 for a term of the neighbours only.
        let story: Float
        /// Its weight in the wording.
        let wording: Float
        /// Where it stands first in the passage, or else in a neighbour: a position in the tokens of the source.
        let token: UInt32
    }

    private var entries: [Entry] = []
    /// For each passage where its own terms begin, and where those follow that only its neighbours have.
    private var starts: [(own: Int, beside: Int)] = []

    init(
        _ list: PassageList, _ terms: PassageTerms, _ table: TermTable, _ words: inout StoryWords,
        named: NamedTerms
    ) {
        let many = Float(list.count) + 1
        let most = log(many / 0.5)
        let rarity = terms.passagesWith.map { log(many / (Float($0) + 0.5)) / most }
        let kindWeight = table.kinds.map { kind -> Float in
            kind.contains(.name) ? LinkWeights.name : kind.contains(.act) ? LinkWeights.act : 1
        }
        var wordings: [Wording] = []
        // Each term stands in its passage and at most in the two beside it.
        entries.reserveCapacity(terms.total * 3)
        for (source, passages) in list.ofSource.enumerated() {
            let breadth = LinkWeights.breadth(passages.count)
            words.withShares(of: source) { share in
                for passage in passages {
                    Self.smear(passage, passages, terms, &wordings)
                    var norm: Float = 0
                    for position in wordings.indices {
                        wordings[position].weight *= rarity[Int(wordings[position].term)]
                        norm += wordings[position].weight * wordings[position].weight
                    }
                    let wording = norm > 0 ? (LinkWeights.wording / norm).squareRoot() : 0
                    // A term of one source alone can meet nothing.
                    wordings.removeAll { terms.sourcesWith[Int($0.term)] < 2 }
                    let own = entries.count
                    for entry in wordings where entry.isOwn {
                        let term = Int(entry.term)
                        let story =
                            table.kinds[term].contains(.day)
                            ? LinkWeights.day : LinkWeights.storyWord * share[term] * kindWeight[term]
                        entries.append(
                            Entry(
                                term: entry.term, story: story.squareRoot(), wording: entry.weight * wording,
                                token: entry.token))
                    }
                    for entry in named[passage] {
                        entries.append(
                            Entry(
                                term: entry.term, story: (entry.weight * breadth).squareRoot(), wording: 0,
                                token: UInt32(entry.tokens.lowerBound)))
                    }
                    starts.append((own, entries.count))
                    for entry in wordings where !entry.isOwn {
                        entries.append(
                            Entry(
                                term: entry.term, story: 0, wording: entry.weight * wording,
                                token: entry.token))
                    }
                }
            }
        }
        starts.append((entries.count, entries.count))
    }

    /// A term of a passage or its neighbours with its weight in the wording.
    private struct Wording {
        let term: TermID
        let isOwn: Bool
        let token: UInt32
        var weight: Float
    }

    /// The terms of a passage and of the sentences beside it, by number, those of a neighbour with half their weight.
    private static func smear(
        _ passage: Int, _ source: Range<Int>, _ terms: PassageTerms, _ found: inout [Wording]
    ) {
        found.removeAll(keepingCapacity: true)
        let none = terms[passage].prefix(0)
        let before = passage > source.lowerBound ? terms[passage - 1] : none
        let own = terms[passage]
        let after = passage + 1 < source.upperBound ? terms[passage + 1] : none
        var (i, j, k) = (before.startIndex, own.startIndex, after.startIndex)
        while true {
            let first = i < before.endIndex ? before[i].term : TermTable.none
            let second = j < own.endIndex ? own[j].term : TermTable.none
            let third = k < after.endIndex ? after[k].term : TermTable.none
            let term = min(first, second, third)
            guard term != TermTable.none else { return }
            var weight: Float = 0
            var token: UInt32 = 0
            if third == term {
                token = after[k].token
            }
            if first == term {
                weight += LinkWeights.neighbour * Self.often(before[i].count)
                token = before[i].token
                i += 1
            }
            if second == term {
                weight += Self.often(own[j].count)
                token = own[j].token
                j += 1
            }
            if third == term {
                weight += LinkWeights.neighbour * Self.often(after[k].count)
                k += 1
            }
            found.append(Wording(term: term, isOwn: second == term, token: token, weight: weight))
        }
    }

    private static func often(_ count: UInt32) -> Float { count == 1 ? 1 : 1 + log(Float(count)) }

    /// The terms that a passage itself has, by number.
    func own(_ passage: Int) -> ArraySlice<Entry> { entries[starts[passage].own..<starts[passage].beside] }

    /// The terms that only its neighbours have, by number.
    func beside(_ passage: Int) -> ArraySlice<Entry> {
        entries[starts[passage].beside..<starts[passage + 1].own]
    }
}
