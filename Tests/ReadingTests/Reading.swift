import Foundation
import ParallaxCore

/// The careful reading of the shipped corpus (`Tests/Readings`), as data. Its README says what it marks.
struct Reading {
    /// A mention that the reader marked, as its row says it.
    struct Mention: Hashable {
        /// Where its quote stands.
        let place: Place
        /// Whether it names an actor, rather than telling of an event.
        let isActor: Bool
        /// The id in `index.toml`.
        let id: String
        /// Whether careful readers would agree; a doubtful mention is neither asked for nor held against anyone.
        let isSure: Bool
    }

    /// Words of a source, found by line and quote.
    struct Place: Hashable {
        let source: String
        /// The line of the file, from 1.
        let line: Int
        let quote: String
        /// Which occurrence of the quote in the line, from 1.
        let occurrence: Int
    }

    /// A link that a reader must be offered.
    struct Link: Hashable {
        let event: String
        let a: Place
        let b: Place
    }

    /// A line that the same file prints a second time.
    struct Repeat: Hashable {
        let source: String
        let line: Int
        let repeats: Int
    }

    let mentions: [Mention]
    let links: [Link]
    let repeats: [Repeat]

    init() throws {
        mentions = try Table("mentions.tsv", columns: 7).rows.map {
            Mention(
                place: Place(
                    source: $0[0], line: try $0.number(1), quote: $0[2], occurrence: try $0.number(3)),
                isActor: $0[4] == "actor", id: $0[5], isSure: $0[6] == "sure")
        }
        links = try Table("links.tsv", columns: 7).rows.map {
            Link(
                event: $0[0],
                a: Place(source: $0[1], line: try $0.number(2), quote: $0[3], occurrence: 1),
                b: Place(source: $0[4], line: try $0.number(5), quote: $0[6], occurrence: 1))
        }
        repeats = try Table("repeats.tsv", columns: 3).rows.map {
            Repeat(source: $0[0], line: try $0.number(1), repeats: try $0.number(2))
        }
    }

    /// The root folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The shipped corpus.
    static let corpus = root.appending(path: "corpus")
}

extension Reading.Place {
    /// The quote's place in the source's bytes; nil when the line does not hold it so often.
    func span(in bytes: [UInt8]) -> TextSpan? {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1), occurrence > 0 else { return nil }
        let words = Array(quote.utf8)
        var from = lines[line - 1]
        for remaining in stride(from: occurrence, through: 1, by: -1) {
            guard let found = from.firstRange(of: words) else { return nil }
            if remaining == 1 { return TextSpan(found.lowerBound, found.upperBound) }
            from = from[(found.lowerBound + 1)...]
        }
        return nil
    }
}

/// A tab-separated file of the reading, without its head line.
private struct Table {
    struct Row {
        let line: String
        let cells: [String]
        subscript(column: Int) -> String { cells[column] }

        func number(_ column: Int) throws -> Int {
            guard let number = Int(cells[column]) else { throw Fault.notANumber(line) }
            return number
        }
    }

    enum Fault: Error {
        case columns(String)
        case notANumber(String)
    }

    let rows: [Row]

    init(_ name: String, columns: Int) throws {
        let file = Reading.root.appending(path: "Tests/Readings/\(name)")
        let text = try String(contentsOf: file, encoding: .utf8)
        rows = try text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == columns else { throw Fault.columns("\(name): \(line)") }
            return Row(line: String(line), cells: cells)
        }
    }
}
