import ParallaxCore
import Testing

@Suite("Offsets")
struct OffsetTests {
    @Test("A span whose end stands before its start is empty")
    func invertedSpan() {
        #expect(TextSpan(5, 3).isEmpty)
    }
}
