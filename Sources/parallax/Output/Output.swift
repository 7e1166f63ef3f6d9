import Foundation

/// Standard output, gathered into large writes. A reader that closes the pipe ends the program quietly.
struct Output: ~Copyable {
    /// Whether a person reads along on a terminal: colours are for them alone.
    let isTerminal: Bool
    private var buffer: [UInt8] = []
    private let encoder: JSONEncoder

    init() {
        isTerminal = isatty(STDOUT_FILENO) == 1
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    deinit { Self.write(buffer) }

    /// Whether text may be coloured: on a terminal that is not dumb, and where NO_COLOR is not set.
    var hasColours: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isTerminal && environment["NO_COLOR"]?.isEmpty ?? true && environment["TERM"] != "dumb"
    }

    /// Prints a line of text; controls in it are made visible.
    mutating func line(_ text: String = "") {
        append(Array(Printable.text(text).utf8))
    }

    /// Prints one JSON object on a line.
    mutating func json(_ value: some Encodable) throws {
        append(Printable.json(try encoder.encode(value)))
    }

    /// Prints a line with its first part emphasised on a terminal.
    mutating func line(strong: String, _ rest: String = "") {
        let strong = Printable.text(strong)
        let rest = Printable.text(rest)
        append(Array((hasColours ? "\u{1B}[1m\(strong)\u{1B}[0m\(rest)" : strong + rest).utf8))
    }

    private mutating func append(_ bytes: [UInt8]) {
        buffer.append(contentsOf: bytes)
        buffer.append(0x0A)
        if buffer.count >= 1 << 16 {
            Self.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }

    private static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { Foundation.exit(0) }
                CommandFailure("standard output cannot be written: \(String(cString: strerror(errno)))")
                    .exit()
            }
            rest = rest.dropFirst(written)
        }
    }
}
