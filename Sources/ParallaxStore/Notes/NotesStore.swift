import Foundation
import GRDB
import ParallaxCore

/// The notes, decisions and reading places of one corpus, in one SQLite file.
///
/// Every change is one transaction that is on the disk (write-ahead log, `synchronous = FULL`) before the method
/// returns. Several programs may have the file open; `changes(since:)` tells each what the others wrote.
public final class NotesStore: Sendable {
    /// What a store may be used for.
    public enum Access: Hashable, Sendable {
        /// Reading and writing; the file and its folder are made if they are missing.
        case readWrite
        /// Reading only; the file must exist.
        case readOnly
    }

    /// How long a change waits for another program, in seconds.
    public static let patience = 5.0

    /// The file.
    public let file: String
    let database: DatabaseQueue

    /// Opens a file of notes.
    ///
    /// - Throws: `NotesFault`; a file that is damaged or not ours is left as it is.
    public init(_ file: String, access: Access = .readWrite) throws(NotesFault) {
        self.file = file
        do {
            let isNew = !FileManager.default.fileExists(atPath: file)
            if access == .readWrite, isNew {
                try FileManager.default.createDirectory(
                    at: URL(fileURLWithPath: file).deletingLastPathComponent(),
                    withIntermediateDirectories: true)
            }
        } catch {
            throw .cannotOpen(file, reason: "its folder cannot be made")
        }
        let opening = OpeningLock(besides: file)
        defer { opening.release() }
        do {
            database = try Self.open(file, file, access)
        } catch {
            var fault = NotesFault(error, file: file)
            if case .cannotOpen = fault, !Self.mayWrite(besides: file) { fault = .readOnly(file) }
            guard access == .readOnly, fault.isOfTheDisk, let path = Self.unchangingPath(file),
                let opened = try? Self.open(path, file, access)
            else { throw fault }
            database = opened
        }
    }

    /// Whether files can be made in the folder of a file, as SQLite needs it to open one that is there.
    private static func mayWrite(besides file: String) -> Bool {
        let manager = FileManager.default
        return !manager.fileExists(atPath: file)
            || manager.isWritableFile(atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path)
    }

    /// How SQLite is told that nobody can change a file, so that it needs no room beside it to read it: on a disk
    /// that is full or may not be written. Nil when the file does not hold all that was written.
    private static func unchangingPath(_ file: String) -> String? {
        let log = (try? FileManager.default.attributesOfItem(atPath: file + "-wal"))?[.size] as? Int ?? 0
        let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
        guard log == 0,
            let path = URL(fileURLWithPath: file).path.addingPercentEncoding(withAllowedCharacters: allowed)
        else { return nil }
        return "file://\(path)?immutable=1"
    }

    /// Opens a database at a path, and makes its tables if need be.
    private static func open(_ path: String, _ file: String, _ access: Access) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        let database = try DatabaseQueue(path: path, configuration: configuration)
        let migrator = NotesSchema.migrator
        let isReady = try database.inDatabase { db in
            try check(db, file: file)
            if try migrator.hasBeenSuperseded(db) { throw NotesFault.newerVersion(file) }
            guard try migrator.hasCompletedMigrations(db) else {
                if access == .readOnly { throw NotesFault.notNotes(file) }
                return false
            }
            return try access == .readOnly || String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
        }
        guard !isReady else { return database }
        try database.inDatabase { db in
            // The mark comes before any table: a run that is killed here leaves a file that is ours.
            try db.execute(sql: "PRAGMA application_id = \(NotesSchema.applicationID)")
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try migrator.migrate(database)
        return database
    }

    /// Refuses a database that another program made: it has tables, and not our mark.
    private static func check(_ db: Database, file: String) throws {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard tables > 0 else { return }
        let mark = try Int64.fetchOne(db, sql: "PRAGMA application_id")
        if mark != NotesSchema.applicationID { throw NotesFault.notNotes(file) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(NotesFault) -> Value {
        do {
            return try database.inDatabase { db in
                var value: Value?
                try db.inTransaction(.deferred) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw NotesFault.failed(file, reason: "the read was cut off") }
                return value
            }
        } catch {
            throw NotesFault(error, file: file)
        }
    }

    /// Runs a change as one transaction that either is on the disk as a whole or did not happen.
    func write<Value>(_ body: (Database) throws -> Value) throws(NotesFault) -> Value {
        do {
            return try database.inDatabase { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
                }
                guard let value else { throw NotesFault.failed(file, reason: "the change was cut off") }
                return value
            }
        } catch {
            throw NotesFault(error, file: file)
        }
    }
}
