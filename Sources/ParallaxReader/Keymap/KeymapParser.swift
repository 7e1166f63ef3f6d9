/// Reads keymap files.
///
/// ```
/// include common                      another keymap, as if its lines stood here
/// [document]                          the section: where the bindings below it hold
/// g g     = top                       keys = command   # what it does, if the command's own words do not
/// m <char> = mark-set                 any one key may follow, and is handed to the command
/// C-c     = none                      what an included file bound here is not bound
/// ```
/// Keys are written as `KeyChord` says. A later file may bind the keys of an earlier one to something else; within
/// one file keys are bound once. Keys may not be a binding and the beginning of another in one section.
public struct KeymapParser {
    /// Finds the text of a keymap by name; nil when there is none.
    public typealias Lookup = (_ name: String) -> String?

    /// What was read.
    public struct Result: Sendable {
        /// The bindings without conflicts.
        public var keymap: Keymap
        /// What could not be obeyed, in the order of the files.
        public var faults: [KeymapFault]
    }

    private let lookup: Lookup
    private var faults: [KeymapFault] = []
    private var bindings: [Slot: Keymap.Binding] = [:]
    private var order: [Slot] = []
    private var known: Set<Slot> = []
    private var open: [String] = []

    /// Where a binding stands in the keymap: there is one of each.
    private struct Slot: Hashable {
        let context: KeyContext
        let keys: [KeyChord]
        let takesCharacter: Bool
    }

    /// Reads a keymap and then files that overlay it, the user's own last. Each file is named for its faults.
    public static func read(
        name: String, overlays: [(file: String, text: String)] = [], lookup: @escaping Lookup
    ) -> Result {
        var parser = KeymapParser(lookup: lookup)
        if let text = lookup(name) {
            parser.read(text, file: name + ".keys")
        } else {
            parser.faults.append(
                KeymapFault(file: name + ".keys", line: 1, message: "there is no such keymap"))
        }
        for overlay in overlays { parser.read(overlay.text, file: overlay.file) }
        return parser.finish(name)
    }

    /// Reads one file that is a keymap by itself.
    public static func read(file: String, text: String, lookup: @escaping Lookup) -> Result {
        var parser = KeymapParser(lookup: lookup)
        parser.read(text, file: file)
        return parser.finish(file)
    }

    private init(lookup: @escaping Lookup) { self.lookup = lookup }

