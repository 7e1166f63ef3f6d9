/// Where the reader has been: back, and forward again.
struct JumpList: Hashable, Sendable {
    /// Places left behind, the oldest first.
    private(set) var past: [Place] = []
    /// Places gone back from, the farthest first.
    private(set) var future: [Place] = []
    private static let most = 200

    init(past: [Place] = [], future: [Place] = []) {
        self.past = past.suffix(Self.most)
        self.future = future
    }

    /// Remembers the place from which a jump starts: what was ahead is forgotten.
    mutating func push(_ place: Place) {
        future = []
        guard past.last != place else { return }
        past.append(place)
        if past.count > Self.most { past.removeFirst() }
    }

    /// The place to go back to from `current`; nil at the oldest.
    mutating func back(from current: Place) -> Place? {
        while let place = past.popLast() {
            if place == current { continue }
            future.append(current)
            return place
        }
        return nil
    }

    /// The place to go forward to from `current`; nil at the newest.
    mutating func forward(from current: Place) -> Place? {
        guard let place = future.popLast() else { return nil }
        past.append(current)
        return place
    }
}
