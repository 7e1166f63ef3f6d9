/// A scalar read from valid UTF-8, with the bytes that it takes.
package struct UTF8Scalar {
    package let value: UInt32
    package let length: Int

    /// The scalar that begins at `position`; the bytes must be valid UTF-8.
    @inline(__always)
    package init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        let first = UInt32(bytes[position])
        func next(_ offset: Int) -> UInt32 {
            position + offset < bytes.count ? UInt32(bytes[position + offset]) & 0x3F : 0
        }
        if first < 0x80 {
            value = first
            length = 1
        } else if first < 0xE0 {
            value = (first & 0x1F) << 6 | next(1)
            length = 2
        } else if first < 0xF0 {
            value = (first & 0x0F) << 12 | next(1) << 6 | next(2)
            length = 3
        } else {
            value = (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
            length = 4
        }
    }
}
