import Foundation
import GRDB
import GRDBSQLite
import ParallaxCore

/// A text as the database holds it. Unlike a plain string it keeps NUL, which a hostile text may hold.
struct StoredText: DatabaseValueConvertible, StatementColumnConvertible {
    let value: String

    init(_ value: String) { self.value = value }

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        let count = Int(sqlite3_column_bytes(sqliteStatement, index))
        guard count > 0, let start = sqlite3_column_blob(sqliteStatement, index) else {
            value = ""
            return
        }
        value = String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// TEXT, so that other programs can read it; a text with NUL is a BLOB, which they read as such.
    var databaseValue: DatabaseValue {
        value.utf8.contains(0) ? Data(value.utf8).databaseValue : value.databaseValue
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
        switch value.storage {
        case .string(let text): StoredText(text)
        case .blob(let data): StoredText(String(decoding: data, as: UTF8.self))
        default: nil
        }
    }
}

extension RecordID {
    /// The sixteen bytes.
    var stored: Data {
        var data = Data(capacity: 16)
        for half in [high, low] { withUnsafeBytes(of: half.bigEndian) { data.append(contentsOf: $0) } }
        return data
    }
}

/// A UUID as the database holds it: sixteen bytes.
struct StoredID: DatabaseValueConvertible, StatementColumnConvertible {
    let value: RecordID

    init(_ value: RecordID) { self.value = value }

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard sqlite3_column_bytes(sqliteStatement, index) == 16,
            let start = sqlite3_column_blob(sqliteStatement, index)
        else { return nil }
        let high = start.loadUnaligned(as: UInt64.self)
        let low = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        value = RecordID(high: UInt64(bigEndian: high), low: UInt64(bigEndian: low))
    }

    var databaseValue: DatabaseValue { value.stored.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredID? {
        guard case .blob(let data) = value.storage, data.count == 16 else { return nil }
        let halves = data.reduce(into: (high: UInt64(0), low: UInt64(0))) { halves, byte in
            halves.high = halves.high << 8 | halves.low >> 56
            halves.low = halves.low << 8 | UInt64(byte)
        }
        return StoredID(RecordID(high: halves.high, low: halves.low))
    }
}

/// The fingerprints of earlier revisions as the database holds them: eight bytes each.
struct StoredFingerprints: DatabaseValueConvertible, StatementColumnConvertible {
    let values: [UInt64]

    init(_ values: [UInt64]) { self.values = values }

    init?(sqliteStatement: SQLiteStatement, index: CInt) {
        let count = Int(sqlite3_column_bytes(sqliteStatement, index)) / 8
        guard count > 0, let start = sqlite3_column_blob(sqliteStatement, index) else {
            values = []
            return
        }
        values = (0..<count).map {
            UInt64(bigEndian: start.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
        }
    }

    var databaseValue: DatabaseValue {
        var data = Data(capacity: values.count * 8)
        for value in values { withUnsafeBytes(of: value.bigEndian) { data.append(contentsOf: $0) } }
        return data.databaseValue
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> StoredFingerprints? {
        guard case .blob(let data) = value.storage else { return nil }
        let bytes = Array(data)
        return StoredFingerprints(
            stride(from: 0, to: bytes.count / 8 * 8, by: 8).map { start in
                bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
            })
    }
}
