import Foundation
import ParallaxCore
import Testing

@testable import ParallaxReader

@Suite("Golden screens")
struct GoldenScreenTests {
    /// What is pressed before the screen is looked at.
    static let scenes: [(name: String, keys: String)] = [
        ("start", ""),
        ("sentence", ") ) )"),
        ("walking", ") ) J"),
        ("sidebar", "Tab Tab j"),
        ("focus", ") ) o"),
        ("search", "/ m e e t"),
        ("hits", "g / h e l"),
        ("help", "? / m a r k Enter"),
        ("palette", ": a l i g n"),
        ("hints", "z"),
        ("why", ") ) i"),
        ("peek", ") ) p"),
        ("sources", "g b"),
        ("only", "w o"),
        ("synopsis", "] e g s j"),
        ("matrix", "g m l"),
        ("timeline", "g t"),
        ("discrepancies", "g d"),
        ("naming", ") ) o g n j"),
        ("side", ") ) s s"),
        ("side-three", "s s s a ] x"),
        ("diff", "] x s s s d"),
        ("visual", "v W W W W o"),
        ("annotated", "A x A v W W A ) t t o n e Enter ("),
        ("note-editor", "V a d o u b t f u l Enter 中 . Tab 1"),
        ("tags", "t t o n e , n e w Enter ) t 1"),
        ("notes", "t t o n e Enter ] s a w h y ? C-s c l ] s c l 2 g a j"),
        ("concordance", "g c r u s s i a Enter o"),
    ]
    static let sizes = [(80, 24), (120, 40), (200, 50)]

    @Test("The screen shows what it showed before", arguments: scenes, sizes)
    func golden(scene: (name: String, keys: String), size: (Int, Int)) throws {
        var reading = try Reading(width: size.0, height: size.1)
        reading.notes = KeptNotes()
        try reading.press(scene.keys)
        let grid = draw(reading.state)
        let shown =
            grid.rowsOfText.joined(separator: "\n")
            + "\n\n\(Self.marks(grid))cursor: \(grid.cursor.column),\(grid.cursor.row)\n"
        let file = Reading.folder + "Golden/\(scene.name)-\(size.0)x\(size.1).txt"
        if ProcessInfo.processInfo.environment["PARALLAX_RECORD"] != nil {
            try shown.write(toFile: file, atomically: true, encoding: .utf8)
            Issue.record("\(scene.name) was recorded; look at it, and run the tests without PARALLAX_RECORD")
            return
        }
        let expected = try String(contentsOfFile: file, encoding: .utf8)
        #expect(shown == expected, "look at \(file); PARALLAX_RECORD=1 writes it anew")
    }

    /// What is marked on the screen, in runs: the text alone does not show it.
    private static func marks(_ grid: Grid) -> String {
        var lines = ""
        for row in 0..<grid.height {
            var column = 0
            while column < grid.width {
                let style = grid[column, row].style
                var text = ""
                let start = column
                while column < grid.width, grid[column, row].style == style {
                    text += grid[column, row].text
                    column += 1
                }
                let isQuiet = [.plain, .quiet, .rule, .heading, .status, .key].contains(style.role)
                guard !isQuiet || style.isSelected || style.note != .none else { continue }
                let trimmed = text.trimmingSpaces
                guard !trimmed.isEmpty else { continue }
                let note = style.note == .none ? "" : style.note == .one ? " annotated" : " annotated twice"
                let flags = (style.isCurrent ? " current" : "") + (style.isSelected ? " selected" : "") + note
                lines += "\(start),\(row) \(style.role)\(flags): \(trimmed)\n"
            }
        }
        return lines
    }
}
