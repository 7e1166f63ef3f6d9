/// Cuts a stretch of UTF-8 into tokens and gives each its normalised form.
///
/// Words are cut at hyphens and dashes ("Russia–Ukraine" is three tokens) and before a possessive ("Putin's" is
/// two), since names stand in such compounds. Initials with their stops are one token, "U.S." has the form of "US".
struct Tokeniser {
    private var form: [UInt8] = []

    init() { form.reserveCapacity(64) }

    /// Appends the tokens of `range` to `tokens`. The bytes must be valid UTF-8 and the range begin and end
    /// at scalars.
    mutating func tokenise(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout [Token],
        vocabulary: inout Vocabulary
    ) {
        var position = range.lowerBound
        var spaceBefore = true
        while position < range.upperBound {
            let scalar = UTF8Scalar(bytes, at: position)
            let start = position
            switch CharacterClass.of(scalar.value) {
            case .space:
                spaceBefore = true
                position += scalar.length
                continue
            case .ignorable:
                position += scalar.length
                continue
            case .letter:
                position = word(bytes, start, range.upperBound, spaceBefore, &tokens, &vocabulary)
            case .digit:
                position = number(bytes, start, range.upperBound, spaceBefore, &tokens, &vocabulary)
            case .apostrophe:
                position = possessive(bytes, start, range.upperBound, spaceBefore, &tokens, &vocabulary)
            case .sign:
                position = sign(bytes, start, range.upperBound, spaceBefore, &tokens, &vocabulary)
            }
            spaceBefore = false
        }
    }

    private mutating func emit(
        _ start: Int, _ end: Int, _ kind: Token.Kind, _ shape: Token.Shape, _ spaceBefore: Bool,
        _ tokens: inout [Token], _ vocabulary: inout Vocabulary
    ) {
        let id = form.withUnsafeBufferPointer { vocabulary.intern($0) }
        tokens.append(
            Token(
                startByte: UInt32(start), endByte: UInt32(end), form: id, kind: kind,
                shape: spaceBefore ? shape.union(.spaceBefore) : shape))
    }

