import Foundation
import Testing

/// The built program on the shipped corpus, as a reader uses it.
@Suite("The reader in a terminal")
struct ReaderTests {
    @Test(
        "The shipped corpus opens, and Q leaves with the terminal as it was",
        arguments: [(80, 24), (120, 40), (200, 50)])
    func opens(width: Int, height: Int) throws {
        let reader = try TerminalHarness.launch(size: (width, height))
        #expect(reader.text.contains("commentary"))
        #expect(reader.text.contains("Elsewhere"))
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
        #expect(!reader.isOnAlternateScreen)
        #expect(reader.modesAreRestored)
    }

    @Test("From the Helsinki sentence one key leads to another source's, and one key comes back")
    func followAndBack() throws {
        let reader = try TerminalHarness.launch(["--at", "commentary:2.1"], size: (120, 40))
        #expect(reader.text.contains("thinktank:9.3"))
        #expect(reader.text.contains("prospect:26.3"))
        try reader.press("Enter")
        #expect(try status(reader).hasPrefix("thinktank:9.3"))
        #expect(reader.text.contains("In 2018, Trump organized a summit"))
        try reader.press("H")
        #expect(try status(reader).hasPrefix("commentary:2.1"))
        try reader.press("J J Enter")
        #expect(try status(reader).hasPrefix("prospect:26.3"))
    }

    @Test("Side by side, moving in one source brings the other to the passage that tells of the same")
    func scrollLock() throws {
        let reader = try TerminalHarness.launch(["--at", "commentary:1.1"], size: (120, 40))
        try reader.press("s s")
        #expect(reader.text.contains("Oleshchuk"))
        try reader.press(")")
        #expect(try status(reader).hasPrefix("commentary:2.1"))
        #expect(reader.text.contains("▎with Putin in Helsinki"))
        try reader.press("Tab")
        #expect(try status(reader).hasPrefix("thinktank:9.3"))
        try reader.press("q")
        #expect(reader.text.contains("Elsewhere"))
    }

    @Test("Any size is drawn, and the place is kept")
    func resize() throws {
        let reader = try TerminalHarness.launch(["--at", "valdai:22.1"], size: (120, 40))
        for size in [(40, 10), (1, 1), (39, 9), (3, 2), (250, 60), (120, 40)] {
            try reader.resize(to: size)
        }
        #expect(try status(reader).hasPrefix("valdai:22.1"))
        #expect(reader.text.contains("In 2017, Trump, who was widely perceived"))
    }

    @Test("The reader opens in a window of one cell")
    func oneCell() throws {
        let reader = try TerminalHarness.launch(size: (1, 1))
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "On a terminal without colours or without a UTF-8 locale the text stands",
        arguments: [
            ["TERM": "vt100"], ["NO_COLOR": "1"], ["LANG": "C"], ["TERM": "linux"], ["TERM": "screen"],
        ])
    func plainTerminals(environment: [String: String]) throws {
        let reader = try TerminalHarness.launch(size: (120, 40), environment: environment.mapValues { $0 })
        #expect(reader.text.contains("⇄"))
        #expect(reader.text.contains("first official meeting"))
    }

    @Test(
        "Every shipped keymap opens and leaves without a fault",
        arguments: [("default", "Q"), ("vim", "Z Q"), ("emacs", "C-x C-c"), ("less", "Q")])
    func keymaps(name: String, keys: String) throws {
        let reader = try TerminalHarness.launch(["--keymap", name], size: (120, 40))
        #expect(!reader.text.contains(".keys:"))
        try reader.press(keys)
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test("C-z stops to the shell, and fg comes back to the same place")
    func jobControl() throws {
        let shell = try TerminalHarness(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "$ "])
        try shell.wait(for: "$")
        let program = try TerminalHarness.programFolder().appending(path: "parallax").path
        try shell.send("\(program) --at valdai:22 --notes notes.sqlite\r", events: 0)
        try shell.wait(for: "valdai:22.1 ·")
        try shell.send("\u{1A}", events: 0)
        try shell.wait(for: "Stopped")
        #expect(!shell.isOnAlternateScreen)
        try shell.send("fg\r", events: 0)
        try shell.wait(for: "valdai:22.1 ·")
        try shell.send("Q", events: 0)
        try shell.wait(for: "the shell") { !shell.isOnAlternateScreen }
        try shell.send("exit\r", events: 0)
        #expect(try shell.exitStatus() == .exited(0))
    }

