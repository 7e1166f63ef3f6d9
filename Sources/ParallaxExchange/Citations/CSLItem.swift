import Foundation
import ParallaxCore

/// A citation in CSL-JSON (Citation Style Language, input data 1.0), as pandoc and Zotero read it.
public struct CSLItem: Encodable, Sendable {
    struct Name: Encodable {
        let literal: String
    }

    struct When: Encodable {
        enum CodingKeys: String, CodingKey {
            case parts = "date-parts"
            case circa
        }

        let parts: [[Int]]
        let circa: Bool?
    }

    enum CodingKeys: String, CodingKey {
        case id, type, title, author, issued
        case containerTitle = "container-title"
    }

    let id: String
    let type = "article"
    let title: String
    let author: [Name]?
    let containerTitle: String?
    let issued: When?

    /// The item of a citation.
    public init(_ citation: Citation) {
        id = citation.key
        title = citation.title
        author = citation.authors.isEmpty ? nil : citation.authors.map { Name(literal: $0) }
        containerTitle = citation.publication
        issued = citation.date.flatMap { date in
            let ends = date.isInterval ? [date.earliest, date.latest] : [date.earliest]
            let parts = ends.compactMap { $0 }.map { day in
                [day.year, day.month, day.day].prefix(
                    date.precision >= .day ? 3 : date.precision >= .month ? 2 : 1)
            }.map { Array($0) }
            guard !parts.isEmpty else { return nil }
            return When(parts: parts, circa: citation.isDateInferred || date.isUncertain ? true : nil)
        }
    }

    /// A bibliography as a file: an array of items, in order.
    public static func file(_ citations: [Citation]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(citations.map { CSLItem($0) })
    }
}
