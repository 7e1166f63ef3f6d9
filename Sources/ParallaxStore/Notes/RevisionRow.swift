import GRDB
import ParallaxCore

/// One revision of an annotation as a row of the table `revision`.
struct RevisionRow {
    let number: Int64
    let isDeleted: Bool
    let annotation: Annotation

    static let columns = """
        number, id, is_deleted, file, exact, prefix, suffix, start, end, tags, text, author, created, modified, \
        revision, ancestors, relation, link_file, link_exact, link_prefix, link_suffix, link_start, link_end
        """

    /// Reads a row of a query for `columns`, while the statement stands on it. Nil when the id is none.
    init?(_ row: Row) {
        guard let id = row[1] as StoredID? else { return nil }
        number = row[0]
        isDeleted = row[2]
        var link: PassageLink?
        if let relation = row[16] as StoredText? {
            link = PassageLink(LinkRelation(relation.value), to: Self.target(row, first: 17, position: 21))
        }
        annotation = Annotation(
            id: id.value, target: Self.target(row, first: 3, position: 7), link: link,
            tags: Self.text(row, 9).split(separator: "\n").compactMap { Tag($0) }, text: Self.text(row, 10),
            author: Self.text(row, 11), created: Timestamp(milliseconds: row[12]),
            modified: Timestamp(milliseconds: row[13]), revision: row[14],
            ancestors: (row[15] as StoredFingerprints?)?.values ?? [])
    }

    private static func text(_ row: Row, _ index: Int) -> String { (row[index] as StoredText?)?.value ?? "" }

    private static func target(_ row: Row, first: Int, position: Int) -> AnnotationTarget {
        AnnotationTarget(
            file: text(row, first), exact: text(row, first + 1), prefix: text(row, first + 2),
            suffix: text(row, first + 3), start: CanonicalOffset(row[position] as Int? ?? 0),
            end: CanonicalOffset(row[position + 1] as Int? ?? 0))
    }

    /// Writes an annotation as its current revision.
    ///
    /// - Returns: the number of the row.
    static func insert(_ annotation: Annotation, isDeleted: Bool, _ db: Database) throws -> Int64 {
        let id = StoredID(annotation.id)
        try db.cachedStatement(sql: "UPDATE revision SET is_current = 0 WHERE id = ? AND is_current")
            .execute(arguments: [id])
        let link = annotation.link
        let target = annotation.target
        let values: [(any DatabaseValueConvertible)?] = [
            id, isDeleted, StoredText(target.file), StoredText(target.exact), StoredText(target.prefix),
            StoredText(target.suffix), target.start.value, target.end.value,
            StoredText(annotation.tags.map(\.value).joined(separator: "\n")), StoredText(annotation.text),
            StoredText(annotation.author), annotation.created.milliseconds, annotation.modified.milliseconds,
            annotation.revision, StoredFingerprints(annotation.ancestors),
            link.map { StoredText($0.relation.description) }, link.map { StoredText($0.target.file) },
            link.map { StoredText($0.target.exact) }, link.map { StoredText($0.target.prefix) },
            link.map { StoredText($0.target.suffix) }, link?.target.start.value, link?.target.end.value,
        ]
        try db.cachedStatement(
            sql: """
                INSERT INTO revision (is_current, id, is_deleted, file, exact, prefix, suffix, start, end, tags, \
                text, author, created, modified, revision, ancestors, relation, link_file, link_exact, link_prefix, \
                link_suffix, link_start, link_end) VALUES (1, \(values.map { _ in "?" }.joined(separator: ", ")))
                """
        ).execute(arguments: StatementArguments(values))
        return db.lastInsertedRowID
    }

    /// The current revision of an annotation, a deleted one included; nil when there is none.
    static func current(_ id: RecordID, _ db: Database) throws -> RevisionRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM revision WHERE id = ? AND is_current")
        return try Row.fetchOne(statement, arguments: [StoredID(id)]).flatMap { RevisionRow($0) }
    }

    /// The revision in a row; nil when there is none.
    static func numbered(_ number: Int64, _ db: Database) throws -> RevisionRow? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM revision WHERE number = ?")
        return try Row.fetchOne(statement, arguments: [number]).flatMap { RevisionRow($0) }
    }
}
