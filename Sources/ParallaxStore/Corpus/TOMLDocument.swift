import TOMLKit

/// A TOML file written by a person: parsed by TOMLKit, with the lines of its tables and keys for messages.
///
/// A syntax fault costs its line, or if that does not mend the file the table in which it stands.
struct TOMLDocument {
    /// A table header or a key.
    private struct Entry: Hashable {
        /// `source`, `actor.putin`
        let table: String
        /// Which table of that name it is, from 0: arrays of tables repeat their header.
        let occurrence: Int
        /// nil for the header itself.
        let key: String?
    }

    let file: String
    private(set) var root = TOMLTable()
    private(set) var faults: [CorpusFault] = []
    private var lineOfEntry: [Entry: Int] = [:]

    init(file: String, bytes: [UInt8]) {
        self.file = file
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            let valid = bytes.prefix { $0 != 0 && $0 < 0x80 }
            faults.append(
                CorpusFault(
                    file: file, line: valid.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 },
                    found: "the file is not plain UTF-8 text", remedy: "save it as UTF-8 without NUL bytes"))
            return
        }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0))
        }
        blankRepeatedTables(&lines)
        parse(&lines)
        lineOfEntry = Self.scan(lines)
    }

    /// The line of a table's header; nil when it has none of its own.
    func line(table: String, occurrence: Int = 0) -> Int? {
        lineOfEntry[Entry(table: table, occurrence: occurrence, key: nil)]
    }

    /// The line of a key; the table's when the key stands elsewhere (an inline table, a dotted key).
    func line(table: String, occurrence: Int = 0, key: String) -> Int? {
        lineOfEntry[Entry(table: table, occurrence: occurrence, key: key)]
            ?? line(table: table, occurrence: occurrence)
    }

    private mutating func parse(_ lines: inout [String]) {
        var blankedLines: Set<Int> = []
        // Each round blanks at least one line that was not blank, so that the rounds come to an end.
        for _ in 0...lines.count {
            do {
                root = try TOMLTable(string: lines.joined(separator: "\n"))
                return
            } catch let error as TOMLParseError {
                let line = max(1, min(error.source.begin.line, lines.count))
                let isNew = blankedLines.insert(line).inserted
                if isNew, !lines[line - 1].isEmpty {
                    report(error, line: line)
                    lines[line - 1] = ""
                } else {
                    let block = Self.block(around: line, in: lines)
                    guard block.contains(where: { !lines[$0 - 1].isEmpty }) else { return }
                    for number in block { lines[number - 1] = "" }
                }
            } catch {
                faults.append(
                    CorpusFault(
                        file: file, found: "it cannot be read as TOML (\(error))",
                        remedy: "see https://toml.io"))
                return
            }
        }
    }

    private mutating func report(_ error: TOMLParseError, line: Int) {
        let words = error.description.split(separator: "\n").first.map(String.init) ?? "a syntax fault"
        faults.append(
            CorpusFault(file: file, line: line, found: words, remedy: "correct the line; it is left out"))
    }

    /// The lines of the table in which a line stands, its header included.
    private static func block(around line: Int, in lines: [String]) -> ClosedRange<Int> {
        var first = line
        while first > 1, !isHeader(lines[first - 1]) { first -= 1 }
        var last = line
        while last < lines.count, !isHeader(lines[last]) { last += 1 }
        return first...last
    }

    private mutating func blankRepeatedTables(_ lines: inout [String]) {
        var firstLine: [String: Int] = [:]
        for number in lines.indices where Self.isHeader(lines[number]) && !lines[number].hasPrefix("[[") {
            guard let name = Self.headerName(lines[number]) else { continue }
            guard let first = firstLine[name] else {
                firstLine[name] = number + 1
                continue
            }
            faults.append(
                CorpusFault(
                    file: file, line: number + 1, found: "[\(name)] stands on line \(first) already",
                    remedy: "give this one another id; it is left out"))
            for blank in Self.block(around: number + 1, in: lines) { lines[blank - 1] = "" }
        }
    }

    private static func isHeader(_ line: String) -> Bool {
        line.utf8.first == UInt8(ascii: "[") && headerName(line) != nil
    }

    /// The name between the brackets of a header, without quotation marks.
    private static func headerName(_ line: String) -> String? {
        var rest = line.utf8.prefix { $0 != UInt8(ascii: "#") }
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        guard rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") else { return nil }
        let name = rest.drop { $0 == UInt8(ascii: "[") }.prefix { $0 != UInt8(ascii: "]") }
        guard !name.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "=") }) else {
            return nil
        }
        return bare(name)
    }

    /// A name without quotation marks and spaces.
    private static func bare(_ name: Substring.UTF8View) -> String {
        String(
            decoding: name.filter {
                $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && !isSpace($0)
            }, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

    private static func scan(_ lines: [String]) -> [Entry: Int] {
        var found: [Entry: Int] = [:]
        var table = ""
        var counts: [String: Int] = [:]
        for (position, line) in lines.enumerated() {
            if isHeader(line), let name = headerName(line) {
                table = name
                counts[name, default: -1] += 1
                found[Entry(table: name, occurrence: counts[name] ?? 0, key: nil)] = position + 1
            } else if let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) {
                let key = bare(line.utf8[..<equals])
                let entry = Entry(table: table, occurrence: counts[table] ?? 0, key: key)
                if found[entry] == nil { found[entry] = position + 1 }
            }
        }
        return found
    }
}
