import CPseudoTerminal
import Foundation
import Synchronization

// How a program under test is found and started.
extension TerminalHarness {
    /// The folder where the build puts the programs: that of the test bundle.
    static func programFolder() throws -> URL {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: bundle).deletingLastPathComponent()
    }

    /// A new empty folder.
    static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "parallax-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    static func environment(home: URL, changes: [String: String?]) -> [String: String] {
        let ours = ProcessInfo.processInfo.environment
        var environment = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PARALLAX_IDLE_MARKS": "1",
            // The runtime would ask on the terminal what to do about a crash, and wait.
            "SWIFT_BACKTRACE": "enable=no",
            "PATH": ours["PATH", default: "/usr/bin:/bin"], "HOME": home.path,
            "XDG_CONFIG_HOME": home.appending(path: "config").path,
            "XDG_DATA_HOME": home.appending(path: "data").path,
            "XDG_STATE_HOME": home.appending(path: "state").path,
            "XDG_CACHE_HOME": home.appending(path: "cache").path,
        ]
        for name in ["LLVM_PROFILE_FILE", "LD_LIBRARY_PATH"] { environment[name] = ours[name] }
        for (name, value) in changes { environment[name] = value }
        return environment
    }

    /// One at a time: a terminal that another child inherits would not hang up.
    private static let spawning = Mutex(())

    static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String], in folder: URL,
        _ size: (width: Int, height: Int)
    ) throws -> pseudo_terminal {
        var pty = pseudo_terminal()
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        let result = spawning.withLock { _ in
            pseudo_terminal_spawn(
                &pty, path, argv, envp, folder.path, Int32(size.width), Int32(size.height))
        }
        guard result == 0 else {
            throw HarnessFailure(reason: "cannot start \(path): errno \(errno)", screen: [])
        }
        return pty
    }
}
