import GRDB

/// Why the notes of a corpus cannot be read or saved. Nothing is ever overwritten for any of these.
public enum NotesFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or its folder cannot be opened or made.
    case cannotOpen(String, reason: String)
    /// The file, or its folder, may not be written.
    case readOnly(String)
    /// Another program has held the file for longer than `NotesStore.patience`.
    case locked(String)
    /// No room is left on the disk.
    case full(String)
    /// A later version of the program has written the file.
    case newerVersion(String)
    /// The file was a database of notes and is damaged.
    case damaged(String)
    /// The file is no database of notes.
    case notNotes(String)
    /// Anything else that the database reports.
    case failed(String, reason: String)
    /// The annotation that is to be changed or undone was changed by someone else since.
    case changedMeanwhile(String)

    /// What happened, to which file, and the remedy, in one line.
    public var description: String {
        switch self {
        case .cannotOpen(let file, let reason):
            "\(file): cannot be opened (\(reason)); check the folder's permissions or name another with --notes FILE"
        case .readOnly(let file):
            "\(file): may not be written; nothing was saved; make it writable or name another with --notes FILE"
        case .locked(let file):
            "\(file): another program holds it; nothing was saved; try again when that program is done"
        case .full(let file): "\(file): the disk is full; nothing was saved; make room and try again"
        case .newerVersion(let file):
            "\(file): written by a later version of parallax; use that one, or name another file with --notes FILE"
        case .damaged(let file):
            "\(file): damaged; it is left as it is; restore a copy, or move it away to begin anew"
        case .notNotes(let file):
            "\(file): no database of notes; it is left as it is; name another with --notes FILE"
        case .failed(let file, let reason): "\(file): \(reason); nothing was saved"
        case .changedMeanwhile(let what):
            "\(what) was changed by someone else meanwhile; look at it again before you change it"
        }
    }

    /// Whether the disk is at fault and not the file: what it holds may still be read.
    public var isOfTheDisk: Bool {
        switch self {
        case .cannotOpen, .readOnly, .full, .failed: true
        case .locked, .newerVersion, .damaged, .notNotes, .changedMeanwhile: false
        }
    }

    /// What an error of the database means for a file.
    init(_ error: any Error, file: String) {
        if let fault = error as? NotesFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(file, reason: "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notNotes(file)
        case .SQLITE_CORRUPT: self = .damaged(file)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(file)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(file)
        case .SQLITE_FULL: self = .full(file)
        case .SQLITE_IOERR:
            self = .failed(file, reason: "it cannot be written (\(error.message ?? "no reason given"))")
        case .SQLITE_CANTOPEN: self = .cannotOpen(file, reason: error.message ?? "no reason given")
        default: self = .failed(file, reason: error.message ?? "database error \(error.resultCode.rawValue)")
        }
    }
}
