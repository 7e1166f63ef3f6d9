/// Invocations as they are written: `search`, `pane grow`, `mark-set a`.
extension Invocation {
    /// The command with its argument.
    public var spelling: String { argument.map { "\(command.rawValue) \($0)" } ?? command.rawValue }

    /// Reads a command with its argument; nil where the command or the argument is none.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first, let entry = CommandTable.entry(named: name) else { return nil }
        let argument = parts.count > 1 ? parts[1].trimmingSpaces : nil
        switch entry.argument {
        case .none: guard argument == nil else { return nil }
        case .choice(let words):
            guard words.contains(where: { $0.word == argument ?? "" }) else { return nil }
        case .optionalText: break
        case .character: guard let argument, argument.count == 1 else { return nil }
        }
        self.init(entry.command, argument)
    }
}

extension CommandEntry {
    /// Every way to run the command: once, or with each word that may follow it.
    var invocations: [Invocation] {
        guard case .choice(let words) = argument else { return [Invocation(command)] }
        return words.map { Invocation(command, $0.word.isEmpty ? nil : $0.word) }
    }

    /// What the command does with an argument.
    func help(for argument: String?) -> String {
        guard case .choice(let words) = self.argument else { return help }
        return words.first { $0.word == argument ?? "" }?.help ?? help
    }
}

extension String {
    /// The text without spaces at either end.
    var trimmingSpaces: String {
        guard let first = utf8.firstIndex(where: { $0 != UInt8(ascii: " ") }),
            let last = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") })
        else { return "" }
        return String(Substring(utf8[first...last]))
    }
}
