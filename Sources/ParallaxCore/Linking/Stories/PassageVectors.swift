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

    init(_ list: PassageList, _ terms: PassageTerms, _ table: TermTable, _ words: inout StoryWords) {
        let many = Float(list.count) + 1
        let most = log(many / 0.5)
        let rarity = terms.passagesWith.map { log(many / (Float($0) + 0.5)) / most }
        let kindWeight = table.kinds.map { kind -> Float in
            kind.contains(.name) ? LinkWeights.name : kind.contains(.act) ? LinkWeights.act : 1
        }
        var isOwn = Array(repeating: false, count: table.count)
        var smeared: [Float] = Array(repeating: 0, count: table.count)
        var token: [UInt32] = Array(repeating: 0, count: table.count)
        var present: [TermID] = []
        for (source, passages) in list.ofSource.enumerated() {
            words.withShares(of: source) { share in
                for passage in passages {
                    for neighbour in max(
                        passages.lowerBound, passage - 1)...min(passages.upperBound - 1, passage + 1)
                    {
                        let part = neighbour == passage ? 1 : LinkWeights.neighbour
                        for entry in terms[neighbour] {
                            let term = Int(entry.term)
                            if smeared[term] == 0 {
                                present.append(entry.term)
                                token[term] = entry.token
                            }
                            smeared[term] += part * (entry.count == 1 ? 1 : 1 + log(Float(entry.count)))
                            if neighbour == passage {
                                isOwn[term] = true
                                token[term] = entry.token
                            }
                        }
                    }
                    present.sort()
                    var norm: Float = 0
                    for term in present {
                        smeared[Int(term)] *= rarity[Int(term)]
                        norm += smeared[Int(term)] * smeared[Int(term)]
                    }
                    let wording = norm > 0 ? (LinkWeights.wording / norm).squareRoot() : 0
                    var bounds = (own: entries.count, beside: entries.count)
                    for own in [true, false] {
                        // A term of one source alone can meet nothing.
                        for term in present where isOwn[Int(term)] == own && terms.sourcesWith[Int(term)] > 1
                        {
                            let position = Int(term)
                            let story: Float =
                                !own
                                ? 0
                                : table.kinds[position].contains(.day)
                                    ? LinkWeights.day
                                    : LinkWeights.storyWord * share[position] * kindWeight[position]
                            entries.append(
                                Entry(
                                    term: term, story: story.squareRoot(),
                                    wording: smeared[position] * wording, token: token[position]))
                        }
                        if own { bounds.beside = entries.count }
                    }
                    starts.append(bounds)
                    for term in present {
                        smeared[Int(term)] = 0
                        isOwn[Int(term)] = false
                    }
                    present.removeAll(keepingCapacity: true)
                }
            }
        }
        starts.append((entries.count, entries.count))
    }

    /// The terms that a passage itself has, by number.
    func own(_ passage: Int) -> ArraySlice<Entry> { entries[starts[passage].own..<starts[passage].beside] }

    /// The terms that only its neighbours have, by number.
    func beside(_ passage: Int) -> ArraySlice<Entry> {
        entries[starts[passage].beside..<starts[passage + 1].own]
    }
}
