import Foundation

/// The file for what is written to standard error while the reader has the screen.
enum SessionLog {
    /// `$XDG_STATE_HOME/parallax/log`, in a folder that is made if need be; nil where there can be none.
    static func path(_ environment: [String: String]) -> String? {
        let state =
            environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].map { $0 + "/.local/state" }
        guard let folder = state.map({ $0 + "/parallax" }) else { return nil }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            return nil
        }
        return folder + "/log"
    }
}
