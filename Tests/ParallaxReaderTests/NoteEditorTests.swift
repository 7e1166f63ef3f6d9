import Testing

@testable import ParallaxReader

@Suite("The editor of notes")
struct NoteEditorTests {
    /// Does commands one after the other in a window of 10 columns and 4 rows; `|` in the result is the cursor.
    private func edited(_ text: String, _ commands: [Command]) -> String {
        var editor = NoteEditor(text)
        for command in commands {
            let isKnown = editor.perform(command, measure: 10, height: 4)
            #expect(isKnown, "\(command)")
        }
        return marked(editor)
    }

    private func marked(_ editor: NoteEditor) -> String {
        editor.lines.enumerated().map { number, bytes in
            guard number == editor.line else { return String(decoding: bytes, as: UTF8.self) }
            return String(decoding: bytes[..<editor.byte], as: UTF8.self) + "|"
                + String(decoding: bytes[editor.byte...], as: UTF8.self)
        }.joined(separator: "\n")
    }

    @Test(
        "The usual keys of a line edit it",
        arguments: [
            ("one two", [.lineStart], "|one two"),
            ("one two", [.lineStart, .lineEnd], "one two|"),
            ("one two", [.wordPrev], "one |two"),
            ("one two", [.wordPrev, .wordPrev, .wordNext], "one| two"),
            ("one two", [.deleteWord], "one |"),
            ("one two", [.wordPrev, .deleteWordForward], "one |"),
            ("one two", [.left, .deleteLine], "|o"),
            ("one two", [.wordPrev, .deleteToEnd], "one |"),
            ("one\ntwo", [.up, .lineEnd, .deleteToEnd], "one|two"),
            ("one\ntwo", [.lineStart, .deleteBack], "one|two"),
            ("one\ntwo", [.lineStart, .deleteLine], "one|two"),
            ("one\ntwo", [.up, .lineEnd, .deleteForward], "one|two"),
            ("one two", [.wordPrev, .newLine], "one \n|two"),
            ("one\ntwo", [.top], "|one\ntwo"),
            ("one\ntwo", [.top, .bottom], "one\ntwo|"),
            ("", [.deleteBack, .deleteForward, .deleteWord, .deleteLine, .deleteToEnd, .left, .right], "|"),
        ] as [(String, [Command], String)])
    func keys(text: String, commands: [Command], expected: String) {
        #expect(edited(text, commands) == expected)
    }

    @Test(
        "A character is passed and deleted as a whole, with its marks",
        arguments: [
            ("a中", "a|"), ("ae\u{301}", "a|"), ("a👩‍👩", "a👩\u{200D}|"), ("aע\u{5B0}", "a|"), ("a\u{1B}", "a|"),
        ])
    func characters(text: String, expected: String) {
        // An emoji of several members goes member by member, as it is shown.
        let left = edited(text, [.deleteBack])
        #expect(left == expected || left == "|" || left == "a👩|", "\(left.unicodeScalars.map(\.value))")
    }

    @Test("Up and down go by rows as they are broken, and keep their column")
    func rows() {
        // Rows of 10: "alpha beta" / "gamma" / "x" / "delta eps"
        let text = "alpha beta gamma\nx\ndelta eps"
        var editor = NoteEditor(text)
        #expect(editor.row(10) == NoteEditor.Row(line: 2, number: 0))
        for expected in ["x|", "alpha beta gamma|", "alpha bet|a gamma"] {
            _ = editor.perform(.up, measure: 10, height: 4)
            #expect(marked(editor).contains(expected), "\(marked(editor))")
        }
        _ = editor.perform(.down, measure: 10, height: 4)
        #expect(editor.line == 0)
    }

    @Test("Undo takes a run of typing back at once, and redo brings it again")
    func undo() {
        var editor = NoteEditor("so ")
        for letter in ["w", "h", "y"] { editor.insert(letter) }
        _ = editor.perform(.newLine, measure: 10, height: 4)
        editor.insert("x")
        _ = editor.perform(.undo, measure: 10, height: 4)
        #expect(editor.text == "so why\n")
        _ = editor.perform(.undo, measure: 10, height: 4)
        _ = editor.perform(.undo, measure: 10, height: 4)
        #expect(editor.text == "so ")
        for _ in 0..<3 { _ = editor.perform(.redo, measure: 10, height: 4) }
        #expect(editor.text == "so why\nx")
        _ = editor.perform(.redo, measure: 10, height: 4)
        #expect(editor.text == "so why\nx")
    }

    @Test("Pasted lines of any kind become lines")
    func paste() {
        var editor = NoteEditor("ab")
        _ = editor.perform(.left, measure: 10, height: 4)
        editor.insert("1\n2\r\n3")
        #expect(marked(editor) == "a1\n2\n3|b")
    }

    @Test("The cursor stays in its window, and its column in cells counts wide characters twice")
    func window() {
        var editor = NoteEditor(Array(repeating: "中 x", count: 40).joined(separator: "\n"))
        editor.settle(measure: 10, height: 4)
        #expect(editor.top == NoteEditor.Row(line: 36, number: 0))
        #expect(editor.column(10) == 4)
        _ = editor.perform(.top, measure: 10, height: 4)
        editor.settle(measure: 10, height: 4)
        #expect(editor.top == NoteEditor.Row(line: 0, number: 0))
    }

    @Test(
        "No run of commands loses the cursor or a byte that nobody deleted",
        arguments: 0..<20 as Range<UInt64>)
    func anything(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let movements: [Command] = [
            .left, .right, .up, .down, .wordNext, .wordPrev, .lineStart, .lineEnd, .top, .bottom, .pageUp,
            .pageDown,
        ]
        let deletions: [Command] = [
            .deleteBack, .deleteForward, .deleteWord, .deleteWordForward, .deleteLine, .deleteToEnd, .undo,
            .redo,
        ]
        let texts = ["a", "中", "e\u{301}", "\u{1B}[31m", "\u{202E}אב", "👩‍👩‍👧", " ", "\n", "word ", "\u{301}"]
        var editor = NoteEditor("begin\n\n" + String(repeating: "中x ", count: 30))
        for _ in 0..<200 {
            let before = editor.text
            switch random.below(4) {
            case 0: editor.insert(texts[random.below(texts.count)])
            case 1: _ = editor.perform(deletions[random.below(deletions.count)], measure: 12, height: 5)
            default:
                _ = editor.perform(movements[random.below(movements.count)], measure: 12, height: 5)
                #expect(editor.text == before)
            }
            editor.settle(measure: 12, height: 5)
            #expect(editor.lines.indices.contains(editor.line))
            #expect((0...editor.lines[editor.line].count).contains(editor.byte))
            #expect(editor.top <= editor.row(12))
            #expect(
                editor.text.unicodeScalars.allSatisfy { $0 != "\u{FFFD}" }, "seed \(seed): cut a character")
        }
    }
}
