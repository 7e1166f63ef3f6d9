/// Translates between bytes and Unicode scalars: one count for each 1,024 bytes, so that a look-up reads at
/// most that many.
struct ScalarCounts: Sendable {
    private static let stride = 1024
    private let before: [UInt32]

    init(_ bytes: [UInt8]) {
        var counts: [UInt32] = []
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars: UInt32 = 0
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while position < buffer.count {
                counts.append(scalars)
                let end = min(position + Self.stride, buffer.count)
                while position < end {
                    if buffer[position] & 0xC0 != 0x80 { scalars += 1 }
                    position += 1
                }
            }
        }
        before = counts
    }

    func scalars(before byte: Int, in bytes: [UInt8]) -> ScalarOffset {
        let target = max(0, min(byte, bytes.count))
        guard target > 0 else { return ScalarOffset(0) }
        let block = min(target / Self.stride, before.count - 1)
        var count = Int(before[block])
        for position in block * Self.stride..<target where bytes[position] & 0xC0 != 0x80 { count += 1 }
        return ScalarOffset(count)
    }

    func byte(ofScalar scalar: Int, in bytes: [UInt8]) -> UTF8Offset {
        guard scalar > 0, !before.isEmpty else { return UTF8Offset(0) }
        let block = max(0, before.partitionIndex { Int($0) > scalar } - 1)
        var count = Int(before[block])
        var position = block * Self.stride
        while position < bytes.count {
            if bytes[position] & 0xC0 != 0x80 {
                if count == scalar { return UTF8Offset(position) }
                count += 1
            }
            position += 1
        }
        return UTF8Offset(bytes.count)
    }
}