    @Test("The editor gets the file and the line, and the reader comes back")
    func editor() throws {
        let home = try TerminalHarness.newFolder()
        let editor = home.appending(path: "editor")
        let record = home.appending(path: "record")
        try "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(record.path)'\n".write(
            to: editor, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let reader = try TerminalHarness.launch(
            ["--at", "valdai:3"], environment: ["EDITOR": "\(editor.path) -x", "VISUAL": nil], home: home)
        try reader.press("e")
        try reader.wait(for: "valdai.txt is unchanged")
        let arguments = try String(contentsOf: record, encoding: .utf8).split(separator: "\n")
        #expect(arguments.count == 3)
        #expect(arguments[0] == "-x")
        #expect(arguments[1].hasPrefix("+"))
        #expect(arguments[2].hasSuffix("/corpus/valdai.txt"))
        #expect(reader.isOnAlternateScreen)
    }

    @Test("An editor that cannot be run is a message, and the reading goes on")
    func missingEditor() throws {
        let reader = try TerminalHarness.launch(environment: ["EDITOR": "/no/such/editor", "VISUAL": nil])
        try reader.press("e")
        try reader.wait(for: "EDITOR")
        try reader.press("Esc j Q")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test("A quotation is copied to the clipboard of the terminal")
    func copy() throws {
        let reader = try TerminalHarness.launch()
        try reader.press("y")
        #expect(reader.output.contains("\u{1B}]52;c;"))
    }

    @Test("A signal to end restores the terminal", arguments: [SIGTERM, SIGHUP])
    func ending(signal: Int32) throws {
        let reader = try TerminalHarness.launch()
        reader.signal(signal)
        #expect(try reader.exitStatus() == .signaled(signal))
        #expect(!reader.isOnAlternateScreen)
        #expect(reader.modesAreRestored)
    }
}

/// What a reader can set, and what happens when it is wrong.
@Suite("Settings of the reader")
struct SettingsTests {
    @Test("The mouse is off; one setting turns it on")
    func mouse() throws {
        let without = try TerminalHarness.launch()
        #expect(!without.output.contains("\u{1B}[?1000h"))
        let home = try homeWith(settings: "mouse = true\n")
        let with = try TerminalHarness.launch(size: (120, 40), home: home)
        #expect(with.output.contains("\u{1B}[?1000h"))
        let before = with.text
        try with.click(at: (60, 20), button: 5)
        #expect(with.text != before)
    }

    @Test("The keymap can be set, and user.keys lies on top of it")
    func keymap() throws {
        let home = try homeWith(settings: "keymap = \"emacs\"\n", keys: "C-t = quit\n")
        let reader = try TerminalHarness.launch(home: home)
        try reader.press("C-t")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "A fault in the settings or in a keymap is told with file and line, and the rest is in force",
        arguments: [
            ("keymap = 7\n", "", "settings.toml:1"), ("keymap = \"nano\"\n", "", "no keymap “nano”"),
            ("mouse = \n", "", "settings.toml:1"), ("colour = 1\n", "", "colour"),
            ("", "[global]\nC-t = fly\n", "user.keys:2"),
        ])
    func faults(settings: String, keys: String, words: String) throws {
        let reader = try TerminalHarness.launch(
            size: (200, 50), home: try homeWith(settings: settings, keys: keys))
        #expect(reader.text.contains(words))
        try reader.press("j Q")
        #expect(try reader.exitStatus() == .exited(0))
    }

    @Test(
        "What was asked for on the command line and does not exist ends with status 2 and one line",
        arguments: [
            (["--keymap", "nano"], "there is no keymap “nano”"),
            (["--keymap", "/no/such.keys"], "cannot read the keymap"),
            (["--at", "nowhere:1"], "no source “nowhere”"), (["/no/such/folder"], "/no/such/folder"),
        ])
    func refused(arguments: [String], words: String) throws {
        let reader = try TerminalHarness.launch(arguments, size: (200, 24), settles: false)
        #expect(try reader.exitStatus() == .exited(2))
        #expect(reader.text.contains(words))
        #expect(reader.screen.filter { !$0.isEmpty }.count == 1)
        #expect(!reader.rawBytes.contains(0x1B))
    }

    @Test("No byte of a hostile text reaches the terminal as a control sequence")
    func hostileText() throws {
        let home = try TerminalHarness.newFolder()
        let folder = home.appending(path: "texts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let evil =
            "A quiet line.\n\u{1B}]0;owned\u{7} \u{1B}[31mred \u{9B}31m \u{202E}back\u{202C} \u{E}\u{F}.\n"
        try (evil + evil).write(to: folder.appending(path: "evil.txt"), atomically: true, encoding: .utf8)
        try "Another text.\n".write(
            to: folder.appending(path: "other.txt"), atomically: true, encoding: .utf8)
        let reader = try TerminalHarness.launch([folder.path], home: home)
        try reader.press("j j J G")
        for sequence in ["\u{1B}]0;", "\u{1B}[31m", "\u{9B}", "\u{202E}", "\u{E}"] {
            #expect(!reader.output.contains(sequence))
        }
        #expect(reader.text.contains("A quiet line."))
    }

    private func homeWith(settings: String, keys: String = "") throws -> URL {
        let home = try TerminalHarness.newFolder()
        let folder = home.appending(path: "config/parallax")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !settings.isEmpty {
            try settings.write(to: folder.appending(path: "settings.toml"), atomically: true, encoding: .utf8)
        }
        if !keys.isEmpty {
            try keys.write(to: folder.appending(path: "user.keys"), atomically: true, encoding: .utf8)
        }
        return home
    }
}

/// The last row that says where the reader stands.
private func status(_ reader: TerminalHarness) throws -> String {
    let row = try #require(reader.screen.last { !$0.isEmpty })
    return String(row.drop { $0 == " " })
}
