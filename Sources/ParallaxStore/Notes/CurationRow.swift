import Foundation
import GRDB
import ParallaxCore

/// Curation records as rows of the table `curation`; the decision is JSON.
enum CurationRow {
    /// Adds a record.
    ///
    /// - Returns: false when it was there already.
    static func insert(_ record: CurationRecord, _ db: Database) throws -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let decision = String(
            decoding: try encoder.encode(StoredDecision(record.decision)), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT INTO curation (id, decision, author, created) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
            arguments: [
                StoredID(record.id), decision, StoredText(record.author), record.created.milliseconds,
            ])
        return db.changesCount > 0
    }

    /// The records with a higher number, in the order in which they were written. One that cannot be read is left
    /// out, and stays in the file.
    static func all(_ db: Database, after number: Int64) throws -> [CurationRecord] {
        let decoder = JSONDecoder()
        return try Row.fetchAll(
            db,
            sql: "SELECT id, decision, author, created FROM curation WHERE number > ? ORDER BY number",
            arguments: [number]
        ).compactMap { row in
            guard let id = row[0] as StoredID?, let text = row[1] as String?,
                let stored = try? decoder.decode(StoredDecision.self, from: Data(text.utf8)),
                let decision = stored.decision
            else { return nil }
            return CurationRecord(
                id: id.value, decision: decision, author: (row[2] as StoredText?)?.value ?? "",
                created: Timestamp(milliseconds: row[3]))
        }
    }
}
