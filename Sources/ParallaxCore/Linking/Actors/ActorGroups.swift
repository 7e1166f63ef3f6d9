/// Names that name one actor, joined step by step. A forbid between two names outlives every later merge: two
/// groups that hold a forbidden pair are never joined.
struct ActorGroups {
    private var parents: [Int]
    private var members: [Int: [Int]] = [:]
    private var forbidden: [Int: Set<Int>] = [:]

    /// Every name for itself.
    init(count: Int) { parents = Array(0..<count) }

    /// The name that stands for the group of a name.
    func root(_ name: Int) -> Int {
        var name = name
        while parents[name] != name { name = parents[name] }
        return name
    }

    /// All names of a group.
    func names(of root: Int) -> [Int] { members[root] ?? [root] }

    /// Says that two names can never name one actor.
    mutating func forbid(_ a: Int, _ b: Int) {
        forbidden[a, default: []].insert(b)
        forbidden[b, default: []].insert(a)
    }

    /// Whether no forbid keeps two names apart.
    func mayJoin(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (root(a), root(b))
        guard a != b else { return true }
        let (small, large) = names(of: a).count < names(of: b).count ? (a, b) : (b, a)
        return !names(of: small).contains { name in
            guard let enemies = forbidden[name] else { return false }
            return enemies.contains { root($0) == large }
        }
    }

    /// Joins the groups of two names; does nothing when a forbid keeps them apart.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        guard mayJoin(a, b) else { return false }
        let (a, b) = (root(a), root(b))
        guard a != b else { return true }
        let (small, large) = names(of: a).count < names(of: b).count ? (a, b) : (b, a)
        members[large] = names(of: large) + names(of: small)
        members[small] = nil
        parents[small] = large
        return true
    }
}
