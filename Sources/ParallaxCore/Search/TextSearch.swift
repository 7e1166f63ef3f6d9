/// Finds words as a person types them in texts as sources write them: any quotation mark, dash or white space
/// in the pattern finds any other of its kind, and what has no width in the text is passed over.
///
/// Smart case: a pattern without a capital finds both cases. One with neither capitals nor diacritics finds
/// letters with diacritics too ("Mullerson" does not, "mullerson" finds "Müllerson").
public struct TextSearch: Hashable, Sendable {
    /// What was typed.
    public let pattern: String
    /// Whether capitals must be capitals.
    public let isCaseSensitive: Bool
    private let foldsDiacritics: Bool
    private let units: [UInt32]

    /// A search; nil when the pattern has nothing that can be found.
    public init?(_ pattern: String) {
        self.pattern = pattern
        isCaseSensitive = pattern.unicodeScalars.contains { CharacterClass.isCapital($0.value) }
        foldsDiacritics =
            !isCaseSensitive
            && !pattern.unicodeScalars.contains { $0.value >= 0x80 && CharacterClass.of($0.value) == .letter }
        var units: [UInt32] = []
        for scalar in pattern.unicodeScalars {
            let folded = Self.fold(scalar.value, isCaseSensitive, foldsDiacritics)
            if folded.first != 0x20 || units.last != 0x20 { folded.append(to: &units) }
        }
        guard !units.isEmpty else { return nil }
        self.units = units
    }

    /// The places that match, in order and without overlaps, at most `limit` of them, that begin from `start` on
    /// and before `stop`, within the paragraphs of the text.
    public func matches(
        in text: SourceText, from start: UTF8Offset = UTF8Offset(0), before stop: UTF8Offset? = nil,
        limit: Int = .max
    ) -> [TextSpan] {
        var found: [TextSpan] = []
        let stop = stop ?? UTF8Offset(text.bytes.count)
        let first = text.paragraphs.partitionIndex { $0.span.end > start }
        text.bytes.withUnsafeBufferPointer { bytes in
            for paragraph in text.paragraphs[first...] {
                guard paragraph.span.start < stop, found.count < limit else { break }
                var position = max(paragraph.span.start.value, start.value)
                let end = paragraph.span.end.value
                while position < min(end, stop.value), found.count < limit {
                    if let after = match(bytes, at: position, limit: end) {
                        found.append(TextSpan(position, after))
                        position = after
                    } else {
                        position += 1
                        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
                    }
                }
            }
        }
        return found
    }

    /// Whether words that are no part of a source hold a match: the rows of a list, say.
    public func isFound(in words: String) -> Bool {
        var words = words
        // Most places are passed over by their first byte alone: a list may have fifty thousand rows.
        let first = units[0]
        let isLetter = (first | 0x20) &- 0x61 < 26
        let isPlain = isLetter || first &- 0x30 < 10
        let mask: UInt8 = isLetter && !isCaseSensitive ? 0xDF : 0xFF
        let wanted = UInt8(truncatingIfNeeded: first) & mask
        return words.withUTF8 { bytes in
            for position in bytes.indices {
                let byte = bytes[position]
                if byte < 0x80 {
                    guard !isPlain || byte & mask == wanted else { continue }
                } else if byte & 0xC0 == 0x80 {
                    continue
                }
                if match(bytes, at: position, limit: bytes.count) != nil { return true }
            }
            return false
        }
    }

    /// One past the end of a match that begins at `start`; nil when none does.
    @inline(__always)
    private func match(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> Int? {
        var position = start
        var next = 0
        while next < units.count {
            guard position < limit else { return nil }
            let scalar = UTF8Scalar(bytes, at: position)
            let folded = Self.fold(scalar.value, isCaseSensitive, foldsDiacritics)
            guard let first = folded.first else {
                // A match neither begins nor ends with what has no width.
                guard next > 0 else { return nil }
                position += scalar.length
                continue
            }
            guard first == units[next] else { return nil }
            next += 1
            position += scalar.length
            if let second = folded.second {
                guard next < units.count, second == units[next] else { return nil }
                next += 1
            }
            if first == 0x20 { position = Self.endOfSpace(bytes, position, limit) }
        }
        return position
    }

    private static func endOfSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var position = start
        while position < limit {
            let scalar = UTF8Scalar(bytes, at: position)
            guard CharacterClass.of(scalar.value) == .space else { break }
            position += scalar.length
        }
        return position
    }

    /// What a scalar counts as: no, one or two units.
    private struct Folded {
        var first: UInt32?
        var second: UInt32?

        func append(to units: inout [UInt32]) {
            if let first { units.append(first) }
            if let second { units.append(second) }
        }
    }

    @inline(__always)
    private static func fold(_ scalar: UInt32, _ isCaseSensitive: Bool, _ foldsDiacritics: Bool) -> Folded {
        if scalar &- 0x61 < 26 { return Folded(first: scalar) }
        if scalar &- 0x41 < 26 { return Folded(first: isCaseSensitive ? scalar : scalar | 0x20) }
        switch CharacterClass.of(scalar) {
        case .space: return Folded(first: 0x20)
        case .ignorable: return Folded()
        case .apostrophe, .sign: return Folded(first: CharacterClass.plainSign(scalar))
        case .digit: return Folded(first: scalar)
        case .letter: break
        }
        if foldsDiacritics {
            if (0x300..<0x370).contains(scalar) { return Folded() }
            if let letters = LatinFolding.plainLetters(of: scalar) {
                let units = letters.unicodeScalars.map(\.value)
                return Folded(first: units.first, second: units.count > 1 ? units[1] : nil)
            }
        }
        guard !isCaseSensitive, let value = Unicode.Scalar(scalar) else { return Folded(first: scalar) }
        let lower = value.properties.lowercaseMapping.unicodeScalars
        return Folded(first: lower.first?.value ?? scalar)
    }
}
