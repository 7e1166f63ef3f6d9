import Foundation

/// A command could not be done: one line for stderr that names the cause and the remedy.
struct CommandFailure: Error {
    let message: String

    init(_ message: String) { self.message = message }

    /// Prints the line and ends the program with status 2.
    func exit() -> Never {
        StandardError.print(message)
        Foundation.exit(2)
    }
}

/// Lines for the person at the terminal, never mixed into the output.
enum StandardError {
    /// Prints one line, control characters made visible.
    static func print(_ line: String) {
        let text = Printable.text(line.split(separator: "\n").joined(separator: " "))
        FileHandle.standardError.write(Data("parallax: \(text)\n".utf8))
    }
}
