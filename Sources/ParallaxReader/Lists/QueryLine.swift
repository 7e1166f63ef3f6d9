/// A line that is being typed: a search, a filter, the name of a command.
public struct QueryLine: Hashable, Sendable {
    /// What was typed.
    public private(set) var text: String
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int

    /// A line with the cursor at its end.
    public init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Types text at the cursor; a new line or a tab in it becomes a space.
    public mutating func insert(_ typed: String) {
        let plain = typed.map { $0.isWhitespace ? " " : $0 }
        let before = text.prefix(cursor)
        let after = text.dropFirst(cursor)
        // Typed marks may join the character before them, so that the cursor is counted anew.
        let joined = String(before) + String(plain)
        text = joined + after
        cursor = min(joined.count, text.count)
    }

    /// Performs a command of the line of input; false when it is none of these.
    public mutating func perform(_ command: Command) -> Bool {
        switch command {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .lineStart: cursor = 0
        case .lineEnd: cursor = text.count
        case .deleteBack: delete(from: max(0, cursor - 1), to: cursor)
        case .deleteForward: delete(from: cursor, to: min(text.count, cursor + 1))
        case .deleteWord:
            let before = text.prefix(cursor)
            let trimmed = before.reversed().drop { $0 == " " }.drop { $0 != " " }
            delete(from: trimmed.count, to: cursor)
        case .deleteLine: delete(from: 0, to: cursor)
        case .deleteToEnd: delete(from: cursor, to: text.count)
        case .deleteWordForward: delete(from: cursor, to: wordEnd)
        case .wordPrev:
            cursor = text.prefix(cursor).reversed().drop { $0 == " " }.drop { $0 != " " }.count
        case .wordNext: cursor = wordEnd
        default: return false
        }
        return true
    }

    /// How many characters stand before the end of the word at or after the cursor.
    private var wordEnd: Int {
        text.count - text.dropFirst(cursor).drop { $0 == " " }.drop { $0 != " " }.count
    }

    private mutating func delete(from start: Int, to end: Int) {
        text = String(text.prefix(start)) + String(text.dropFirst(end))
        cursor = min(start, text.count)
    }

    /// The line as it is drawn, the cursor's column first.
    func drawn(_ prompt: String, role: Role = .plain) -> (text: StyledText, cursor: Int) {
        var line = StyledText(prompt, .key)
        line.append(text, role)
        return (line, DisplayWidth.of(prompt) + DisplayWidth.of(String(text.prefix(cursor))))
    }
}
