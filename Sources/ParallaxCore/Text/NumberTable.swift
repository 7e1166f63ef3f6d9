/// Small numbers by large ones: a hash table with open addressing and linear probing. It hashes the same in every
/// run and costs a fraction of a `Dictionary`, whose hashing guards against keys chosen by an enemy; here the keys
/// are pairs of numbers that the program itself gave.
struct NumberTable: Sendable {
    private var keys: [UInt64]
    /// One more than the number; 0 where a slot is empty.
    private var values: [UInt32]
    private(set) var count = 0

    init() {
        keys = Array(repeating: 0, count: 1 << 10)
        values = Array(repeating: 0, count: 1 << 10)
    }

    /// The number of a key; nil for a key that has none.
    subscript(key: UInt64) -> UInt32? {
        let value = values[slot(of: key)]
        return value == 0 ? nil : value - 1
    }

    /// The number of a key, which is `new` from now on if it has none.
    mutating func number(of key: UInt64, orElse new: UInt32) -> UInt32 {
        let slot = slot(of: key)
        if values[slot] != 0 { return values[slot] - 1 }
        keys[slot] = key
        values[slot] = new + 1
        count += 1
        if count * 2 > keys.count { grow() }
        return new
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(key)) & mask
        while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        for old in oldKeys.indices where oldValues[old] != 0 {
            let slot = slot(of: oldKeys[old])
            keys[slot] = oldKeys[old]
            values[slot] = oldValues[old]
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    private static func hash(_ key: UInt64) -> UInt64 {
        var hash = (key ^ key >> 30) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
        return hash ^ hash >> 31
    }
}
