import Foundation
import ParallaxCore
import ParallaxReader
import ParallaxTerminal

/// One reading, from the first frame to the last: hands the reader what comes from the terminal, and performs
/// what the reader asks for.
struct Session {
    private var state: ReaderState
    private let folder: String
    private let relink: () throws -> CorpusModel

    /// - Parameters:
    ///   - state: The reader to begin with; its size is taken from the terminal.
    ///   - folder: The folder of texts, to find a file that is to be edited.
    ///   - relink: Reads and links the texts anew, after one was edited.
    init(state: ReaderState, folder: String, relink: @escaping () throws -> CorpusModel) {
        self.state = state
        self.folder = folder
        self.relink = relink
    }

    /// Reads until the reader leaves. A signal to end is obeyed once everything is saved and the terminal is
    /// as it was.
    mutating func run() throws {
        if let signal = try runInTerminal() { raise(signal) }
    }

    private mutating func runInTerminal() throws(CommandFailure) -> Int32? {
        let environment = ProcessInfo.processInfo.environment
        var terminal: Terminal
        do throws(TerminalError) {
            terminal = try Terminal(log: SessionLog.path(environment), environment: environment)
        } catch {
            throw CommandFailure(error.description)
        }
        let size = terminal.size
        _ = perform(state.apply(.input(.resize(width: size.width, height: size.height))), on: &terminal)
        terminal.run(
            draw: { _, _ in draw(state) },
            handle: { event, terminal in perform(state.apply(.input(event)), on: &terminal) })
        return terminal.endingSignal
    }

    /// Performs effects, and those that follow from them; false when the reading is over.
    private mutating func perform(_ effects: [Effect], on terminal: inout Terminal) -> Bool {
        for effect in effects {
            switch effect {
            case .quit: return false
            case .suspend: terminal.suspend()
            case .redraw: terminal.forget()
            case .copy(let text): terminal.copyToClipboard(text)
            case .setMouse(let on): terminal.setMouse(on)
            case .wake: Terminal.wake()
            case .edit(let file, let line):
                let result = edit(file, at: line, on: &terminal)
                guard perform(state.apply(result), on: &terminal) else { return false }
            }
        }
        return true
    }

    private func edit(_ file: String, at line: Int, on terminal: inout Terminal) -> Action {
        let path = folder + "/" + file
        let before = Self.changed(path)
        do {
            try terminal.runOutside { try OutsideProgram.edit(path, at: line) }
            guard Self.changed(path) != before else { return .message("\(file) is unchanged") }
            return .modelChanged(try relink())
        } catch let failure as CommandFailure {
            return .fault(failure.message)
        } catch {
            return .fault("\(error)")
        }
    }

    private static func changed(_ path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
}
