import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("The filter of a list")
struct ListFilterTests {
    private static let words = [
        "École", "ecole", "a B", "ab", "“quoted”", "5 of 17", "中文", "x\u{1B}y", "b–a", "",
    ]

    private func rows(_ random: inout SeededRandom) -> [ListRow] {
        (0..<60).map { number in
            let words = (0..<3).map { _ in Self.words[random.below(Self.words.count)] }.joined(separator: " ")
            if random.below(6) == 0 { return ListRow.heading(words) }
            return ListRow(StyledText(words), action: .run(Invocation(.markSet, "\(number)")))
        }
    }

    @Test(
        "Typing on, deleting and adding rows show what a new filter would", arguments: 0..<12 as Range<UInt64>
    )
    func incremental(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let all = rows(&random)
        var list = ListModel(Array(all.prefix(30)))
        var typed = ""
        for step in 0..<40 {
            if step == 20 { list.append(Array(all.dropFirst(30))) }
            if step == 30 {
                list.change { $0.removeFirst(5) }
                list.change { $0.insert(contentsOf: all.prefix(5), at: 0) }
            }
            if random.below(4) == 0 {
                typed = String(typed.dropLast())
            } else {
                let letters = Array("aeb 5E中“-x")
                typed.append(letters[random.below(letters.count)])
            }
            list.setFilter(QueryLine(typed))
            var fresh = ListModel(step < 20 ? Array(all.prefix(30)) : all)
            fresh.setFilter(QueryLine(typed))
            // A heading that came before the rows under it did is looked at anew with the next change.
            let found = list.shown.filter { list.rows[$0].action != nil }
            #expect(found == fresh.shown.filter { fresh.rows[$0].action != nil }, "seed \(seed): “\(typed)”")
        }
    }

    @Test(
        "What is typed plainly finds capitals and diacritics, and a capital finds capitals alone",
        arguments: [
            ("ecole", "École", true), ("école", "ecole", false), ("E", "école", false), ("E", "Ecole", true),
            ("\"q", "“quoted”", true), ("-", "b–a", true), ("17", "5 of 17", true), ("文", "中文", true),
            ("b a", "ab a", true), ("zz", "a z", false),
        ])
    func found(pattern: String, words: String, isThere: Bool) throws {
        #expect(try #require(TextSearch(pattern)).isFound(in: words) == isThere)
    }
}
