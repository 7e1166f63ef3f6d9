/// Which keys run which commands, read from keymap files.
public struct Keymap: Sendable {
    /// The name under which the keymap was chosen.
    public let name: String
    /// Every binding that is in force, in the order of the files.
    public private(set) var bindings: [Binding]
    private var tries: [KeyContext: Trie]

    /// One binding: keys to a command.
    public struct Binding: Sendable, Hashable {
        /// Where it holds.
        public var context: KeyContext
        /// The keys, one after the other.
        public var keys: [KeyChord]
        /// Whether one more key, any, follows and is handed to the command.
        public var takesCharacter: Bool
        /// What it runs.
        public var invocation: Invocation
        /// What it does, in a few words.
        public var description: String
        /// Where it is written.
        public var origin: Origin

        /// The keys as the keymap file writes them.
        public var spelling: String {
            (keys.map(\.description) + (takesCharacter ? ["<char>"] : [])).joined(separator: " ")
        }
    }

    /// A line of a keymap file.
    public struct Origin: Sendable, Hashable {
        /// The file, as it was named.
        public var file: String
        /// The line, counted from 1.
        public var line: Int
    }

    /// What pressed keys mean so far.
    public enum Match: Sendable, Hashable {
        /// They run a command.
        case run(Invocation)
        /// They begin a longer sequence.
        case pending
        /// They mean nothing here.
        case none
    }

    private struct Trie: Sendable {
        var exact: [[KeyChord]: Int] = [:]
        var wild: [[KeyChord]: Int] = [:]
        var prefixes: Set<[KeyChord]> = []
    }

    /// A keymap from bindings without conflicts among them; of two with the same keys the later one holds.
    public init(name: String, bindings: [Binding] = []) {
        self.name = name
        self.bindings = bindings
        tries = [:]
        for (position, binding) in bindings.enumerated() {
            var trie = tries[binding.context] ?? Trie()
            if binding.takesCharacter {
                trie.wild[binding.keys] = position
                trie.prefixes.insert(binding.keys)
            } else {
                trie.exact[binding.keys] = position
            }
            for count in 1..<max(1, binding.keys.count) {
                trie.prefixes.insert(Array(binding.keys.prefix(count)))
            }
            tries[binding.context] = trie
        }
    }

    /// What keys mean where `contexts` are looked through, the innermost first.
    public func match(_ keys: [KeyChord], in contexts: [KeyContext]) -> Match {
        for context in contexts {
            guard let trie = tries[context] else { continue }
            if let position = trie.exact[keys] { return .run(bindings[position].invocation) }
            if let last = keys.last, let position = trie.wild[Array(keys.dropLast())] {
                guard let character = last.written else { return .none }
                var invocation = bindings[position].invocation
                invocation.character = character
                return .run(invocation)
            }
            if trie.prefixes.contains(keys) { return .pending }
        }
        return .none
    }

    /// The bindings that begin with `keys`, for hints: the innermost of equal sequences only.
    public func continuations(of keys: [KeyChord], in contexts: [KeyContext]) -> [Binding] {
        var seen: Set<String> = []
        return contexts.flatMap { context in
            bindings.filter {
                $0.context == context && $0.keys.starts(with: keys)
                    && $0.keys.count + ($0.takesCharacter ? 1 : 0) > keys.count
            }
        }.filter { seen.insert($0.spelling).inserted }
    }

    /// The shortest keys that run a command in these contexts; nil when none do.
    public func keys(for command: Command, _ argument: String? = nil, in contexts: [KeyContext]) -> String? {
        for context in contexts {
            let found = bindings.filter {
                $0.context == context && $0.invocation.command == command
                    && $0.invocation.argument == argument
            }
            if let shortest = found.min(by: { $0.spelling.count < $1.spelling.count }) {
                return shortest.spelling
            }
        }
        return nil
    }
}
