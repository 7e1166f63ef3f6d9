import Testing

@testable import ParallaxCore

@Suite("Tables of numbers")
struct NumberTableTests {
    @Test("A key keeps its first number while the table grows, and 0 is a key like any other")
    func growth() {
        var table = NumberTable()
        let keys = (0..<5000).map { UInt64($0) << 32 }
        #expect(table[0] == nil)
        for (number, key) in keys.enumerated() {
            #expect(table.number(of: key, orElse: UInt32(number)) == UInt32(number))
        }
        #expect(keys.enumerated().allSatisfy { table[$1] == UInt32($0) })
        #expect(table.number(of: keys[17], orElse: 9) == 17)
        #expect(table[1] == nil)
        #expect(table.count == 5000)
    }

    @Test("Positions are listed by key, in the order in which they came")
    func lists() {
        let keys = [2, 0, 2, 3, 0, 2]
        let lists = PositionLists(keys: 4) { put in
            for (position, key) in keys.enumerated() { put(position, key) }
        }
        #expect((0..<4).map { Array(lists[$0]) } == [[1, 4], [], [0, 2, 5], [3]])
    }
}
