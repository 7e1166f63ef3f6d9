/// The normalised word forms of a corpus, each with a number: words are compared as numbers.
public struct Vocabulary: Sendable {
    private var storage: [UInt8] = []
    private var ends: [UInt32] = []
    /// For each slot half of the form's hash and one more than its number; 0 where it is empty.
    private var table: [UInt64]

    /// An empty vocabulary.
    public init() { table = Array(repeating: 0, count: 1 << 10) }

    /// How many forms there are.
    public var count: Int { ends.count }

    /// The form with a number.
    public subscript(form: FormID) -> String {
        String(decoding: storage[range(Int(form.value))], as: UTF8.self)
    }

    /// The bytes of the form with a number, without a copy.
    func withBytes(of form: FormID, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let range = range(Int(form.value))
        storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The number of a form that is already normalised; nil when no source has it.
    public func find(_ form: String) -> FormID? {
        var form = form
        return form.withUTF8 { bytes in
            let slot = self.slot(of: bytes, hash: Self.hash(bytes))
            return table[slot] == 0 ? nil : FormID(UInt32(truncatingIfNeeded: table[slot]) - 1)
        }
    }

    /// Gives a form its number, the old one if it is known.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> FormID {
        let hash = Self.hash(bytes)
        let found = slot(of: bytes, hash: hash)
        if table[found] != 0 { return FormID(UInt32(truncatingIfNeeded: table[found]) - 1) }
        storage.append(contentsOf: bytes)
        ends.append(UInt32(storage.count))
        table[found] = Self.entry(hash, UInt32(ends.count))
        if ends.count * 2 > table.count { grow() }
        return FormID(UInt32(ends.count - 1))
    }

    /// Gives a form its number, the old one if it is known.
    public mutating func intern(_ form: String) -> FormID {
        var form = form
        return form.withUTF8 { intern($0) }
    }

    private func range(_ position: Int) -> Range<Int> {
        (position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])
    }

    private static func entry(_ hash: UInt64, _ number: UInt32) -> UInt64 {
        hash & 0xFFFF_FFFF_0000_0000 | UInt64(number)
    }

    /// Open addressing, linear probing: the slot that holds the form, or the empty one where it belongs.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        let mask = table.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        return storage.withUnsafeBufferPointer { stored in
            while table[slot] != 0 {
                if (table[slot] ^ hash) >> 32 == 0 {
                    let range = range(Int(UInt32(truncatingIfNeeded: table[slot])) - 1)
                    if range.count == bytes.count, Self.areEqual(stored, range.lowerBound, bytes) {
                        return slot
                    }
                }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    @inline(__always)
    private static func areEqual(
        _ stored: UnsafeBufferPointer<UInt8>, _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for offset in 0..<bytes.count where stored[start + offset] != bytes[offset] { return false }
        return true
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 2)
        let mask = table.count - 1
        storage.withUnsafeBufferPointer { stored in
            for position in ends.indices {
                let hash = Self.hash(UnsafeBufferPointer(rebasing: stored[range(position)]))
                var slot = Int(truncatingIfNeeded: hash) & mask
                while table[slot] != 0 { slot = (slot + 1) & mask }
                table[slot] = Self.entry(hash, UInt32(position + 1))
            }
        }
    }

    /// Eight bytes at a time, each time multiplied and folded (the step of wyhash, Wang Yi 2019); the same in every
    /// run, so that results never depend on a seed.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(bytes.count)
        var position = 0
        while position < bytes.count {
            var eight: UInt64 = 0
            for offset in 0..<min(8, bytes.count - position) {
                eight |= UInt64(bytes[position + offset]) << (UInt64(offset) * 8)
            }
            let product = (hash ^ eight ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(
                by: 0xe703_7ed1_a0b4_28db)
            hash = product.high ^ product.low
            position += 8
        }
        return hash
    }
}
