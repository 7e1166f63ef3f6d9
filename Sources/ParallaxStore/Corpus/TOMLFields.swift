import TOMLKit

/// Reads the fields of one table: each is checked for its type, and what is left over is reported as unknown.
struct TOMLFields {
    let document: TOMLDocument
    let table: TOMLTable
    /// The header, as the lines of the document know it.
    let name: String
    let occurrence: Int
    private(set) var faults: [CorpusFault] = []
    private var known: [String] = []

    init(_ table: TOMLTable, of document: TOMLDocument, name: String, occurrence: Int = 0) {
        self.document = document
        self.table = table
        self.name = name
        self.occurrence = occurrence
    }

    /// Reports a field.
    mutating func fault(_ key: String, _ found: String, _ remedy: String) {
        faults.append(
            CorpusFault(
                file: document.file, line: document.line(table: name, occurrence: occurrence, key: key),
                found: found, remedy: remedy))
    }

    /// A text; nil when the field is missing, of another type, or empty.
    mutating func string(_ key: String) -> String? {
        known.append(key)
        guard let value = table[key] else { return nil }
        guard let string = value.string else {
            fault(key, "\(key) is \(describe(value.type))", "write it as a text in quotation marks")
            return nil
        }
        guard string.contains(where: { !$0.isWhitespace }) else {
            fault(key, "\(key) is empty", "give it a value or leave it out")
            return nil
        }
        return string
    }

    /// A list of texts; empty when the field is missing. Elements of another type are reported and left out.
    mutating func strings(_ key: String) -> [String] {
        known.append(key)
        guard let value = table[key] else { return [] }
        guard let array = value.array else {
            fault(key, "\(key) is \(describe(value.type))", "write it as a list of texts: [\"…\", \"…\"]")
            return []
        }
        var strings: [String] = []
        for element in array {
            if let string = element.string {
                strings.append(string)
            } else {
                fault(key, "\(key) holds \(describe(element.type))", "write each element in quotation marks")
            }
        }
        return strings
    }

    /// True or false; nil when the field is missing or of another type.
    mutating func flag(_ key: String) -> Bool? {
        known.append(key)
        guard let value = table[key] else { return nil }
        guard let flag = value.bool else {
            fault(key, "\(key) is \(describe(value.type))", "write true or false")
            return nil
        }
        return flag
    }

    /// A date in EDTF; nil when the field is missing or is no such date.
    mutating func date(_ key: String) -> String? {
        if let value = table[key], value.date != nil {
            known.append(key)
            return value.date.map { date in
                func padded(_ number: Int, _ width: Int) -> String {
                    let digits = String(number)
                    return String(repeating: "0", count: max(0, width - digits.count)) + digits
                }
                return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
            }
        }
        return string(key)
    }

    /// Says that a field that was not read is unknown.
    mutating func reportUnknown() {
        let expected = known.joined(separator: ", ")
        for key in table.keys.sorted() where !known.contains(key) {
            fault(key, "unknown key “\(key)”", "known here: \(expected)")
        }
    }

    private func describe(_ type: TOMLType) -> String {
        switch type {
        case .array: "a list"
        case .table: "a table"
        case .bool: "true or false"
        case .int, .double: "a number"
        case .date, .dateTime, .time: "a date"
        default: "of another type"
        }
    }
}
