import Foundation
import ParallaxCore
import ParallaxStore
import Testing

/// Two readers in two terminals on one file of notes.
@Suite("Two windows on one corpus")
struct TwoWindowsTests {
    @Test("Each sees what the other decides and writes while it is open, and nothing of either is lost")
    func seeEachOther() throws {
        let fixture = try NotesFixture()
        let one = try fixture.reader("--at", "commentary:2.1", "--author", "ann")
        let two = try fixture.reader("--at", "commentary:2.1", "--author", "bob")
        try one.press("w a c n C-u")
        try one.type("Muscovy")
        try one.press("Enter")
        try one.wait(for: "is called Muscovy")
        try two.press("w a")
        try two.wait(for: "Muscovy")
        // Both at once: neither waits for the other to be done.
        try two.press("j c h")
        try one.press("w d a")
        try one.type("a note of ann's")
        try one.press("C-s")
        try two.wait(for: "is not shown")
        try one.wait(for: "a note of ann's")
        try two.press("w d")
        try two.wait(for: "a note of ann's")
        for reader in [one, two] {
            try reader.press("Q")
            #expect(try reader.exitStatus() == .exited(0))
        }
        let kept = try fixture.contents()
        #expect(kept.annotations.map(\.text) == ["a note of ann's"])
        #expect(Set(kept.ledger.map(\.author)) == ["ann", "bob"])
        #expect(kept.ledger.count == 2)
    }

    @Test("A reader that was opened before there was a file of notes sees what is written into it later")
    func fileComesLater() throws {
        let fixture = try NotesFixture()
        let reader = try fixture.reader("--at", "commentary:2.1")
        #expect(!FileManager.default.fileExists(atPath: fixture.notes.path))
        try fixture.add("made by a script", on: "Vladimir Putin held their first official meeting")
        try reader.wait(for: "made by a script")
    }

    @Test("What one window undoes is gone from the other")
    func undone() throws {
        let fixture = try NotesFixture()
        let one = try fixture.reader("--author", "ann")
        let two = try fixture.reader("--author", "bob")
        try one.press("w a c n C-u")
        try one.type("Muscovy")
        try one.press("Enter")
        try two.press("w a")
        try two.wait(for: "Muscovy")
        try two.press("u")
        try two.wait(for: "nothing to undo")
        try one.press("u")
        try two.wait(for: "the old name") { !two.text.contains("Muscovy") }
    }

    @Test("A reader that is killed has lost nothing that it showed as saved", arguments: 1...3)
    func killed(count: Int) throws {
        let fixture = try NotesFixture()
        let reader = try fixture.reader("--at", "commentary:2.1")
        for number in 1...count {
            try reader.press("a")
            try reader.type("note \(number)")
            try reader.press("C-s")
            try reader.wait(for: "saved: ")
            try reader.press(")")
        }
        reader.signal(SIGKILL)
        #expect(try reader.exitStatus() == .signaled(SIGKILL))
        #expect(try fixture.contents().annotations.map(\.text) == (1...count).map { "note \($0)" })
    }
}
