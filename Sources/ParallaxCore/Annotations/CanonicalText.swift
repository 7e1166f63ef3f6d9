/// A source's text as it travels: without byte order mark, every line end a line feed. Knows which byte of it
/// stands for which byte of the file.
public struct CanonicalText: Sendable {
    /// The UTF-8 bytes.
    public let bytes: [UInt8]
    /// The bytes of the file that are left out, ascending.
    private let omitted: [Int]
    private let scalarCounts: ScalarCounts

    /// The canonical form of a file's bytes, which must be valid UTF-8.
    public init(_ file: [UInt8]) {
        var omitted: [Int] = file.starts(with: [0xEF, 0xBB, 0xBF]) ? [0, 1, 2] : []
        var bytes = file
        if file.contains(0x0D) {
            for position in file.indices where file[position] == 0x0D {
                if position + 1 < file.count, file[position + 1] == 0x0A {
                    omitted.append(position)
                } else {
                    bytes[position] = 0x0A
                }
            }
        }
        if !omitted.isEmpty {
            var next = 0
            var kept: [UInt8] = []
            kept.reserveCapacity(bytes.count - omitted.count)
            for (position, byte) in bytes.enumerated() {
                if next < omitted.count, omitted[next] == position { next += 1 } else { kept.append(byte) }
            }
            bytes = kept
        }
        self.bytes = bytes
        self.omitted = omitted
        scalarCounts = ScalarCounts(bytes)
    }

    /// How many scalars it has.
    public var end: CanonicalOffset { offset(ofByte: bytes.count) }

    /// The place of a byte of the file; that of an omitted byte is the place of the next one.
    public func offset(_ file: UTF8Offset) -> CanonicalOffset {
        offset(ofByte: file.value - omitted.partitionIndex { $0 >= file.value })
    }

    /// The stretch of the file between two places, without the omitted bytes at its ends.
    public func fileSpan(_ start: CanonicalOffset, _ end: CanonicalOffset) -> TextSpan {
        let first = byte(start)
        return fileSpan(ofBytes: first..<max(first, byte(end)))
    }

    /// The words between two places, cut down to the text.
    public func string(_ start: CanonicalOffset, _ end: CanonicalOffset) -> String {
        let first = byte(start)
        return String(decoding: bytes[first..<max(first, byte(end))], as: UTF8.self)
    }

    /// The UTF-8 byte of the canonical text at a place, cut down to the text.
    public func byte(_ offset: CanonicalOffset) -> Int {
        scalarCounts.byte(ofScalar: offset.value, in: bytes).value
    }

    func offset(ofByte byte: Int) -> CanonicalOffset {
        CanonicalOffset(scalarCounts.scalars(before: byte, in: bytes).value)
    }

    func fileSpan(ofBytes range: Range<Int>) -> TextSpan {
        let start = fileByte(range.lowerBound)
        return TextSpan(start, range.isEmpty ? start : fileByte(range.upperBound - 1) + 1)
    }

    /// The byte of the file that a canonical byte came from.
    private func fileByte(_ byte: Int) -> Int {
        guard !omitted.isEmpty else { return byte }
        // Before canonical byte `b` stand those omitted bytes o, the i-th, for which o - i <= b.
        var low = 0
        var high = omitted.count
        while low < high {
            let middle = (low + high) / 2
            if omitted[middle] - middle > byte { high = middle } else { low = middle + 1 }
        }
        return byte + low
    }
}
