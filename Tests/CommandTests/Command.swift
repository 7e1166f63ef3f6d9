import Foundation

/// What a run of the built program left behind.
struct CommandResult {
    let status: Int32
    let output: String
    let error: String

    /// The lines of standard output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Standard output as JSON, one object a line.
    func objects() throws -> [[String: Any]] {
        try lines.map { line in
            guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            else {
                throw CommandProblem.notAnObject(line)
            }
            return object
        }
    }
}

enum CommandProblem: Error {
    case notAnObject(String)
}

/// The built program, run as a user runs it.
enum Command {
    /// The program lies beside the test bundle.
    static let program =
        Bundle.allBundles.map(\.bundleURL)
        .first { $0.pathExtension == "xctest" }?.deletingLastPathComponent()
        .appendingPathComponent("parallax")
        ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("parallax")

    /// Runs the program without a terminal and without input.
    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandResult {
        try runAll(arguments, environment: environment)
    }

    /// The same with the arguments as a list.
    static func runAll(_ arguments: [String], environment: [String: String] = [:]) throws -> CommandResult {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files take any amount of output without a second thread.
        func file(_ name: String) throws -> FileHandle {
            let path = folder.appendingPathComponent(name)
            try Data().write(to: path)
            return try FileHandle(forWritingTo: path)
        }
        process.standardOutput = try file("out")
        process.standardError = try file("err")
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
        }
        return CommandResult(
            status: process.terminationStatus, output: try text("out"), error: try text("err"))
    }
}

/// A folder of files that is removed with the value.
final class TemporaryFolder {
    let url: URL
    var path: String { url.path }

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try write(Data(text.utf8), to: name) }
    }

    func write(_ data: Data, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
