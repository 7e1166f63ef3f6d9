/// Event phrases that name one event, joined step by step. Groups with dates that cannot be one time, or with
/// different places, are never joined.
struct EventGroups {
    private struct Group {
        var dates: [EDTFDate] = []
        var places: Set<ActorIndex> = []
        var year: Int?
    }

    private var parents: [Int]
    private var groups: [Int: Group] = [:]

    /// Every phrase for itself.
    init(count: Int) { parents = Array(0..<count) }

    /// What a phrase says of time and place, where its kind of event has one time and one place.
    mutating func add(_ phrase: Int, date: EDTFDate?, places: [ActorIndex], year: Int?) {
        if let year { groups[phrase, default: Group()].year = year }
        if let date { groups[phrase, default: Group()].dates.append(date) }
        if !places.isEmpty { groups[phrase, default: Group()].places.formUnion(places) }
    }

    /// The phrase that stands for the group of a phrase.
    mutating func root(_ phrase: Int) -> Int {
        var root = phrase
        while parents[root] != root { root = parents[root] }
        var next = phrase
        while parents[next] != root { (parents[next], next) = (root, parents[next]) }
        return root
    }

    /// Joins the groups of two phrases, if nothing forbids it.
    @discardableResult
    mutating func join(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (root(a), root(b))
        guard a != b else { return true }
        let (first, second) = (groups[a] ?? Group(), groups[b] ?? Group())
        guard Self.agree(first, second) else { return false }
        let (kept, gone) = (min(a, b), max(a, b))
        parents[gone] = kept
        groups[gone] = nil
        groups[kept] = Group(
            dates: Array((first.dates + second.dates).prefix(Self.mostDates)),
            places: first.places.union(second.places), year: first.year ?? second.year)
        return true
    }

    /// A group remembers so many dates.
    private static let mostDates = 8

    private static func agree(_ a: Group, _ b: Group) -> Bool {
        if !a.dates.isEmpty, !b.dates.isEmpty,
            !a.dates.contains(where: { date in b.dates.contains { $0.overlaps(date) } })
        {
            return false
        }
        if let a = a.year, let b = b.year, abs(a - b) > 1 { return false }
        return a.places.isEmpty || b.places.isEmpty || !a.places.isDisjoint(with: b.places)
    }
}
