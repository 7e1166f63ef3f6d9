import Foundation
import ParallaxReader

/// Gives text to a shell command and takes what it answers, beside the keys. The command has no terminal, so that it
/// can neither read keys nor write on the screen.
enum ShellCommand {
    /// More of an answer is not taken, in bytes.
    private static let most = 1 << 20
    /// A command that takes longer is ended.
    private static let patience = Duration.seconds(60)

    /// Runs a command with `sh`, and waits until it has ended. What it leaves running in the background is let be.
    static func run(_ command: String, input: String) -> PipeOutcome {
        func failure(_ reason: String) -> PipeOutcome {
            PipeOutcome(command: command, output: "", ending: reason, hasFailed: true)
        }
        guard !command.utf8.contains(0) else { return failure("a command cannot hold a NUL") }
        guard let file = file(holding: input) else { return failure("no room for its input in \(folder)") }
        defer { close(file) }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return failure(String(cString: strerror(errno))) }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        let (pid, code) = spawn(command, input: file, output: ends[1])
        close(ends[1])
        guard code == 0 else { return failure(String(cString: strerror(code))) }
        var answer: [UInt8] = []
        let ending = collect(&answer, from: ends[0], pid)
        return PipeOutcome(
            command: command, output: String(decoding: answer, as: UTF8.self), ending: ending ?? "done",
            hasFailed: ending != nil)
    }

    /// Takes the answer until the command has ended; nil when it did well, else how it failed.
    private static func collect(_ answer: inout [UInt8], from pipe: Int32, _ pid: pid_t) -> String? {
        let end = ContinuousClock.now + patience
        var status: Int32 = 0
        while true {
            let hasEnded = waitpid(pid, &status, WNOHANG) == pid
            var isFull = false
            while !isFull, let piece = read(pipe) {
                answer += piece
                isFull = answer.count > most
            }
            if hasEnded { break }
            guard !isFull, ContinuousClock.now < end else {
                kill(-pid, SIGKILL)
                while waitpid(pid, &status, 0) < 0, errno == EINTR {}
                if isFull { answer.removeLast(answer.count - most) }
                return isFull
                    ? "ended: it answered more than \(most >> 20) MB" : "ended: it took over a minute"
            }
            var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            // The end of the command is no event of the pipe when something it left behind holds that open.
            if poll(&waiting, 1, 20) > 0, waiting.revents & Int16(POLLIN) == 0 { usleep(5000) }
        }
        if status & 0x7F != 0 { return "ended by signal \(status & 0x7F)" }
        let code = status >> 8 & 0xFF
        return code == 0 ? nil : code == 127 ? "there is no such command" : "failed with status \(code)"
    }

    private static func read(_ pipe: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Foundation.read(pipe, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// An open file without a name that holds a text, to be read from its beginning.
    private static func file(holding text: String) -> Int32? {
        var path = Array("\(folder)/parallax-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else { return nil }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(path)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                close(file)
                return nil
            }
            rest = rest.dropFirst(count)
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private static var folder: String {
        ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    }

    /// `POSIX_SPAWN_SETSID` of glibc, which Swift does not see: a session of its own, without a terminal.
    private static let ownSession: Int16 = 0x80

    private static func spawn(_ command: String, input: Int32, output: Int32) -> (pid_t, Int32) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | ownSession)
        let arguments: [String] = ["/bin/sh", "-c", command]
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, "/bin/sh", &actions, &attributes, words, environ)
        return (pid, code)
    }
}
