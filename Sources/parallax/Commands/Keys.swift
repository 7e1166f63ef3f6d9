import ArgumentParser
import Foundation
import ParallaxReader

/// `parallax keys`
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys of a keymap with what they do, and faults in a keymap file.")
    @Option(help: "A keymap by name (default, vim, emacs, less) or a file.") var keymap = "default"
    @Option(help: "Only look for faults in this keymap file.") var check: String?
    @Option(help: "text for people, json for programs: one object a line.") var format = OutputFormat.text

    private struct Record: Encodable {
        let context, keys, command: String
        let argument: String?
        let description, file: String
        let line: Int
    }

    private struct FaultRecord: Encodable {
        let file: String
        let line: Int
        let message: String
    }

    func run() throws {
        let configuration = UserFolder.configuration(ProcessInfo.processInfo.environment)
        // A name that has no ending is still a file when it is to be checked.
        let file = check.map { $0.contains("/") || $0.hasSuffix(".keys") ? $0 : "./" + $0 }
        let read = try KeymapFiles.read(file ?? keymap, configuration: configuration)
        guard check != nil else {
            for fault in read.faults { StandardError.print(fault.description) }
            return try print(read.keymap)
        }
        var output = Output()
        for fault in read.faults {
            if format == .json {
                try output.json(FaultRecord(file: fault.file, line: fault.line, message: fault.message))
            } else {
                output.line(fault.description)
            }
        }
        guard read.faults.isEmpty else { throw ExitCode(1) }
        if format == .text { output.line("no faults: \(read.keymap.bindings.count) bindings") }
    }

    private func print(_ keymap: Keymap) throws {
        var output = Output()
        for context in KeyContext.allCases {
            let bindings = keymap.bindings.filter { $0.context == context }
            guard !bindings.isEmpty else { continue }
            var columns = Columns()
            for binding in bindings {
                let command = binding.invocation.command.rawValue
                if format == .json {
                    try output.json(
                        Record(
                            context: context.rawValue, keys: binding.spelling, command: command,
                            argument: binding.invocation.argument, description: binding.description,
                            file: binding.origin.file, line: binding.origin.line))
                } else {
                    let words = [command, binding.invocation.argument].compactMap { $0 }.joined(
                        separator: " ")
                    columns.add("  " + binding.spelling, words, binding.description)
                }
            }
            guard format == .text else { continue }
            output.line(strong: "[\(context.rawValue)]")
            for line in columns.lines { output.line(line) }
        }
    }
}
