import Glibc

/// How like two sources are: the mean of the cosines of their words, of their names and, half as much, of their
/// numbers. Rare terms and those that stand early count more; a text begins with what it tells of.
///
/// Worked example: two reports of one earthquake share the place, the magnitude and the number of the dead, and
/// get about 0.4; two reports of different earthquakes share "quake", "magnitude" and "dead", and get about 0.1.
struct SourceLikeness {
    /// A source that is like another.
    struct Neighbour: ScoredPair {
        let a: UInt32
        let b: UInt32
        let score: Float

        init(of source: Int, _ other: Int, likeness: Float) {
            a = UInt32(source)
            b = UInt32(other)
            score = likeness
        }

        /// The other source.
        var source: Int { Int(b) }
        /// How like the two are, 0 to 1.
        var likeness: Float { score }
    }

    /// For each source those most like it, best first.
    let neighbours: [[Neighbour]]

    /// A source has at most this many neighbours.
    private static let mostNeighbours = 64
    /// Below this likeness sources have nothing to do with each other.
    private static let least: Float = 0.04
    /// Of each source so many meetings with other sources are looked at, through its weightiest terms first, so
    /// that the work grows with the number of sources.
    private static let mostMeetings = 16_384
    /// Rarity is counted as among at least so many sources, so that it does not vanish in a small corpus.
    private static let leastSources = 200

    fileprivate struct Posting {
        let source: UInt32
        let word: Float
        let other: Float
    }

    init(_ list: PassageList, _ terms: PassageTerms, _ table: TermTable) {
        var sums = TermSums(terms: table.count)
        let profiles = list.ofSource.map {
            Self.profile($0, terms, table, sources: list.sources.count, &sums)
        }
        let shared = PostingLists(profiles, terms)
        var likeness: [Float] = Array(repeating: 0, count: profiles.count)
        var met: [UInt32] = Array(repeating: 0, count: profiles.count)
        var neighbours: [[Neighbour]] = []
        var found: [Neighbour] = []
        for (source, profile) in profiles.enumerated() {
            let count = shared.meet(profile, most: Self.mostMeetings, &likeness, &met)
            found.removeAll(keepingCapacity: true)
            for other in met[..<count].lazy.map({ Int($0) }) {
                if likeness[other] >= Self.least, other != source {
                    found.append(Neighbour(of: source, other, likeness: likeness[other]))
                }
                likeness[other] = 0
            }
            found.keepBest(Self.mostNeighbours)
            neighbours.append(found.sorted { $0.comes(before: $1) })
        }
        self.neighbours = neighbours
    }

    /// A term of a source: its part in the cosine of the words, and in that of the names or of the numbers.
    fileprivate struct ProfileEntry {
        let term: TermID
        var word: Float
        var other: Float
    }

    /// The terms of a source, the weightiest first.
    private static func profile(
        _ passages: Range<Int>, _ terms: PassageTerms, _ table: TermTable, sources: Int,
        _ sums: inout TermSums
    ) -> [ProfileEntry] {
        for (position, passage) in passages.enumerated() {
            let early = 1 / (1 + 0.3 * Float(position))
            let steady = 1 / (1 + 0.1 * Float(position))
            for entry in terms[passage] {
                sums.add(entry.term, early: early * Float(entry.count), steady: steady * Float(entry.count))
            }
        }
        let many = Float(max(sources, leastSources) + 1)
        var profile: [ProfileEntry] = []
        var norms: (word: Float, name: Float, number: Float) = (0, 0, 0)
        sums.take { term, early, steady in
            let kind = table.kinds[Int(term)]
            let rarity = max(0, log(many / (Float(terms.sourcesWith[Int(term)]) + 0.5))).squareRoot()
            var entry = ProfileEntry(term: term, word: log(1 + 2 * early) * rarity, other: 0)
            norms.word += entry.word * entry.word
            if kind.contains(.name) {
                entry.other = log(1 + 2 * steady) * rarity
                norms.name += entry.other * entry.other
            } else if kind.contains(.number) || kind.contains(.day) {
                entry.other = rarity
                norms.number += rarity * rarity
            }
            profile.append(entry)
        }
        // Words, names and half the numbers: two and a half parts.
        let word = norms.word > 0 ? 1 / (norms.word * 2.5).squareRoot() : 0
        let name = norms.name > 0 ? 1 / (norms.name * 2.5).squareRoot() : 0
        let number = norms.number > 0 ? (0.5 / (norms.number * 2.5)).squareRoot() : 0
        for position in profile.indices {
            profile[position].word *= word
            profile[position].other *=
                table.kinds[Int(profile[position].term)].contains(.name) ? name : number
        }
        profile.sort {
            let (a, b) = ($0.word + $0.other, $1.word + $1.other)
            return a != b ? a > b : $0.term < $1.term
        }
        return profile
    }
}

