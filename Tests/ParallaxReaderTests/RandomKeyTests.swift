import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Random keys")
struct RandomKeyTests {
    /// Texts that nobody means well with.
    private static let hostile = Sample([
        (
            "evil\u{1B}[31m", "A \u{202E}title\u{9B}1m", "2018~",
            "\u{FEFF}NUL \0 and \u{1B}]0;x\u{07} and \u{9B}31m. \u{202E}Right to left.\r\n\r\n"
                + "[putin|P\u{301}\u{301}\u{301}\u{301}\u{301}utin] e\u{200D}e. 👩‍👩‍👧 🇺🇸 \u{200B}\u{200B}.\n\n"
                + String(repeating: "中", count: 900) + "\n\n" + String(repeating: "x", count: 20_000) + "\n\n"
                + String(repeating: "\u{301}", count: 500) + "\n\n" + String(repeating: "a b. ", count: 4000)
        ),
        ("b:c", "", nil, "[putin|Putin]."),
        ("c", "\n", "2025", "Tel: 1\n\nTel: 2\n\nTel: 3"),
    ])

    @Test(
        "No key, size or text makes a row of another width, loses the cursor or stops the reader",
        arguments: 0..<6 as Range<UInt64>, [true, false])
    func anything(seed: UInt64, isHostile: Bool) throws {
        var random = SeededRandom(seed: seed)
        let keymaps = ["default", "vim", "emacs", "less"]
        let keymap = Reading.keymap(keymaps[random.below(4)]).keymap
        let model = (isHostile ? Self.hostile : Sample.reset).model
        var state = try #require(
            ReaderState(
                model: model, keymap: keymap, size: ScreenSize(width: 80, height: 24), usesMouse: true))
        let chords =
            Array(Set(keymap.bindings.flatMap(\.keys))).sorted { $0.description < $1.description }
            + ["a", "7", "0", "é", "Space", "Esc", "Enter", "t", "h", "e"].compactMap { KeyChord($0) }
        var notes = KeptNotes()
        for step in 0..<120 {
            let action: Action
            switch random.below(24) {
            case 0: action = .input(.resize(width: 1 + random.below(140), height: 1 + random.below(50)))
            case 1: action = .input(.resize(width: 1 + random.below(4), height: 1 + random.below(4)))
            case 2: action = .input(.paste("p\u{1B}[31m\u{0}\nx"))
            case 3:
                let actions: [MouseAction] = [.click, .wheelUp, .wheelDown]
                action = .input(
                    .mouse(actions[random.below(3)], column: random.below(150), row: random.below(60)))
            case 4: action = .input(.wake)
            case 5...9:
                let entry = CommandTable.entries[random.below(CommandTable.entries.count)]
                var invocation = entry.invocations[random.below(entry.invocations.count)]
                if random.below(3) == 0 { invocation.count = [1, 2, 40, 999_999][random.below(4)] }
                invocation.character = "a"
                action = .run(invocation)
            default: action = .input(.key(chords[random.below(chords.count)]))
            }
            var asked = state.apply(action)
            // What is to be kept is kept, so that the next keys meet it.
            while let effect = asked.popLast() {
                if case .write(let change) = effect { asked += state.apply(notes.keep(change)) }
            }
            let grid = draw(state)
            let context = Comment(rawValue: "seed \(seed), step \(step), \(action)")
            try #require(grid.width == state.size.width && grid.height == state.size.height, context)
            try #require(Self.isSound(grid), context)
            let text = state.source.text
            try #require(state.document.cursor.value <= text.bytes.count, context)
            try #require(text.nearestPlace(state.document.cursor) == state.document.cursor, context)
        }
    }

    /// Whether the cells of every row add up to its width, no control character is in them, and the cursor is on
    /// the screen.
    private static func isSound(_ grid: Grid) -> Bool {
        guard (0..<grid.width).contains(grid.cursor.column), (0..<grid.height).contains(grid.cursor.row)
        else {
            return false
        }
        for row in 0..<grid.height {
            var column = 0
            while column < grid.width {
                let cell = grid[column, row]
                guard cell.width > 0, DisplayWidth.of(cell.text) == Int(cell.width) else { return false }
                for scalar in cell.text.unicodeScalars {
                    let category = scalar.properties.generalCategory
                    guard category != .control, category != .format else { return false }
                }
                column += Int(cell.width)
            }
            guard column == grid.width else { return false }
        }
        return true
    }
}
