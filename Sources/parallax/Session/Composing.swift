import Foundation
import ParallaxReader

/// Writing on in the reader's own editor.
enum Composing {
    /// Lets a text be edited in a file of its own, which only its owner can read and which is gone afterwards. What
    /// goes wrong leaves the text as it was.
    static func edit(_ text: String, _ run: (_ path: String) throws -> Void) -> Action {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent("parallax-\(UUID().uuidString)")
        do {
            try manager.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            return .composed(nil, trouble: "no file can be made in \(manager.temporaryDirectory.path)")
        }
        defer { try? manager.removeItem(at: folder) }
        let file = folder.appendingPathComponent("note.md")
        do {
            try Data(text.utf8).write(to: file)
            try run(file.path)
        } catch let failure as CommandFailure {
            return .composed(nil, trouble: failure.message)
        } catch {
            return .composed(nil, trouble: "the file for the editor cannot be written: \(error)")
        }
        guard let written = manager.contents(atPath: file.path) else { return .composed(nil, trouble: nil) }
        return .composed(String(decoding: written, as: UTF8.self), trouble: nil)
    }
}