    /// Letters and digits from a letter on, with apostrophes between letters; or initials with their stops.
    private mutating func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool,
        _ tokens: inout [Token], _ vocabulary: inout Vocabulary
    ) -> Int {
        if let end = initials(bytes, start, limit) {
            form.removeAll(keepingCapacity: true)
            var capitals = true
            for byte in bytes[start..<end] where byte != 0x2E {
                if byte & 0x20 != 0 { capitals = false }
                form.append(byte | 0x20)
            }
            var shape: Token.Shape = [.dotted]
            if bytes[start] & 0x20 == 0 { shape.insert(.capitalised) }
            if capitals { shape.insert(.allCapitals) }
            emit(start, end, .word, shape, spaceBefore, &tokens, &vocabulary)
            return end
        }
        form.removeAll(keepingCapacity: true)
        var position = start
        var letters = 0
        var capitals = 0
        var firstIsCapital = false
        var caseless = true
        scan: while position < limit {
            let scalar = UTF8Scalar(bytes, at: position)
            if scalar.value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                if byte &- 0x61 < 26 {
                    form.append(byte)
                    letters += 1
                    caseless = false
                } else if byte &- 0x41 < 26 {
                    form.append(byte | 0x20)
                    if letters == 0 { firstIsCapital = true }
                    letters += 1
                    capitals += 1
                    caseless = false
                } else if byte &- 0x30 < 10 {
                    form.append(byte)
                } else if byte == 0x27, continuesAfterApostrophe(bytes, position, 1, limit) {
                    form.append(byte)
                } else {
                    break scan
                }
                position += 1
                continue
            }
            switch CharacterClass.of(scalar.value) {
            case .letter:
                let isCapital = CharacterClass.isCapital(scalar.value)
                if letters == 0 { firstIsCapital = isCapital }
                letters += 1
                if isCapital { capitals += 1 }
                if isCapital || CharacterClass.isLowercase(scalar.value) { caseless = false }
                appendFolded(scalar.value)
            case .digit, .ignorable:
                if CharacterClass.of(scalar.value) == .digit { appendScalar(scalar.value) }
            case .apostrophe:
                guard continuesAfterApostrophe(bytes, position, scalar.length, limit) else { break scan }
                form.append(0x27)
            case .space, .sign:
                break scan
            }
            position += scalar.length
        }
        var shape: Token.Shape = []
        if firstIsCapital { shape.insert(.capitalised) }
        if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
        if capitals > (firstIsCapital ? 1 : 0), capitals < letters { shape.insert(.innerCapital) }
        if caseless { shape.insert(.caseless) }
        emit(start, position, .word, shape, spaceBefore, &tokens, &vocabulary)
        return position
    }

    /// The end of two or more single letters each followed by a stop ("U.S.", "a.m."), the last stop
    /// included if there is one; nil when there are none. "Ph.D" counts too.
    private func initials(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        func isLetter(_ position: Int) -> Bool {
            position < limit && (bytes[position] | 0x20) &- 0x61 < 26
        }
        var position = start
        var parts = 0
        while isLetter(position) {
            var length = 1
            if parts == 0, bytes[position] == 0x50, position + 1 < limit, bytes[position + 1] == 0x68 {
                length = 2
            }
            guard !isLetter(position + length) else { return nil }
            parts += 1
            position += length
            guard position < limit, bytes[position] == 0x2E else {
                // A last letter without a stop ends the initials, unless more of a word follows.
                if position < limit, bytes[position] &- 0x30 < 10 || bytes[position] >= 0x80 {
                    let next = CharacterClass.of(UTF8Scalar(bytes, at: position).value)
                    if next == .letter || next == .digit { return nil }
                }
                break
            }
            position += 1
        }
        return parts >= 2 ? position : nil
    }

    /// Whether a letter follows an apostrophe that is not the beginning of a possessive.
    private func continuesAfterApostrophe(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int, _ limit: Int
    ) -> Bool {
        let next = position + length
        guard next < limit else { return false }
        let scalar = UTF8Scalar(bytes, at: next)
        guard CharacterClass.of(scalar.value) == .letter else { return false }
        guard scalar.value == 0x73 || scalar.value == 0x53 else { return true }
        guard next + 1 < limit else { return false }
        return CharacterClass.of(UTF8Scalar(bytes, at: next + 1).value) == .letter
    }

    /// Digits with inner stops, commas and colons before a digit, and letters that follow at once.
    private mutating func number(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool,
        _ tokens: inout [Token], _ vocabulary: inout Vocabulary
    ) -> Int {
        form.removeAll(keepingCapacity: true)
        var position = start
        while position < limit {
            let scalar = UTF8Scalar(bytes, at: position)
            let kind = CharacterClass.of(scalar.value)
            if kind == .digit {
                appendScalar(scalar.value)
            } else if kind == .letter {
                appendFolded(scalar.value)
            } else if scalar.value == 0x2E || scalar.value == 0x2C || scalar.value == 0x3A,
                position + 1 < limit, bytes[position + 1] &- 0x30 < 10, bytes[position - 1] &- 0x30 < 10
            {
                form.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                break
            }
            position += scalar.length
        }
        emit(start, position, .number, [], spaceBefore, &tokens, &vocabulary)
        return position
    }

    /// `'s` after a word, or a lone sign.
    private mutating func possessive(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool,
        _ tokens: inout [Token], _ vocabulary: inout Vocabulary
    ) -> Int {
        let sign = UTF8Scalar(bytes, at: start)
        let next = start + sign.length
        form.removeAll(keepingCapacity: true)
        form.append(0x27)
        let afterWord =
            !spaceBefore && tokens.last?.endByte == UInt32(start)
            && (tokens.last?.kind == .word || tokens.last?.kind == .number)
        if afterWord, next < limit, bytes[next] | 0x20 == 0x73 {
            form.append(0x73)
            emit(start, next + 1, .possessive, [], spaceBefore, &tokens, &vocabulary)
            return next + 1
        }
        let last = tokens.last.map { bytes[Int($0.endByte) - 1] | 0x20 } ?? 0
        let plural = afterWord && last == 0x73 && sign.value != 0x2018
        emit(start, next, plural ? .possessive : .sign, [], spaceBefore, &tokens, &vocabulary)
        return next
    }

    /// One sign, or a run of equal stops, exclamation or question marks.
    private mutating func sign(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool,
        _ tokens: inout [Token], _ vocabulary: inout Vocabulary
    ) -> Int {
        let scalar = UTF8Scalar(bytes, at: start)
        var position = start + scalar.length
        form.removeAll(keepingCapacity: true)
        appendScalar(CharacterClass.plainSign(scalar.value))
        if scalar.value == 0x2E || scalar.value == 0x21 || scalar.value == 0x3F {
            while position < limit, bytes[position] == bytes[start] { position += 1 }
        }
        emit(start, position, .sign, [], spaceBefore, &tokens, &vocabulary)
        return position
    }

    private mutating func appendFolded(_ scalar: UInt32) {
        if scalar < 0x80 {
            let byte = UInt8(truncatingIfNeeded: scalar)
            form.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if let plain = LatinFolding.plainLetters(of: scalar) {
            form.append(contentsOf: plain.utf8)
        } else if let value = Unicode.Scalar(scalar) {
            // Marks are left out, so that a decomposed letter has the form of the composed one.
            switch value.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: break
            default: form.append(contentsOf: value.properties.lowercaseMapping.utf8)
            }
        }
    }

    private mutating func appendScalar(_ scalar: UInt32) {
        guard let value = Unicode.Scalar(scalar) else { return }
        form.append(contentsOf: UTF8.encode(value) ?? UTF8.CodeUnit.replacement)
    }
}

extension UTF8.CodeUnit {
    /// What stands for a scalar that cannot be encoded; there is none in valid text.
    fileprivate static var replacement: UTF8.EncodedScalar { UTF8.encodedReplacementCharacter }
}
