import GRDB

extension NotesStore {
    /// What a reader left behind for the next run: reading places, marks, the jump list, chosen views. The reader
    /// gives the keys and knows what the values mean.
    public func sessionValues() throws(NotesFault) -> [String: String] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM session")
            return Dictionary(
                rows.map { ($0[0] as String, ($0[1] as StoredText?)?.value ?? "") },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Keeps some of these values; nil forgets one. The others stay.
    public func setSessionValues(_ values: [String: String?]) throws(NotesFault) {
        try write { db in
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                if let value {
                    try db.execute(
                        sql: """
                            INSERT INTO session (key, value) VALUES (?, ?)
                            ON CONFLICT (key) DO UPDATE SET value = excluded.value
                            """, arguments: [key, StoredText(value)])
                } else {
                    try db.execute(sql: "DELETE FROM session WHERE key = ?", arguments: [key])
                }
            }
        }
    }
}