    private mutating func read(_ text: String, file: String) {
        open.append(file)
        defer { open.removeLast() }
        var context: KeyContext? = .global
        var boundHere: [Slot: Int] = [:]
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, whole) in lines.enumerated() {
            let origin = Keymap.Origin(file: file, line: number + 1)
            let (code, comment) = Self.cut(whole)
            let words = code.split { $0 == " " || $0 == "\t" }.map(String.init)
            guard let first = words.first else { continue }
            if first.hasPrefix("["), first.hasSuffix("]"), words.count == 1, first.count > 2 {
                context = KeyContext(rawValue: String(first.dropFirst().dropLast()))
                if context == nil {
                    let known = KeyContext.allCases.map(\.rawValue).joined(separator: ", ")
                    fault(
                        origin, "there is no section \(first); known are \(known); its bindings are left out")
                }
            } else if first == "include", !words.contains("=") {
                include(words.dropFirst().joined(separator: " "), origin)
            } else if let context {
                bind(words, comment, context, origin, &boundHere)
            }
        }
    }

    /// The line before its comment, and the comment. `#` begins one at the start or after white space.
    private static func cut(_ line: Substring) -> (code: Substring, comment: String) {
        let bytes = line.utf8
        var previous = UInt8(ascii: " ")
        for (position, byte) in zip(bytes.indices, bytes) {
            if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\t") {
                return (line[..<position], String(line[bytes.index(after: position)...]).trimmingSpaces)
            }
            previous = byte
        }
        return (line, "")
    }

    private mutating func include(_ name: String, _ origin: Keymap.Origin) {
        guard !open.contains(name + ".keys"), open.count < 16 else {
            return fault(origin, "\(name) includes itself")
        }
        guard let text = lookup(name) else { return fault(origin, "there is no keymap “\(name)” to include") }
        read(text, file: name + ".keys")
    }

    private mutating func bind(
        _ words: [String], _ comment: String, _ context: KeyContext, _ origin: Keymap.Origin,
        _ boundHere: inout [Slot: Int]
    ) {
        guard let sign = words.firstIndex(of: "="), sign > 0 else {
            return fault(origin, "expected KEYS = COMMAND (the key = itself is written equal)")
        }
        var keys: [KeyChord] = []
        var takesCharacter = false
        for (position, word) in words[..<sign].enumerated() {
            if word == "<char>" {
                guard position == sign - 1, position > 0 else {
                    return fault(origin, "<char> can only stand at the end, after another key")
                }
                takesCharacter = true
            } else if let chord = KeyChord(word) {
                keys.append(chord)
            } else {
                return fault(origin, "“\(word)” is no key")
            }
        }
        let slot = Slot(context: context, keys: keys, takesCharacter: takesCharacter)
        let spelling = words[..<sign].joined(separator: " ")
        let written = words[(sign + 1)...].joined(separator: " ")
        guard !written.isEmpty else { return fault(origin, "no command after “\(spelling) =”") }
        if let line = boundHere[slot] {
            return fault(
                origin,
                "\(spelling) is bound in line \(line) of this file already (\(bindings[slot]?.invocation.spelling ?? "none")); that stays"
            )
        }
        boundHere[slot] = origin.line
        if written == "none" {
            bindings[slot] = nil
            return
        }
        guard let invocation = invocation(written, takesCharacter, origin) else { return }
        let help = CommandTable.entry(invocation.command)?.help(for: invocation.argument) ?? ""
        bindings[slot] = Keymap.Binding(
            context: context, keys: keys, takesCharacter: takesCharacter, invocation: invocation,
            description: comment.isEmpty ? help : comment, origin: origin)
        if known.insert(slot).inserted { order.append(slot) }
    }

    private mutating func invocation(
        _ written: String, _ takesCharacter: Bool, _ origin: Keymap.Origin
    ) -> Invocation? {
        let name = String(written.prefix { $0 != " " })
        guard let entry = CommandTable.entry(named: name) else {
            let near = Command.allCases.map(\.rawValue).min { distance($0, name) < distance($1, name) }
            let hint = near.flatMap { distance($0, name) <= 2 ? "; \($0)?" : nil } ?? ""
            fault(origin, "there is no command “\(name)”\(hint)")
            return nil
        }
        if case .character = entry.argument, takesCharacter, written == name {
            return Invocation(entry.command)
        }
        guard !takesCharacter else {
            fault(origin, "“\(written)” takes no key for <char>")
            return nil
        }
        if let invocation = Invocation(written) { return invocation }
        switch entry.argument {
        case .choice(let words):
            fault(origin, "\(name) is followed by one of: \(words.map(\.word).joined(separator: ", "))")
        case .character: fault(origin, "\(name) is followed by one character, or its keys end with <char>")
        default: fault(origin, "nothing can follow \(name)")
        }
        return nil
    }

    /// Of keys that are a binding and the beginning of another one in one section, the later line gives way.
    private mutating func finish(_ name: String) -> Result {
        var kept: [Keymap.Binding] = []
        var bound: [KeyContext: [[KeyChord]: Keymap.Binding]] = [:]
        var begun: [KeyContext: [[KeyChord]: Keymap.Binding]] = [:]
        for slot in order {
            guard let binding = bindings[slot] else { continue }
            // The beginnings that must not be bindings themselves; with <char> all keys are one.
            let beginnings = (1..<max(1, slot.keys.count + (slot.takesCharacter ? 1 : 0)))
                .map { Array(slot.keys.prefix($0)) }
            let shorter = beginnings.lazy.compactMap { bound[slot.context]?[$0] }.first
            let longer = slot.takesCharacter ? nil : begun[slot.context]?[slot.keys]
            if let other = shorter ?? longer {
                let relation = shorter != nil ? "begins with" : "is the beginning of"
                fault(
                    binding.origin,
                    "\(binding.spelling) (\(binding.invocation.spelling)) \(relation) \(other.spelling) "
                        + "(\(other.invocation.spelling)), bound in \(other.origin.file):\(other.origin.line), "
                        + "which stays; “\(other.spelling) = none” would free it")
                continue
            }
            kept.append(binding)
            if !slot.takesCharacter { bound[slot.context, default: [:]][slot.keys] = binding }
            for beginning in beginnings { begun[slot.context, default: [:]][beginning] = binding }
        }
        return Result(keymap: Keymap(name: name, bindings: kept), faults: faults)
    }

    private mutating func fault(_ origin: Keymap.Origin, _ message: String) {
        faults.append(KeymapFault(file: origin.file, line: origin.line, message: message))
    }
}

/// How many letters must be put in, left out or changed to make one word of another (Levenshtein).
private func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars.prefix(40)), Array(b.unicodeScalars.prefix(40)))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
            diagonal = above
        }
    }
    return row[b.count]
}
