import Testing

@Suite("No terminal for the reader")
struct RefusalTests {
    @Test(
        "A terminal that cannot show the reader is refused in one line with a remedy",
        arguments: [
            (["TERM": "no-such-terminal"], "knows no terminal “no-such-terminal”"),
            (["TERM": "evil\u{1B}[31m"], "knows no terminal “evil\u{FFFD}[31m”"),
            (["TERM": "dumb"], "cannot place its cursor"), (["TERM": ""], "TERM is not set"),
        ])
    func refused(environment: [String: String], words: String) throws {
        let demo = try TerminalHarness.launch(
            of: .demo, size: (200, 24), environment: environment.mapValues { $0 }, settles: false)
        #expect(try demo.exitStatus() == .exited(2))
        #expect(demo.text.contains(words))
        #expect(demo.text.contains("try TERM=xterm-256color"))
        #expect(demo.screen.filter { !$0.isEmpty }.count == 1)
        #expect(demo.modesAreRestored)
        #expect(!demo.rawBytes.contains(0x1B))
    }

    @Test("In a pipe the reader is refused", arguments: ["< /dev/null", "| cat"])
    func pipe(redirection: String) throws {
        let demo = try TerminalHarness.programFolder().appending(path: "TerminalDemo").path
        let shell = try TerminalHarness(
            "/bin/bash", ["-c", "set -o pipefail; \(demo) \(redirection)"], size: (200, 24))
        #expect(try shell.exitStatus() == .exited(2))
        #expect(shell.text.contains("the reader needs a terminal"))
    }
}
