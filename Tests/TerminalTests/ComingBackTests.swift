import Foundation
import Testing

/// Reading goes on where it ended, in the built program on the shipped corpus.
@Suite("Coming back to where the reading stood")
struct ComingBackTests {
    private func reader(_ notes: URL, _ arguments: [String] = []) throws -> TerminalHarness {
        try TerminalHarness.launch(arguments + ["--notes", notes.path], size: (120, 40))
    }

    private func leave(_ reader: TerminalHarness) throws {
        try reader.press("Q")
        #expect(try reader.exitStatus() == .exited(0))
    }

    private func status(_ reader: TerminalHarness) -> String {
        reader.screen.last?.trimmingCharacters(in: .whitespaces) ?? ""
    }

    @Test("The place, the marks, the way back, the sources side by side and the choices are as they were")
    func comesBack() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notes = folder.appending(path: "notes.sqlite")
        let first = try reader(notes, ["--at", "commentary:2.1"])
        try first.press("m a Enter o w a o Tab s s ) )")
        let address = status(first).prefix { $0 != " " }
        #expect(address != "commentary:2.1")
        let before = first.screen.dropLast()
        try leave(first)

        let second = try reader(notes)
        #expect(status(second).hasPrefix(address))
        #expect(second.screen.dropLast() == before)
        try second.press("H")
        #expect(status(second).hasPrefix("commentary:2.1"))
        try second.press("' '")
        #expect(second.text.contains("commentary:2.1"))
        try leave(second)
    }

    @Test("A view that lay open is open again")
    func view() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notes = folder.appending(path: "notes.sqlite")
        let first = try reader(notes, ["--at", "commentary:2.1"])
        try first.press("g s")
        #expect(first.text.contains("Synopsis"))
        try leave(first)
        #expect(try reader(notes).text.contains("Synopsis"))
    }

    @Test("A place that is named goes before the one that was left")
    func named() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notes = folder.appending(path: "notes.sqlite")
        let first = try reader(notes)
        try first.press(") ) )")
        try leave(first)
        let second = try reader(notes, ["--at", "valdai:22.1"])
        #expect(status(second).hasPrefix("valdai:22.1"))
    }

    @Test("In an edited text the place is found by its words, and is never outside the text")
    func edited() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = (1...60).map { "Paragraph \($0) tells of the talks in Riyadh number \($0)." }
        let file = folder.appending(path: "a.txt")
        func write(_ paragraphs: [String]) throws {
            try paragraphs.joined(separator: "\n\n").write(to: file, atomically: true, encoding: .utf8)
        }
        try write(text)
        let notes = folder.appending(path: "notes.sqlite")
        let first = try reader(notes, [folder.path])
        try first.press("4 0 g g m A")
        #expect(first.text.contains("mark A at a:40.1"))
        try leave(first)

        try write(["A new beginning of some length.", "And a second one."] + text)
        let second = try reader(notes, [folder.path])
        #expect(status(second).hasPrefix("a:42.1"))
        try leave(second)

        try write(["Nothing is left."])
        let third = try reader(notes, [folder.path])
        #expect(status(third).hasPrefix("a:1.1"))
        try third.press("' A")
        #expect(status(third).hasPrefix("a:1.1"))
    }

    @Test("Who only looks leaves nothing behind")
    func nothingToKeep() throws {
        let folder = try TerminalHarness.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let notes = folder.appending(path: "notes.sqlite")
        try leave(try reader(notes))
        #expect(!FileManager.default.fileExists(atPath: notes.path))
    }
}