/// For each term the sources that have it, one list after the other in a single array. A term of one source has none.
private struct PostingLists {
    private var postings: [SourceLikeness.Posting]
    private var starts: [UInt32]

    init(_ profiles: [[SourceLikeness.ProfileEntry]], _ terms: PassageTerms) {
        starts = [0]
        starts.reserveCapacity(terms.sourcesWith.count + 1)
        var total: UInt32 = 0
        for count in terms.sourcesWith {
            if count > 1 { total += count }
            starts.append(total)
        }
        var next = starts
        postings = Array(repeating: SourceLikeness.Posting(source: 0, word: 0, other: 0), count: Int(total))
        for (source, profile) in profiles.enumerated() {
            for entry in profile where terms.sourcesWith[Int(entry.term)] > 1 {
                postings[Int(next[Int(entry.term)])] = SourceLikeness.Posting(
                    source: UInt32(source), word: entry.word, other: entry.other)
                next[Int(entry.term)] += 1
            }
        }
    }

    /// Adds to the likeness of each source what it shares with a profile, the weightiest terms first, until `most`
    /// meetings were looked at; a term that would be too many is passed over. The sources that were met stand at the
    /// beginning of `met`; returns how many they are.
    func meet(
        _ profile: [SourceLikeness.ProfileEntry], most: Int, _ likeness: inout [Float], _ met: inout [UInt32]
    ) -> Int {
        var meetings = 0
        var count = 0
        likeness.withUnsafeMutableBufferPointer { likeness in
            met.withUnsafeMutableBufferPointer { met in
                postings.withUnsafeBufferPointer { postings in
                    for entry in profile {
                        let range = Int(starts[Int(entry.term)])..<Int(starts[Int(entry.term) + 1])
                        guard meetings + range.count <= most else { continue }
                        meetings += range.count
                        for posting in postings[range] {
                            let other = Int(posting.source)
                            let before = likeness[other]
                            likeness[other] =
                                before + (entry.word * posting.word + entry.other * posting.other)
                            // Sums only grow: each source is met for the first time once.
                            if before == 0, likeness[other] > 0 {
                                met[count] = posting.source
                                count += 1
                            }
                        }
                    }
                }
            }
        }
        return count
    }
}

/// Adds up the weights of a source's terms.
private struct TermSums {
    private var early: [Float]
    private var steady: [Float]
    private var present: [TermID] = []

    init(terms: Int) {
        early = Array(repeating: 0, count: terms)
        steady = early
    }

    mutating func add(_ term: TermID, early: Float, steady: Float) {
        if self.early[Int(term)] == 0 { present.append(term) }
        self.early[Int(term)] += early
        self.steady[Int(term)] += steady
    }

    /// Hands out the sums by term; then all are 0 again.
    mutating func take(_ body: (TermID, Float, Float) -> Void) {
        present.sort()
        for term in present {
            body(term, early[Int(term)], steady[Int(term)])
            early[Int(term)] = 0
            steady[Int(term)] = 0
        }
        present.removeAll(keepingCapacity: true)
    }
}
