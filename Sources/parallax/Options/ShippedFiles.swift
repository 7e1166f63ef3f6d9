import Foundation

/// Finds the folders that come with the program (`corpus`, `keymaps`).
enum ShippedFiles {
    /// The folder `name` in PARALLAX_SHARE, in `../share/parallax` beside the program, or in the nearest folder
    /// above the program that holds both `corpus` and `keymaps` (a checkout in which it was built).
    static func folder(_ name: String) -> String? {
        var candidates: [String] = []
        if let share = ProcessInfo.processInfo.environment["PARALLAX_SHARE"] { candidates.append(share) }
        if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
            candidates.append(folder.deletingLastPathComponent().path + "/share/parallax")
            while folder.path != "/" {
                candidates.append(folder.path)
                folder.deleteLastPathComponent()
            }
        }
        let manager = FileManager.default
        return candidates.first {
            manager.fileExists(atPath: $0 + "/corpus/corpus.toml")
                && manager.fileExists(atPath: $0 + "/keymaps")
        }.map { $0 + "/" + name }
    }
}
