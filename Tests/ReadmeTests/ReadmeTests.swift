import Foundation
import ParallaxCore
import ParallaxReader
import ParallaxStore
import Testing

/// What the README takes from the code stands between marks; here it is made anew and compared.
@Suite("The README", .serialized)
struct ReadmeTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let parts = [
        "screen", "keys", "noting", "deciding", "passes", "unaided", "commands", "comparing",
    ]

    @Test("What is taken from the code is what the code says", arguments: parts)
    func generated(part: String) throws {
        let file = Self.root.appendingPathComponent("README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let begin = "<!-- \(part): made from the code -->\n"
        let end = "<!-- end of \(part) -->"
        let start = try #require(readme.range(of: begin))
        let stop = try #require(readme.range(of: end))
        let made = try Self.made(part)
        if ProcessInfo.processInfo.environment["PARALLAX_RECORD"] != nil {
            let new = readme[..<start.upperBound] + made + readme[stop.lowerBound...]
            try String(new).write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(part) was written; look at it, and run the tests without PARALLAX_RECORD")
            return
        }
        #expect(
            String(readme[start.upperBound..<stop.lowerBound]) == made, "PARALLAX_RECORD=1 writes it anew")
    }

    private static func made(_ part: String) throws -> String {
        switch part {
        case "screen": try screen()
        case "keys": table(reading)
        case "noting": table(noting)
        case "deciding": table(deciding)
        case "passes": passes(LinkingPasses.withIndex)
        case "unaided": passes(LinkingPasses.unaided)
        case "commands": try commands()
        default: views()
        }
    }

    /// The keys of the first ten minutes, as the shipped keymaps have them.
    private static let reading: [(Command, String?, String)] = [
        (.down, nil, "line down, up with the key beside it"), (.sentenceNext, nil, "next sentence"),
        (.paraNext, nil, "next paragraph"),
        (.linkedNext, nil, "next sentence that another source tells of too"),
        (.xrefNext, nil, "walk what the others say of it; the text keeps its place"),
        (.follow, nil, "go there"), (.back, nil, "come back"), (.peek, nil, "look without going"),
        (.why, nil, "why do these belong together?"),
        (.focusUnder, nil, "light an actor or event everywhere"),
        (.mentionNext, nil, "its next mention, on into the next source"),
        (.sourceNext, nil, "next source"),
        (.side, "toggle", "two sources side by side, scrolled by what they share"),
        (.view, "synopsis", "who says what of this event"), (.view, "matrix", "who is silent on what"),
        (.view, "timeline", "the events by date"), (.view, "discrepancies", "where they differ"),
        (.search, nil, "search while typing"), (.searchAll, nil, "search every source"),
        (.paneNext, nil, "next pane"), (.command, nil, "any command by its name"),
        (.help, nil, "all keys and commands"), (.close, nil, "close; leave at the last"),
    ]

    /// The keys of annotating.
    private static let noting: [(Command, String?, String)] = [
        (.note, nil, "write a note on the words chosen, or on the sentence"),
        (.tag, nil, "tag them; digits choose from the tags in use"),
        (.highlight, nil, "mark them without a word"),
        (.repeat, nil, "the same again, here"), (.visual, nil, "choose words with the movement keys"),
        (.visual, "sentence", "choose sentences"), (.visual, "paragraph", "choose paragraphs"),
        (.visualSwap, nil, "move the other end"),
        (.select, "mention", "choose the name under the cursor"),
        (.select, "passage", "choose what tells of the event"),
        (.linkNew, nil, "begin a link; at the other passage, end it"), (.linkFollow, nil, "to its other end"),
        (.noteNext, nil, "next annotation"), (.noteChoose, nil, "the next of several here"),
        (.noteEdit, nil, "edit the note"), (.tagEdit, nil, "edit the tags"),
        (.noteMove, nil, "put it on other words"), (.noteDelete, nil, "delete it"),
        (.undo, nil, "undo, also what an earlier run did"), (.redo, nil, "redo"),
        (.view, "notes", "all notes, with a filter"),
        (.yank, "cited", "copy the words with their citation"),
        (.pipe, nil, "give the words to a shell command"),
    ]

    /// The keys of decisions.
    private static let deciding: [(Command, String?, String)] = [
        (.merge, nil, "merge: on the one, then on the other"), (.split, nil, "split names off"),
        (.rename, nil, "rename"), (.kind, nil, "person, state, bloc …"), (.hide, nil, "show it no more"),
        (.alias, "add", "one more name"), (.alias, "remove", "words that are no name of it"),
        (.linkConfirm, nil, "these two belong together, and why"),
        (.linkReject, nil, "they do not, and why"), (.judge, "seen", "mark a link as seen, or not"),
        (.view, "triage", "uncertain links: `y`, `n`, `l` for later"),
        (.view, "decisions", "all decisions in force"), (.withdraw, nil, "withdraw one of them"),
        (.undo, nil, "undo the last, also of an earlier run"),
        (.save, nil, "try again to save what could not be saved"),
    ]

    /// Two of the shipped sources side by side, the upper part of a terminal of 120 columns.
    private static func screen() throws -> String {
        let folder = try CorpusFolder.read(root.appendingPathComponent("corpus").path)
        var state = try #require(
            ReaderState(
                model: Linker.link(folder.corpus, index: folder.index), keymap: keymap("default"),
                size: ScreenSize(width: 120, height: 24)))
        for invocation in [Invocation(.sentenceNext), Invocation(.side, "toggle")] {
            _ = state.apply(.run(invocation))
        }
        let grid = draw(state)
        let rows = (0..<17).map { row in
            let text = grid.cells[row * grid.width..<(row + 1) * grid.width].map(\.text).joined()
            return String(text.reversed().drop { $0 == " " }.reversed())
        }
        return "```\n" + rows.joined(separator: "\n") + "\n```\n"
    }

    private static func keymap(_ name: String) -> Keymap {
        KeymapParser.read(name: name) { file in
            try? String(contentsOf: root.appendingPathComponent("keymaps/\(file).keys"), encoding: .utf8)
        }.keymap
    }

    private static func table(_ wanted: [(Command, String?, String)]) -> String {
        let names = ["default", "vim", "emacs", "less"]
        let keymaps = names.map(keymap)
        var lines = ["| what it does | " + names.joined(separator: " | ") + " |", "|---|---|---|---|---|"]
        for (command, argument, words) in wanted {
            let cells = keymaps.map { keymap in
                keymap.keys(for: command, argument, in: [.visual, .document, .global]).map {
                    "`\($0.replacing("|", with: "\\|"))`"
                } ?? "–"
            }
            lines.append("| \(words) | \(cells.joined(separator: " | ")) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func passes(_ passes: [LinkingPass]) -> String {
        var lines = ["| pass | it | rule |", "|---|---|---|"]
        for pass in passes { lines.append("| `\(pass.id)` | \(pass.effect.rawValue) | \(pass.rule) |") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func views() -> String {
        ViewTable.all.map { "- `view \($0.name)`: \($0.help)" }.joined(separator: "\n") + "\n"
    }

    /// The subcommands as the program itself lists them.
    private static func commands() throws -> String {
        let process = Process()
        // The program lies beside the test bundle.
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
        process.executableURL = bundle.deletingLastPathComponent().appendingPathComponent("parallax")
        process.arguments = ["--help"]
        process.environment = ProcessInfo.processInfo.environment.merging(["COLUMNS": "200"]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let help = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let list = try #require(help.range(of: "SUBCOMMANDS:\n")).upperBound
        let lines = help[list...].split(separator: "\n", omittingEmptySubsequences: false).prefix {
            !$0.isEmpty
        }
        return "```\n" + lines.map { $0.dropFirst(2) }.joined(separator: "\n") + "\n```\n"
    }
}
