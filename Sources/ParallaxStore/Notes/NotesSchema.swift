import GRDB

/// The tables of a notes file. A released migration is never changed; a new need is a new one.
enum NotesSchema {
    /// "PrlX": marks the file as ours, so that another program's database is never written to.
    static let applicationID: Int64 = 0x5072_6C58

    /// The migrations in order.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 annotations, curation, journal, session") { db in
            // Every revision of every annotation is kept: undo, redo and merges read them, and nothing is lost.
            try db.execute(
                sql: """
                    CREATE TABLE revision (
                      number INTEGER PRIMARY KEY AUTOINCREMENT,
                      id BLOB NOT NULL,
                      is_current INTEGER NOT NULL,
                      is_deleted INTEGER NOT NULL,
                      file TEXT NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
                      start INTEGER NOT NULL, end INTEGER NOT NULL,
                      tags TEXT NOT NULL, text TEXT NOT NULL, author TEXT NOT NULL,
                      created INTEGER NOT NULL, modified INTEGER NOT NULL,
                      revision INTEGER NOT NULL, ancestors BLOB NOT NULL,
                      relation TEXT, link_file TEXT, link_exact TEXT, link_prefix TEXT, link_suffix TEXT,
                      link_start INTEGER, link_end INTEGER);
                    CREATE UNIQUE INDEX current_revision ON revision (id) WHERE is_current;
                    CREATE INDEX revisions_of_annotation ON revision (id);
                    CREATE TABLE curation (
                      number INTEGER PRIMARY KEY AUTOINCREMENT,
                      id BLOB NOT NULL UNIQUE,
                      decision TEXT NOT NULL, author TEXT NOT NULL, created INTEGER NOT NULL);
                    CREATE TABLE journal (
                      number INTEGER PRIMARY KEY AUTOINCREMENT,
                      step INTEGER NOT NULL,
                      author TEXT NOT NULL,
                      state TEXT NOT NULL,
                      id BLOB NOT NULL,
                      before INTEGER, after INTEGER, curation BLOB);
                    CREATE INDEX journal_steps ON journal (author, state, step);
                    CREATE TABLE session (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
                    """)
        }
        return migrator
    }
}
