/// The normalised word forms of a corpus, each with a number: words are compared as numbers.
public struct Vocabulary: Sendable {
    private var storage: [UInt8] = []
    private var ends: [UInt32] = []
    private var table: [UInt32]

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
            return table[slot] == 0 ? nil : FormID(table[slot] - 1)
        }
    }

    /// Gives a form its number, the old one if it is known.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> FormID {
        let found = slot(of: bytes, hash: Self.hash(bytes))
        if table[found] != 0 { return FormID(table[found] - 1) }
        storage.append(contentsOf: bytes)
        ends.append(UInt32(storage.count))
        table[found] = UInt32(ends.count)
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

    /// Open addressing, linear probing: the slot that holds the form, or the empty one where it belongs.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        let mask = table.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        return storage.withUnsafeBufferPointer { stored in
            while table[slot] != 0 {
                let range = range(Int(table[slot] - 1))
                if range.count == bytes.count {
                    var same = true
                    for offset in 0..<bytes.count where stored[range.lowerBound + offset] != bytes[offset] {
                        same = false
                        break
                    }
                    if same { return slot }
                }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    private mutating func grow() {
        table = Array(repeating: 0, count: table.count * 2)
        let mask = table.count - 1
        storage.withUnsafeBufferPointer { stored in
            for position in ends.indices {
                var slot =
                    Int(truncatingIfNeeded: Self.hash(UnsafeBufferPointer(rebasing: stored[range(position)])))
                    & mask
                while table[slot] != 0 { slot = (slot + 1) & mask }
                table[slot] = UInt32(position + 1)
            }
        }
    }

    /// FNV-1a with a final mix; the same in every run, so that results never depend on a seed.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }
}
