import Foundation
import Testing

/// Annotating the shipped corpus by keys alone, with the notes in a file of the test's own.
@Suite("Notes in a terminal")
struct NotesTests {
    /// What a person presses for the same things in each keymap.
    struct Keys: Sendable, CustomStringConvertible {
        var keymap: String
        var choose: String
        var tag: String
        var sentence: String
        var note: String
        var save: String
        var link: String
        var source: String
        var undo: String
        var redo: String
        var view: String
        var quit: String
        var description: String { keymap }
    }

    static let keymaps = [
        Keys(
            keymap: "default", choose: "v W W", tag: "t", sentence: ")", note: "a", save: "C-s", link: "c l",
            source: "] s", undo: "u", redo: "U", view: "g a", quit: "Q"),
        Keys(
            keymap: "vim", choose: "v w w", tag: "t", sentence: ")", note: "a", save: "C-s", link: "c l",
            source: "] s", undo: "u", redo: "C-r", view: "g a", quit: "Z Q"),
        Keys(
            keymap: "emacs", choose: "C-Space M-f M-f", tag: "C-c t", sentence: "M-e", note: "C-c a",
            save: "C-x C-s", link: "C-c +", source: "]", undo: "C-x u", redo: "M-_", view: "C-c n",
            quit: "C-x C-c"),
        Keys(
            keymap: "less", choose: "V W W", tag: "M-t", sentence: ")", note: "a", save: "C-s", link: "c l",
            source: "] s", undo: "M-z", redo: "M-Z", view: "- a", quit: "Q"),
    ]

    @Test(
        "Select, tag, note, link, undo, redo, quit and come back, by keys in each keymap", arguments: keymaps)
    func everything(keys: Keys) throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notes = folder.appending(path: "notes.sqlite").path
        let arguments = [
            "--keymap", keys.keymap, "--notes", notes, "--at", "commentary:2.1", "--author", "ann",
        ]
        var reader = try TerminalHarness.launch(arguments, size: (120, 40))
        try reader.press(keys.choose)
        #expect(try reader.attributes(of: "US President Trump").reverse)
        try reader.press(keys.tag)
        try reader.type("tone")
        try reader.press("Enter")
        try reader.wait(for: "saved: tone on commentary:2.1")
        #expect(try reader.attributes(of: "US President Trump").underline)
        try reader.press("\(keys.sentence) \(keys.note)")
        try reader.type("closed to whom?")
        try reader.press(keys.save)
        try reader.wait(for: "saved: the note on commentary:2.2")
        #expect(reader.text.contains("• ann"))
        try reader.press("\(keys.link) \(keys.source) \(keys.link) 2")
        try reader.wait(for: "saved: the link commentary:2.2 – valdai:")
        try reader.press(keys.undo)
        try reader.wait(for: "undone: the link")
        try reader.press(keys.undo)
        try reader.wait(for: "undone: the note on commentary:2.2 is gone")
        try reader.press(keys.quit)
        #expect(try reader.exitStatus() == .exited(0))

        reader = try TerminalHarness.launch(arguments, size: (120, 40))
        try reader.wait(for: "#tone")
        try reader.press(keys.redo)
        try reader.wait(for: "redone: the note on commentary:2.2 is back")
        try reader.press(keys.redo)
        try reader.wait(for: "redone: the link")
        try reader.press(keys.view)
        try reader.wait(for: "Notes  ")
        for words in ["#tone", "closed to whom?", "agrees → valdai:", "“US President Trump”"] {
            #expect(reader.text.contains(words), "\(words)")
        }
        try reader.press("q \(keys.quit)")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "An editor that fails or leaves an empty file costs nothing, and one that writes is listened to",
        arguments: [
            ("exit 3", "the note is as it was", "begun"), (": > \"$2\"", "the editor left nothing", "begun"),
            ("rm \"$2\"", "the editor left nothing", "begun"),
            ("printf 'and\\nended' >> \"$2\"", "taken from the editor", "begunand"),
        ])
    func editor(script: String, says: String, text: String) throws {
        let home = try TerminalHarness.newFolder()
        let editor = home.appending(path: "editor")
        try "#!/bin/sh\n\(script)\n".write(to: editor, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let reader = try TerminalHarness.launch(
            ["--at", "valdai:3"], size: (120, 40), environment: ["EDITOR": editor.path, "VISUAL": nil],
            home: home)
        try reader.press("a")
        try reader.type("begun")
        try reader.press("C-o")
        try reader.wait(for: says)
        try reader.press("C-s")
        try reader.wait(for: "saved: the note on valdai:3.1")
        #expect(reader.screen.contains { $0.contains("• \(text)") })
    }

    @Test("Words are given to a command, and its answer is shown without its control characters")
    func pipe() throws {
        let reader = try TerminalHarness.launch(["--at", "commentary:2.1"], size: (120, 40))
        try reader.press("v W W |")
        try reader.type("wc -w")
        try reader.press("Enter")
        try reader.wait(for: "wc -w: 3")
        try reader.press("|")
        try reader.type("cat; printf '\\033]0;owned\\007\\033[31m\\nred\\n'")
        try reader.press("Enter")
        try reader.wait(for: "␛]0;owned␇␛[31m")
        #expect(!reader.output.contains("\u{1B}]0;owned"))
        #expect(reader.text.contains("US President Trump"))
        try reader.press("q |")
        try reader.type("no-such-command-here")
        try reader.press("Enter")
        try reader.wait(for: "there is no such command")
        try reader.press("Esc |")
        try reader.type("kill -9 $$")
        try reader.press("Enter")
        try reader.wait(for: "ended by signal 9")
        try reader.press("Esc j Q")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "What is chosen is plainly seen on every terminal", arguments: ["xterm-256color", "xterm", "vt100"])
    func visible(terminal: String) throws {
        let reader = try TerminalHarness.launch(
            ["--at", "commentary:2.1"], size: (120, 40), environment: ["TERM": terminal])
        try reader.press("V")
        // The whole of it, names and words of events within it too.
        for words in ["US President", "Vladimir", "first official meeting"] {
            #expect(try reader.attributes(of: words).reverse, "\(words) on \(terminal)")
        }
        #expect(try !reader.attributes(of: "After several hours").reverse)
        try reader.press("A")
        try reader.wait(for: "saved: the mark")
        #expect(try reader.attributes(of: "US President").underline)
        #expect(try !reader.attributes(of: "US President").reverse)
    }

    @Test("When the terminal goes away while a note is being written, it is there the next time")
    func rescue() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let arguments = ["--notes", folder.appending(path: "n.sqlite").path, "--at", "valdai:3"]
        let reader = try TerminalHarness.launch(arguments, size: (120, 40))
        try reader.press("a")
        try reader.type("half a tho")
        reader.hangUp()
        #expect(try reader.exitStatus() == .signaled(SIGHUP))
        let again = try TerminalHarness.launch(arguments, size: (120, 40))
        try again.wait(for: "half a tho")
    }
}
