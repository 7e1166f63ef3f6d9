/// Clusters by average linkage: again and again the two clusters fall together whose members are most like each
/// other on average (Sokal and Michener 1958, UPGMA). Pairs that are not given count as unlike.
struct AverageLinkage {
    private var parent: [Int]
    private var level: [Float]
    private let leaves: Int

    /// An edge between two leaves.
    struct Edge {
        let a: Int
        let b: Int
        let likeness: Float
    }

    /// Clusters `leaves` items until no two clusters are at least `least` alike. Every pair is given once.
    init(leaves: Int, edges: [Edge], least: Float) {
        self.leaves = leaves
        parent = Array(repeating: -1, count: leaves)
        level = Array(repeating: 1, count: leaves)
        var sizes = Array(repeating: 1, count: leaves)
        // For each cluster the sums of its likenesses with others, by their numbers. A sum with a cluster that has
        // fallen together with another stays and is passed over.
        var sums: [[Sum]] = Array(repeating: [], count: leaves)
        var queue = MergeQueue()
        for edge in edges {
            sums[edge.a].append(Sum(other: edge.b, sum: Double(edge.likeness)))
            sums[edge.b].append(Sum(other: edge.a, sum: Double(edge.likeness)))
            if edge.likeness >= least { queue.push(Merge(Double(edge.likeness), edge.a, edge.b)) }
        }
        for leaf in 0..<leaves { sums[leaf].sort { $0.other < $1.other } }
        while let merge = queue.pop() {
            guard parent[merge.a] < 0, parent[merge.b] < 0 else { continue }
            let node = parent.count
            let size = sizes[merge.a] + sizes[merge.b]
            parent[merge.a] = node
            parent[merge.b] = node
            parent.append(-1)
            level.append(Float(merge.likeness))
            sizes.append(size)
            var joined = Self.joined(sums[merge.a], sums[merge.b])
            joined.removeAll { parent[$0.other] >= 0 }
            sums[merge.a] = []
            sums[merge.b] = []
            for entry in joined {
                sums[entry.other].append(Sum(other: node, sum: entry.sum))
                let likeness = entry.sum / Double(size * sizes[entry.other])
                if likeness >= Double(least) { queue.push(Merge(likeness, entry.other, node)) }
            }
            sums.append(joined)
        }
    }

    /// A sum of likenesses with another cluster.
    private struct Sum {
        let other: Int
        var sum: Double
    }

    /// The sums of two clusters together, by the others' numbers.
    private static func joined(_ a: [Sum], _ b: [Sum]) -> [Sum] {
        var joined: [Sum] = []
        joined.reserveCapacity(a.count + b.count)
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if j == b.count || i < a.count && a[i].other < b[j].other {
                joined.append(a[i])
                i += 1
            } else if i == a.count || b[j].other < a[i].other {
                joined.append(b[j])
                j += 1
            } else {
                joined.append(Sum(other: a[i].other, sum: a[i].sum + b[j].sum))
                i += 1
                j += 1
            }
        }
        return joined
    }

    /// The level at which two leaves fall together; nil when they never do.
    func level(_ a: Int, _ b: Int) -> Float? {
        var (a, b) = (a, b)
        while a != b {
            // A node's number is greater than those of its children.
            if a < b { a = parent[a] } else { b = parent[b] }
            if a < 0 || b < 0 { return nil }
        }
        return level[a]
    }

    /// The clusters that are left at the end, each as its leaves in order, by their first leaf.
    var clusters: [[Int]] {
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for leaf in 0..<leaves {
            var node = leaf
            while parent[node] >= 0 { node = parent[node] }
            if members[node] == nil { order.append(node) }
            members[node, default: []].append(leaf)
        }
        return order.compactMap { members[$0] }
    }
}

/// Two clusters that may fall together.
private struct Merge {
    let likeness: Double
    let a: Int
    let b: Int

    init(_ likeness: Double, _ a: Int, _ b: Int) {
        self.likeness = likeness
        self.a = min(a, b)
        self.b = max(a, b)
    }

    /// The more alike first; of equals the one whose clusters are older.
    func comes(before other: Merge) -> Bool {
        if likeness != other.likeness { return likeness > other.likeness }
        return (a, b) < (other.a, other.b)
    }
}

/// A binary heap of possible merges.
private struct MergeQueue {
    private var heap: [Merge] = []

    mutating func push(_ merge: Merge) {
        heap.append(merge)
        var child = heap.count - 1
        while child > 0, heap[child].comes(before: heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> Merge? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].comes(before: heap[best]) { best = child }
            if best == parent { return first }
            heap.swapAt(parent, best)
            parent = best
        }
    }
}
