/// For each of so many keys a list of positions, all in one array: what an array of arrays or a dictionary of
/// arrays holds, without an allocation for each key.
struct PositionLists: Sendable {
    private var positions: [Int]
    private let starts: [UInt32]

    /// Collects the lists of `keys` keys. `give` is called twice, must hand out the same both times, and hands each
    /// position with its key; a list keeps the order in which its positions were handed out.
    init(keys: Int, _ give: (_ put: (_ position: Int, _ key: Int) -> Void) -> Void) {
        var starts: [UInt32] = Array(repeating: 0, count: keys + 1)
        starts.withUnsafeMutableBufferPointer { starts in
            give { _, key in starts[key + 1] += 1 }
            for key in 0..<keys { starts[key + 1] += starts[key] }
        }
        var next = starts
        var positions = Array(repeating: 0, count: Int(starts[keys]))
        positions.withUnsafeMutableBufferPointer { positions in
            next.withUnsafeMutableBufferPointer { next in
                give { position, key in
                    positions[Int(next[key])] = position
                    next[key] += 1
                }
            }
        }
        self.positions = positions
        self.starts = starts
    }

    /// Puts each list in order.
    mutating func sort(by areInOrder: (Int, Int) -> Bool) {
        for key in starts.indices.dropLast() where starts[key + 1] - starts[key] > 1 {
            positions[Int(starts[key])..<Int(starts[key + 1])].sort(by: areInOrder)
        }
    }

    /// The positions of a key.
    subscript(key: Int) -> ArraySlice<Int> { positions[Int(starts[key])..<Int(starts[key + 1])] }
}
