import Foundation
import GRDB
import ParallaxCore
import ParallaxStore

@testable import ParallaxReader

/// A folder with a copy of the shipped texts and a file of notes on them, removed with the value.
final class NotesFixture {
    let folder: URL
    /// The file of notes.
    var notes: URL { folder.appending(path: ".parallax/notes.sqlite") }

    init() throws {
        folder = try TerminalHarness.newFolder()
        let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../corpus").standardizedFileURL
        for file in try FileManager.default.contentsOfDirectory(atPath: shipped.path)
        where !file.hasPrefix(".") {
            try FileManager.default.copyItem(
                at: shipped.appending(path: file), to: folder.appending(path: file))
        }
        try FileManager.default.createDirectory(
            at: notes.deletingLastPathComponent(), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A reader on the folder.
    func reader(_ arguments: String..., size: (Int, Int) = (120, 40)) throws -> TerminalHarness {
        try TerminalHarness.launch([folder.path, "--notes", notes.path] + arguments, size: size)
    }

    /// What the file holds.
    func contents() throws -> NotesContents { try NotesStore(notes.path).contents() }

    /// Writes a note as another program would.
    @discardableResult
    func add(_ text: String, on words: String, of file: String = "commentary.txt") throws -> Annotation {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        let whole = String(decoding: bytes, as: UTF8.self)
        let start = whole.range(of: words).map { whole[..<$0.lowerBound].unicodeScalars.count } ?? 0
        let note = Annotation(
            id: .random(),
            target: AnnotationTarget(
                file: file, exact: words, start: CanonicalOffset(start),
                end: CanonicalOffset(start + words.unicodeScalars.count)),
            text: text, author: "bob", created: Timestamp(milliseconds: 1_800_000_000_000))
        try NotesStore(notes.path).save(note)
        return note
    }

    /// The bytes of the file of notes.
    func bytes() throws -> Data { try Data(contentsOf: notes) }
}
