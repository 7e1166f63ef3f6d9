import Foundation
import Testing

@Suite("Leaving the terminal and coming back")
struct LeavingTests {
    @Test("C-z stops the program as a shell expects it, and fg brings the screen back")
    func jobControl() throws {
        let shell = try TerminalHarness(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "$ "])
        try shell.wait(for: "$")
        let demo = try TerminalHarness.programFolder().appending(path: "TerminalDemo").path
        try shell.send("\(demo) 'a line'\r", events: 0)
        try shell.wait(for: "the first frame") { shell.isOnAlternateScreen && shell.screen[0] == "a line" }
        try shell.send("\u{1A}", events: 0)
        try shell.wait(for: "Stopped")
        #expect(!shell.isOnAlternateScreen)
        try shell.resize(to: (60, 20), settling: false)
        try shell.send("fg\r", events: 0)
        try shell.wait(for: "resize 60x20")
        #expect(shell.isOnAlternateScreen)
        #expect(Array(shell.screen[0...2]) == ["a line", "key C-z", "resumed"])
        try shell.send("\u{11}", events: 0)
        try shell.wait(for: "the shell") { !shell.isOnAlternateScreen }
        try shell.send("exit 7\r", events: 0)
        #expect(try shell.exitStatus() == .exited(7))
    }

    @Test("A stop from outside gives the terminal back too")
    func stopFromOutside() throws {
        let shell = try TerminalHarness(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "$ "])
        try shell.wait(for: "$")
        let demo = try TerminalHarness.programFolder().appending(path: "TerminalDemo").path
        try shell.send("(sh -c 'echo $PPID'; exec \(demo) 'a line')\r", events: 0)
        try shell.wait(for: "the first frame") { shell.isOnAlternateScreen && shell.screen[0] == "a line" }
        let pid = try #require(shell.output.split(whereSeparator: \.isNewline).compactMap { Int32($0) }.first)
        kill(pid, SIGTSTP)
        try shell.wait(for: "Stopped")
        #expect(!shell.isOnAlternateScreen)
        try shell.send("fg\r", events: 0)
        try shell.wait(for: "resumed")
        #expect(shell.isOnAlternateScreen)
    }

    @Test(
        "A crash gives the terminal back, and the process dies of it",
        arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGILL, SIGTRAP])
    func crash(signal: Int32) throws {
        let demo = try TerminalHarness.launch(of: .demo)
        demo.signal(signal)
        #expect(try demo.exitStatus() == .signaled(signal))
        #expect(!demo.isOnAlternateScreen)
        #expect(demo.modesAreRestored)
        #expect(demo.output.contains("\u{1B}[?1l\u{1B}>"), "the keypad is in its former mode")
    }

    @Test("A trap in the program gives the terminal back")
    func trap() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.press("C-x")
        guard case .signaled = try demo.exitStatus() else {
            Issue.record("the program did not crash")
            return
        }
        #expect(!demo.isOnAlternateScreen)
        #expect(demo.modesAreRestored)
    }

    @Test(
        "A signal to end is an event, so that the program can save, and it ends by that signal",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func ending(signal: Int32) throws {
        let demo = try TerminalHarness.launch(of: .demo)
        demo.signal(signal)
        #expect(try demo.exitStatus() == .signaled(signal))
        #expect(!demo.isOnAlternateScreen)
        #expect(demo.modesAreRestored)
    }

    @Test("Another program has the screen for itself, and what stood there comes back")
    func outside() throws {
        let demo = try TerminalHarness.launch(["a line"], of: .demo)
        try demo.press("C-e")
        try demo.wait(for: "resumed")
        #expect(demo.screen[0] == "a line")
        let left = try #require(demo.output.range(of: "\u{1B}[?1049l"))
        let echo = try #require(demo.output.range(of: "outside"))
        let back = try #require(demo.output.range(of: "\u{1B}[?1049h", options: .backwards))
        #expect(left.upperBound <= echo.lowerBound)
        #expect(echo.upperBound <= back.lowerBound)
    }

    @Test("What is written to standard error meanwhile goes to the log, not on the screen")
    func log() throws {
        let folder = try TerminalHarness.newFolder()
        let log = folder.appending(path: "log")
        let demo = try TerminalHarness.launch(of: .demo, environment: ["DEMO_LOG": log.path], home: folder)
        try demo.press("C-r")
        #expect(!demo.output.contains("to the log"))
        #expect(try String(contentsOf: log, encoding: .utf8) == "to the log\n")
    }

    @Test("Copying sends the text to the clipboard of the terminal")
    func clipboard() throws {
        let demo = try TerminalHarness.launch(of: .demo)
        try demo.press("C-y")
        #expect(demo.output.contains("\u{1B}]52;c;w4dhIHZhPw==\u{07}"))
        let inTmux = try TerminalHarness.launch(of: .demo, environment: ["TMUX": "/tmp/tmux,1,0"])
        try inTmux.press("C-y")
        #expect(inTmux.output.contains("\u{1B}Ptmux;\u{1B}\u{1B}]52;c;w4dhIHZhPw==\u{07}\u{1B}\\"))
    }
}
