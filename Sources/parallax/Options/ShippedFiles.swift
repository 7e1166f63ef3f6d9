import Foundation

/// Finds the folders that come with the program (`corpus`, `keymaps`).
enum ShippedFiles {
    /// The folder `name` in PARALLAX_SHARE, in `../share/parallax` beside the program, or in the nearest folder
    /// above the program that holds both `corpus` and `keymaps` (a checkout in which it was built).
    static func folder(_ name: String) -> String? { share.map { $0 + "/" + name } }

    /// The folder that holds them; neither the program nor its environment changes while it runs.
    private static let share: String? = {
        var candidates: [String] = []
        if let share = ProcessInfo.processInfo.environment["PARALLAX_SHARE"] { candidates.append(share) }
        if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            let above = Array(sequence(first: parent(of: program), next: parent(of:)).prefix { !$0.isEmpty })
            if above.count > 1 { candidates.append(above[1] + "/share/parallax") }
            candidates += above
        }
        let manager = FileManager.default
        return candidates.first {
            manager.fileExists(atPath: $0 + "/corpus/corpus.toml")
                && manager.fileExists(atPath: $0 + "/keymaps")
        }
    }()

    /// The folder that holds a file; empty for one at the root.
    private static func parent(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
