/// A number that counts something: "four key agreements", "12 Russian intelligence personnel".
public struct Quantity: Hashable, Sendable {
    /// The number and what it counts.
    public let span: TextSpan
    /// How many; nil for a number that is too large to hold. "no" counts as 0.
    public let value: Double?
    /// The normalised form of what is counted, in the singular: `agreement`.
    public let counted: String
}

/// Finds quantities in sentences.
struct QuantityReader {
    private let vocabulary: Vocabulary
    private let words: [FormID: Double]
    private let scales: [FormID: Double]
    private let boundaries: FormSet
    private let notCounted: FormSet
    private let no: FormID?

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        func table(_ entries: [(String, Double)]) -> [FormID: Double] {
            Dictionary(
                entries.compactMap { word, value in vocabulary.find(word).map { ($0, value) } },
                uniquingKeysWith: { first, _ in first })
        }
        words = table([
            ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
            ("nine", 9),
            ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
            ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("dozen", 12),
            ("hundred", 100),
        ])
        scales = table([
            ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
            ("trillion", 1_000_000_000_000),
        ])
        boundaries = FormSet(
            """
            of to in on at by for from with and or but that which who whose as is are was were be been has have had \
            will would can could may might must should did do does after before during since than into over under \
            between among against about the a an this these those its their his her our it they we he she not only
            """, in: vocabulary)
        notCounted = FormSet(
            """
            year years month months week weeks day days hour hours minute minutes decade decades century centuries \
            january february march april may june july august september october november december jan feb mar apr \
            jun jul aug sept sep oct nov dec more less longer doubt one matter percent sides side countries nations \
            presidents leaders parties former categories times time number numbers
            """, in: vocabulary)
        no = vocabulary.find("no")
    }

    /// The quantities of a sentence, by place. Numbers inside `except` (time expressions, names) count nothing.
    func quantities(in sentence: Sentence, of text: SourceText, except: [TextSpan]) -> [Quantity] {
        var found: [Quantity] = []
        var position = sentence.tokens.lowerBound
        while position < sentence.tokens.upperBound {
            defer { position += 1 }
            let token = text.tokens[position]
            guard let number = value(token), !except.contains(where: { $0.overlaps(token.span) }) else {
                continue
            }
            // A number after a letter with a hyphen or before one belongs to a name or a compound: G-8, 75th.
            if position > sentence.tokens.lowerBound, !token.shape.contains(.spaceBefore),
                text.tokens[position - 1].kind != .sign || vocabulary[text.tokens[position - 1].form] == "-"
            {
                continue
            }
            var amount = number
            var next = position + 1
            if next < sentence.tokens.upperBound, let scale = scales[text.tokens[next].form], amount < scale {
                amount *= scale
                next += 1
            }
            guard let last = endOfNoun(from: next, in: sentence, of: text) else { continue }
            let noun = text.tokens[last]
            guard !notCounted.contains(noun.form) else { continue }
            found.append(
                Quantity(
                    span: TextSpan(token.span.start, noun.span.end), value: amount,
                    counted: singular(vocabulary[noun.form])))
            position = last
        }
        return found
    }

    private func value(_ token: Token) -> Double? {
        switch token.kind {
        case .number:
            let digits = vocabulary[token.form].filter { $0 != "," }
            guard digits.count <= 15, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
                return nil
            }
            return Double(digits)
        case .word: return token.form == no ? 0 : words[token.form]
        default: return nil
        }
    }

    /// The last word of the group that begins at `start`: up to five words without a sign or a word that ends a
    /// noun group. nil when no word follows.
    private func endOfNoun(from start: Int, in sentence: Sentence, of text: SourceText) -> Int? {
        var last: Int?
        var position = start
        while position < min(start + 5, sentence.tokens.upperBound) {
            let token = text.tokens[position]
            guard token.kind == .word, !boundaries.contains(token.form) else { break }
            last = position
            // A plural noun ends the group of what is counted: "four key agreements restored …".
            if looksPlural(vocabulary[token.form]), position > start || !token.isCapitalised { break }
            position += 1
        }
        return last
    }

    private func looksPlural(_ word: String) -> Bool {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
    }

    private func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.count > 4 { return String(word.dropLast(3)) + "y" }
        return looksPlural(word) ? String(word.dropLast()) : word
    }
}
