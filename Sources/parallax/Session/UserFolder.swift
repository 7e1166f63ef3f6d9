import Foundation

/// The folders that the XDG base directory specification gives a program in a user's home.
enum UserFolder {
    /// `$XDG_CONFIG_HOME/parallax`: the settings, and keymaps of the user's own.
    static func configuration(_ environment: [String: String]) -> String? {
        folder("XDG_CONFIG_HOME", "/.config", environment)
    }

    /// `$XDG_STATE_HOME/parallax`: the log.
    static func state(_ environment: [String: String]) -> String? {
        folder("XDG_STATE_HOME", "/.local/state", environment)
    }

    /// A path that is not absolute counts as not set, as the specification wants it.
    private static func folder(_ name: String, _ usual: String, _ environment: [String: String]) -> String? {
        let base =
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + usual }
        return base.map { $0 + "/parallax" }
    }
}
