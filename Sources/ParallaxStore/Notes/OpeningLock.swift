import Foundation

/// Lets one program at a time open a file of notes: two that made its tables at once would get in each other's way.
/// The lock is on the folder, so that no file is left behind, and ends with the process that holds it. Where a file
/// system knows no such locks, SQLite's own must do.
struct OpeningLock {
    private let folder: CInt

    /// Waits until no other program opens a file in the same folder.
    init(besides file: String) {
        folder = open(URL(fileURLWithPath: file).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        while folder >= 0, flock(folder, LOCK_EX) != 0, errno == EINTR {}
    }

    /// Lets the next one in.
    func release() {
        if folder >= 0 { close(folder) }
    }
}
