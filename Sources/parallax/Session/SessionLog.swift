import Foundation

/// The file for what is written to standard error while the reader has the screen.
enum SessionLog {
    /// `log` in the user's state folder, which is made if need be; nil where there can be none.
    static func path(_ environment: [String: String]) -> String? {
        guard let folder = UserFolder.state(environment) else { return nil }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            return nil
        }
        return folder + "/log"
    }
}
