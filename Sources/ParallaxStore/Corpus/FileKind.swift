import Foundation

/// What stands at a path, links followed. One system call: a folder may hold thousands of texts.
enum FileKind {
    case folder
    case regular
    /// A named pipe or a device, which would block or never end, or a socket.
    case special

    /// Nil when nothing stands there, or the links lead nowhere.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: self = .folder
        case S_IFREG: self = .regular
        default: self = .special
        }
    }

    /// Whether a link stands at a path, wherever it leads.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
