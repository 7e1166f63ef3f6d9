import Testing

@testable import ParallaxReader

@Suite("Keymap files")
struct KeymapParserTests {
    private func read(_ text: String, _ others: [String: String] = [:]) -> KeymapParser.Result {
        KeymapParser.read(file: "my.keys", text: text) { others[$0] }
    }

    @Test(
        "A fault names the file, the line, and both sides of a conflict",
        arguments: [
            ("j = dwon", ["my.keys:1: there is no command “dwon”; down?"]),
            ("\n\njj = down", ["my.keys:3: “jj” is no key"]),
            ("j down", ["my.keys:1: expected KEYS = COMMAND (the key = itself is written equal)"]),
            ("= down", ["my.keys:1: expected KEYS = COMMAND (the key = itself is written equal)"]),
            ("j =", ["my.keys:1: no command after “j =”"]),
            ("j = down fast", ["my.keys:1: nothing can follow down"]),
            ("z = align", ["my.keys:1: align is followed by one of: center, top, bottom"]),
            ("z = align middle", ["my.keys:1: align is followed by one of: center, top, bottom"]),
            ("<char> = mark-set", ["my.keys:1: <char> can only stand at the end, after another key"]),
            ("m <char> = down", ["my.keys:1: “down” takes no key for <char>"]),
            (
                "m = mark-set",
                ["my.keys:1: mark-set is followed by one character, or its keys end with <char>"]
            ),
            (
                "[documents]\nj = down",
                [
                    "my.keys:1: there is no section [documents]; known are global, document, entities, xrefs, list, "
                        + "triage, confirm, visual, editor, input; its bindings are left out"
                ]
            ),
            ("include other", ["my.keys:1: there is no keymap “other” to include"]),
            ("j = down\nj = up", ["my.keys:2: j is bound in line 1 of this file already (down); that stays"]),
            (
                "g = top\ng g = bottom",
                [
                    "my.keys:2: g g (bottom) begins with g (top), bound in my.keys:1, which stays; “g = none” would "
                        + "free it"
                ]
            ),
            (
                "g g = top\ng = bottom",
                [
                    "my.keys:2: g (bottom) is the beginning of g g (top), bound in my.keys:1, which stays; “g g = "
                        + "none” would free it"
                ]
            ),
            (
                "' <char> = mark-go\n' = marks",
                [
                    "my.keys:2: ' (marks) is the beginning of ' <char> (mark-go), bound in my.keys:1, which stays; "
                        + "“' <char> = none” would free it"
                ]
            ),
        ])
    func faults(text: String, expected: [String]) {
        #expect(read(text).faults.map(\.description) == expected)
    }

    @Test("A bad line costs nothing else")
    func rest() {
        let result = read("j = down\nk = upp\nC-x C-c = quit # leave\n")
        #expect(result.keymap.bindings.map(\.spelling) == ["j", "C-x C-c"])
        #expect(result.keymap.bindings.last?.description == "leave")
        #expect(result.faults.count == 1)
    }

    @Test("A later file binds anew what an earlier one bound, and unbinds with none")
    func overlay() {
        let base = ["base": "g g = top\nj = down\nk = up"]
        let result = read("include base\nj = up\ng g = none\ng = bottom", base)
        #expect(result.faults.isEmpty)
        #expect(
            result.keymap.bindings.map { "\($0.spelling) \($0.invocation.spelling)" } == [
                "j up", "k up", "g bottom",
            ])
    }

    @Test("A file that includes itself is a fault, and is read once")
    func circle() {
        let result = KeymapParser.read(name: "a") {
            ["a": "include b\nj = down", "b": "include a\nk = up"][$0]
        }
        #expect(result.faults.map(\.description) == ["b.keys:1: a includes itself"])
        #expect(result.keymap.bindings.count == 2)
    }

    @Test("Names stand for the signs that are syntax, and a comment begins after white space")
    func signs() {
        let result = read("equal = where # tell\nhash = search-under\n' ' = marks\n  # only a comment\n\r\n")
        #expect(result.faults.isEmpty)
        #expect(result.keymap.bindings.map(\.spelling) == ["equal", "hash", "' '"])
    }

    @Test("The innermost section wins, also with keys of different lengths")
    func contexts() throws {
        let keymap = read("g g = top\nq = close\n[document]\nq q = quit\ng d = follow").keymap
        func match(_ keys: String, _ contexts: [KeyContext]) throws -> Keymap.Match {
            keymap.match(
                try keys.split(separator: " ").map { try #require(KeyChord(String($0))) }, in: contexts)
        }
        #expect(try match("q", [.document, .global]) == .pending)
        #expect(try match("q", [.list, .global]) == .run(Invocation(.close)))
        #expect(try match("g g", [.document, .global]) == .run(Invocation(.top)))
        #expect(try match("g d", [.document, .global]) == .run(Invocation(.follow)))
        #expect(try match("g x", [.document, .global]) == .none)
    }

    @Test("Shipped keymaps have no fault", arguments: ["common", "lists", "default", "vim", "less", "emacs"])
    func shipped(name: String) {
        let result = Reading.keymap(name)
        #expect(result.faults.map(\.description) == [])
        #expect(!result.keymap.bindings.isEmpty)
    }

    @Test(
        "Every command can be reached from the keys of the default keymap",
        arguments: CommandTable.entries.map(\.command))
    func reachable(command: Command) {
        #expect(Reading.keymap("default").keymap.bindings.contains { $0.invocation.command == command })
    }

    @Test("Every command stands in the table once, with a help line")
    func table() {
        #expect(CommandTable.entries.count == Command.allCases.count)
        #expect(Set(CommandTable.entries.map(\.command)).count == Command.allCases.count)
        for entry in CommandTable.entries { #expect(!entry.help.isEmpty && !entry.help.hasSuffix(".")) }
    }

    @Test(
        "The other keymaps reach what the default one does",
        arguments: ["vim", "less", "emacs"],
        [
            Command.follow, .back, .forward, .xrefNext, .why, .peek, .search, .searchAll, .help, .quit,
            .mentionNext,
            .linkedNext, .sourceNext, .paneNext, .markSet, .markGo, .yank, .command, .filter, .focusUnder,
        ])
    func others(keymap: String, command: Command) {
        #expect(Reading.keymap(keymap).keymap.bindings.contains { $0.invocation.command == command })
    }

    @Test("Anything can stand in a keymap file")
    func hostile() {
        var random = SeededRandom(seed: 7)
        let pieces = [
            "j", "=", "none", "[", "]", "global", "<char>", "\u{1B}", "\0", "\u{202E}", "include", "a", "#",
            "\n", " ", "\r\n", "C-", "é",
        ]
        for _ in 0..<300 {
            let text = (0..<40).map { _ in pieces[random.below(pieces.count)] }.joined(
                separator: random.below(2) == 0 ? " " : "")
            _ = read(text, ["a": "j = down"])
        }
    }
}
