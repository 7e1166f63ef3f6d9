/// Two passages as the maker of their link counts them.
struct LinkedPair: Hashable {
    let a: UInt32
    let b: UInt32

    init(_ a: Int, _ b: Int) {
        self.a = UInt32(a)
        self.b = UInt32(b)
    }
}

/// What the links of one kind rest on. A large corpus has many links and few of them are ever looked at: their
/// entities and reasons are worked out from what the linker knows of the passages, the same at every time.
protocol LinkGrounds: AnyObject, Sendable {
    /// Whether the links are by events and not by actors.
    var areEvents: Bool { get }
    /// What two passages share.
    func entities(of pair: LinkedPair) -> [Entity]
    /// Why two passages are linked, the weightiest reason first; never empty.
    func evidence(for pair: LinkedPair) -> [Evidence]
}
