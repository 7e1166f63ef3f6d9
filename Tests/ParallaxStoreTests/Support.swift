import Foundation
import ParallaxCore
import ParallaxStore

/// A folder that is removed with the value.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/notes-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func file(_ name: String = "notes.sqlite") -> String { path + "/" + name }
}

/// A note with a text of its own.
func note(_ text: String, author: String = "ann", at moment: Int64 = 0) -> Annotation {
    Annotation(
        id: .random(),
        target: AnnotationTarget(
            file: "a.txt", exact: "the words", prefix: "before ", suffix: " after", start: CanonicalOffset(7),
            end: CanonicalOffset(16)),
        tags: [Tag("event/Helsinki summit"), Tag("claim")].compactMap { $0 }, text: text, author: author,
        created: Timestamp(milliseconds: moment))
}
