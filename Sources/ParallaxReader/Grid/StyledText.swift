/// Text in runs of one style each: a line of a list, a heading, a piece of the status line.
public struct StyledText: Hashable, Sendable {
    /// The runs in order.
    public private(set) var runs: [Run]

    /// A piece of text in one style.
    public struct Run: Hashable, Sendable {
        /// The text: anything; what must not reach the terminal is left out when it is drawn.
        public var text: String
        /// Its style.
        public var style: Style
    }

    /// Text in one style.
    public init(_ text: String = "", _ role: Role = .plain) {
        runs = text.isEmpty ? [] : [Run(text: text, style: Style(role))]
    }

    /// Adds text in a style.
    public mutating func append(_ text: String, _ role: Role = .plain) {
        if !text.isEmpty { runs.append(Run(text: text, style: Style(role))) }
    }

    /// The text followed by another.
    public static func + (a: StyledText, b: StyledText) -> StyledText {
        var sum = a
        sum.runs += b.runs
        return sum
    }

    /// The words without their styles.
    public var string: String { runs.map(\.text).joined() }

    /// How many cells it takes on one line.
    public var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// The text in lines of at most `measure` cells, at most `limit` of them; the last one ends with `…` when
    /// there is more.
    func wrapped(_ measure: Int, limit: Int = .max) -> [StyledText] {
        guard measure > 0, limit > 0 else { return [] }
        let bytes = runs.flatMap { Array($0.text.utf8) }
        let lines = bytes.withUnsafeBufferPointer { LineBreaker(measure: measure).lines($0, 0..<$0.count) }
        var shown = lines.prefix(limit).map { slice($0) }
        if lines.count > limit, let last = shown.popLast() {
            shown.append((last + StyledText(" …", .quiet)).truncated(measure))
        }
        return shown
    }

    /// The text in lines, the first of at most `first` cells, the others of `rest`.
    func wrapped(first: Int, rest: Int, limit: Int) -> [StyledText] {
        guard first != rest, limit > 1, first > 0 else { return wrapped(rest, limit: limit) }
        let bytes = runs.flatMap { Array($0.text.utf8) }
        let lines = bytes.withUnsafeBufferPointer { LineBreaker(measure: first).lines($0, 0..<$0.count) }
        guard lines.count > 1 else { return [self] }
        return [slice(lines[0])]
            + slice(lines[1].lowerBound..<bytes.count).wrapped(rest, limit: limit - 1)
    }

    /// The text cut to at most `measure` cells, with `…` at the end when something was cut off.
    func truncated(_ measure: Int) -> StyledText {
        guard width > measure else { return self }
        guard measure > 0 else { return StyledText() }
        var cut = StyledText()
        var room = measure - 1
        for run in runs {
            var kept = String.UnicodeScalarView()
            var isFull = false
            for scalar in run.text.unicodeScalars {
                let width = DisplayWidth.of(scalar.value)
                if width > room {
                    isFull = true
                    break
                }
                room -= width
                kept.append(scalar)
            }
            cut.runs.append(Run(text: String(kept), style: run.style))
            if isFull { break }
        }
        cut.runs.append(Run(text: "…", style: cut.runs.last?.style ?? .plain))
        return cut
    }

    /// The part between two byte counts.
    private func slice(_ range: Range<Int>) -> StyledText {
        var part = StyledText()
        var start = 0
        for run in runs {
            let end = start + run.text.utf8.count
            let overlap = range.clamped(to: start..<end)
            if !overlap.isEmpty {
                let bytes = Array(run.text.utf8)[(overlap.lowerBound - start)..<(overlap.upperBound - start)]
                part.runs.append(Run(text: String(decoding: bytes, as: UTF8.self), style: run.style))
            }
            start = end
        }
        return part
    }
}
