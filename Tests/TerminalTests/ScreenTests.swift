import Testing

@Suite("Drawing on a terminal")
struct ScreenTests {
    @Test("The first frame stands, with the cursor where the grid has it, and leaving restores the terminal")
    func firstFrame() throws {
        let demo = try TerminalHarness.launch(["one", "two"], of: .demo)
        #expect(demo.screen[0] == "one")
        #expect(demo.screen[1] == "two")
        #expect(demo.cursor == (2, 1))
        #expect(demo.isOnAlternateScreen)
        #expect(!demo.modesAreRestored)
        try demo.press("C-q")
        #expect(try demo.exitStatus() == .exited(0))
        #expect(!demo.isOnAlternateScreen)
        #expect(demo.modesAreRestored)
    }

    @Test("Only what changed is sent")
    func difference() throws {
        let line = String(repeating: "a line of text ", count: 5)
        let demo = try TerminalHarness.launch(Array(repeating: line, count: 20), of: .demo)
        let before = demo.rawBytes.count
        try demo.press("+")
        #expect(demo.text.contains("another line"))
        #expect(demo.rawBytes.count - before < 150)
    }

    @Test("Every size is drawn, one after the other, down to one cell and up again")
    func resize() throws {
        let demo = try TerminalHarness.launch(["first line", "second"], of: .demo)
        for size in [(120, 40), (10, 3), (1, 1), (2, 1), (1, 2), (200, 50), (5, 1), (80, 24)] {
            try demo.resize(to: size)
            #expect(demo.screen[0] == String("first line".prefix(size.0)).trimmed)
        }
        #expect(demo.screen[7] == "resize 80x24")
        try demo.press("C-q")
        #expect(try demo.exitStatus() == .exited(0))
    }

    @Test("A window of one cell works from the start")
    func oneCell() throws {
        let demo = try TerminalHarness.launch(["x"], of: .demo, size: (1, 1))
        #expect(demo.screen == ["x"])
        try demo.press("C-q")
        #expect(try demo.exitStatus() == .exited(0))
    }

    @Test("Wide characters take two cells, and change places cleanly")
    func wide() throws {
        let demo = try TerminalHarness.launch(["漢字かな|", "e\u{301}a\u{308}|", "😀|"], of: .demo)
        #expect(Array(demo.screen[0...2]) == ["漢字かな|", "e\u{301}a\u{308}|", "😀|"])
        #expect(demo.attributes(at: (8, 0)) == demo.attributes(at: (0, 0)))
    }

    @Test("What the C library would draw in another width is replaced, and the row keeps its place")
    func replaced() throws {
        // A family that is joined by U+200D, a scalar without a width, and one that no standard knows.
        let demo = try TerminalHarness.launch(
            ["👩\u{200D}👧|", "\u{200B}|", "\u{E01EF}|", "\u{378}|"], of: .demo)
        #expect(Array(demo.screen[0...3]) == ["\u{FFFD} |", "\u{FFFD}|", "\u{FFFD}|", "\u{FFFD}|"])
    }

    @Test(
        "Hostile text never reaches the terminal as a control sequence",
        arguments: [
            "\u{1B}]0;title\u{7}", "\u{1B}[31m", "\u{9B}31m", "\u{9D}0;title\u{9C}", "\u{E}\u{F}",
            "\r\u{8}\u{7F}",
            "\u{202E}gnp\u{202C}", "\u{2066}x\u{2069}", "a\u{200E}", "\u{FEFF}", "\u{AD}", "\u{E0041}",
        ])
    func hostile(text: String) throws {
        let plain = try TerminalHarness.launch([String(repeating: "x", count: text.count)], of: .demo)
        let demo = try TerminalHarness.launch([text], of: .demo)
        let forbidden = text.unicodeScalars.filter {
            $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        }
        for scalar in forbidden {
            // The program sends some of these itself, just as often for an innocent text.
            #expect(demo.count(of: scalar) == plain.count(of: scalar), "\(scalar.debugDescription)")
        }
    }

    @Test("Without a UTF-8 locale the text is still drawn", arguments: ["C", "POSIX", "xx_XX.ISO-8859-1"])
    func locale(name: String) throws {
        let demo = try TerminalHarness.launch(
            ["“Ж” – 漢"], of: .demo, environment: ["LANG": name, "LC_ALL": name])
        #expect(demo.screen[0] == "“Ж” – 漢")
    }

    @Test("LINES and COLUMNS of the environment do not lie about the window")
    func staleSize() throws {
        let demo = try TerminalHarness.launch(
            [String(repeating: "x", count: 80)], of: .demo, environment: ["LINES": "10", "COLUMNS": "20"])
        #expect(demo.screen[0].count == 80)
    }
}
