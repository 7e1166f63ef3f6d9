import Foundation

/// What a user set once and for all in `settings.toml`.
///
/// ```
/// keymap = "vim"      # default, vim, emacs, less, or a file of one's own
/// mouse = true        # clicks and the wheel; off unless set
/// ```
public struct UserSettings: Sendable {
    /// The keymap by name or file; nil when none is set.
    public var keymap: String?
    /// Whether the mouse is listened to.
    public var mouse = false
    /// What could not be obeyed; the rest is in force.
    public var faults: [CorpusFault] = []

    /// The settings of a user who set nothing.
    public init() {}

    /// Reads a file; one that does not exist sets nothing.
    public static func read(_ path: String) -> UserSettings {
        guard let data = FileManager.default.contents(atPath: path) else {
            var settings = UserSettings()
            if FileManager.default.fileExists(atPath: path) {
                settings.faults = [
                    CorpusFault(file: path, found: "the file cannot be read", remedy: "check its permissions")
                ]
            }
            return settings
        }
        return UserSettings(file: path, bytes: Array(data))
    }

    /// The settings that a text makes; `file` names it in faults.
    public init(file: String, bytes: [UInt8]) {
        let document = TOMLDocument(file: file, bytes: bytes)
        var fields = TOMLFields(document.root, of: document, name: "")
        keymap = fields.string("keymap")
        mouse = fields.flag("mouse") ?? false
        fields.reportUnknown()
        faults = document.faults + fields.faults
    }
}
