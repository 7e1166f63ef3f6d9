import Testing

@Suite("Input through a terminal")
struct InputTests {
    @Test(
        "A key arrives as it was pressed",
        arguments: [
            "j", "G", "C-a", "C-h", "C-s", "C-c", "C-]", "C-\\", "C-^", "C-Space", "M-x", "M-X", "M-<", "M-[",
            "M-O", "Tab", "S-Tab", "Enter", "Esc", "BS", "Del", "Ins", "Up", "Down", "Left", "Right", "PgUp",
            "PgDn", "Home", "End", "C-Right", "S-Left", "M-Up", "C-M-S-Down", "F1", "F4", "F5", "F12",
            "Space",
            "é", "Ж", "語", "hash", "equal",
        ])
    func keys(chord: String) throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.press(chord)
        #expect(demo.screen[0] == "key \(chord)")
    }

    @Test(
        "Keys of terminals with other descriptions arrive",
        arguments: ["rxvt-unicode", "screen", "tmux-256color", "linux"])
    func otherTerminals(term: String) throws {
        let demo = try TerminalHarness.launch(of: .demo, environment: ["TERM": term])
        let up = term == "rxvt-unicode" ? "\u{1B}[A" : "\u{1B}OA"
        let f1 = term == "linux" ? "\u{1B}[[A" : term == "rxvt-unicode" ? "\u{1B}[11~" : "\u{1B}OP"
        for sequence in [up, f1] {
            try demo.send(sequence, events: 1)
            try demo.settle()
        }
        #expect(demo.screen[0] == "key Up")
        #expect(demo.screen[1] == "key F1")
    }

    @Test("A paste is one event, without control characters, and no part of it is taken for keys")
    func paste() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.send("\u{1B}[200~one\rtwo\u{1B}[A\u{11}\u{7}\tthree é\u{1B}[201~", events: 1)
        try demo.settle()
        #expect(demo.screen[0] == #"paste "one\ntwo[A\tthree é""#)
    }

    @Test("The terminal is asked to mark pastes, and no more when the program has ended")
    func pasteMode() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.paste("a note")
        #expect(demo.screen[0] == #"paste "a note""#)
        try demo.press("C-q")
        #expect(try demo.exitStatus() == .exited(0))
        #expect(demo.output.contains("\u{1B}[?2004l"))
    }

    @Test("The mouse is off until it is asked for; then clicks and the wheel arrive")
    func mouse() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.click(at: (7, 3))
        #expect(demo.text.allSatisfy { $0 == "\n" })
        try demo.press("C-t")
        try demo.click(at: (7, 3))
        try demo.click(at: (70, 20), button: 4)
        try demo.click(at: (0, 0), button: 5)
        #expect(demo.screen[1...3] == ["click 7,3", "wheelUp 70,20", "wheelDown 0,0"])
        try demo.press("C-q")
        #expect(try demo.exitStatus() == .exited(0))
        #expect(demo.output.contains("\u{1B}[?1000l"))
    }

    @Test("Keys that come faster than frames are all handled")
    func flood() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.send(String(repeating: "j", count: 1999) + "k", events: 2000)
        try demo.settle()
        #expect(demo.screen[5] == "key k")
    }

    @Test("When the terminal goes away the program ends")
    func hangUp() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        demo.hangUp()
        #expect(try demo.exitStatus() == .signaled(1))
    }
}
