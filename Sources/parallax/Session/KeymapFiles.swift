import Foundation
import ParallaxReader

/// Finds and reads keymap files.
///
/// A keymap is a file, or a name: of `NAME.keys` in the user's configuration folder, else of one that comes with
/// the program. On top of a named one lies the user's own `user.keys`, if there is one.
enum KeymapFiles {
    static func read(_ keymap: String, configuration: String?) throws -> KeymapParser.Result {
        if keymap.contains("/") || keymap.hasSuffix(".keys") {
            guard let text = text(keymap) else {
                throw CommandFailure("cannot read the keymap \(keymap); check the name and its permissions")
            }
            return KeymapParser.read(file: keymap, text: text, lookup: { named($0, configuration) })
        }
        guard named(keymap, configuration) != nil else {
            throw CommandFailure(
                "there is no keymap “\(keymap)”; there are \(names(configuration).joined(separator: ", "))")
        }
        let own = configuration.flatMap { folder in
            text(folder + "/user.keys").map { (file: folder + "/user.keys", text: $0) }
        }
        return KeymapParser.read(
            name: keymap, overlays: own.map { [$0] } ?? [], lookup: { named($0, configuration) })
    }

    private static func named(_ name: String, _ configuration: String?) -> String? {
        guard !name.contains("/") else { return nil }
        return folders(configuration).lazy.compactMap { text("\($0)/\(name).keys") }.first
    }

    /// The keymaps that can be chosen by name; those that only others include are not among them.
    private static func names(_ configuration: String?) -> [String] {
        let files = folders(configuration).flatMap {
            (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
        }
        let parts: Set = ["common", "lists", "user"]
        return Set(files.filter { $0.hasSuffix(".keys") }.map { String($0.dropLast(5)) })
            .subtracting(parts).sorted()
    }

    private static func folders(_ configuration: String?) -> [String] {
        [configuration, ShippedFiles.folder("keymaps")].compactMap { $0 }
    }

    /// Bytes that are no UTF-8 become U+FFFD, and their line is reported by the parser.
    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
