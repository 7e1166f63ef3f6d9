import Foundation

/// Programs that get the terminal for a while.
enum OutsideProgram {
    /// Opens a file in `$VISUAL`, `$EDITOR` or `vi`, at a line counted from 1, and waits until it is closed.
    /// The variables may hold arguments too (`code --wait`), so a shell reads them.
    static func edit(_ path: String, at line: Int) throws {
        try run([
            "/bin/sh", "-c", #"exec ${VISUAL:-${EDITOR:-vi}} "$@""#, "sh", "+\(line)",
            path.hasPrefix("-") ? "./" + path : path,
        ])
    }

    /// Runs a program in the same process group, so that it owns the terminal as the reader did.
    private static func run(_ arguments: [String]) throws {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What the reader ignores, the other program need not.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        sigaddset(&defaults, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, arguments[0], nil, &attributes, words, environ)
        guard code == 0 else {
            throw CommandFailure("cannot run \(arguments[0]): \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw CommandFailure("the editor ended with a failure; set EDITOR to one that is installed")
        }
    }
}
