/// Two passages as the maker of their link counts them.
struct LinkedPair: Hashable {
    let a: UInt32
    let b: UInt32

    init(_ a: UInt32, _ b: UInt32) {
        self.a = a
        self.b = b
    }
}

/// What the links of one kind rest on. A large corpus has many links and few of them are ever looked at: their
/// entities and reasons are worked out from what the linker knows of the passages, the same at every time.
protocol LinkGrounds: AnyObject, Sendable {
    /// Whether the links are by events and not by actors.
    var areEvents: Bool { get }
    /// The score from which on a pair is a link.
    var floor: Float { get }
    /// The passage that the linker counts with a number.
    func passage(_ number: UInt32) -> Passage
    /// What two passages share.
    func entities(of pair: LinkedPair) -> [Entity]
    /// Why two passages are linked, the weightiest reason first; never empty.
    func evidence(for pair: LinkedPair) -> [Evidence]
}

/// The links of one kind, best first.
struct FoundLinks<Pair: ScoredPair & Sendable>: Sendable {
    let pairs: [Pair]
    let grounds: any LinkGrounds

    /// How many of them stand above the floor.
    var countAboveFloor: Int {
        let floor = grounds.floor
        return pairs.partitionIndex { $0.score < floor }
    }

    /// Appends some of them to the links of a corpus.
    func append(_ range: Range<Int>, to links: inout [CrossReference]) {
        let (grounds, floor) = (grounds, grounds.floor)
        for pair in pairs[range] {
            links.append(
                CrossReference(
                    grounds.passage(pair.a), grounds.passage(pair.b), score: Double(pair.score),
                    isLink: pair.score >= floor, LinkedPair(pair.a, pair.b), on: grounds))
        }
    }
}
