import Dispatch
import Foundation
import ParallaxCore
import ParallaxReader
import ParallaxTerminal

/// One reading, from the first frame to the last: hands the reader what comes from the terminal, and performs
/// what the reader asks for.
struct Session {
    private var state: ReaderState
    private let folder: String
    private let faults: [String]
    private let usesMouse: Bool
    private let linking: CorpusLinking
    private let watch: SourceWatch
    private let background = BackgroundWork()
    private let notes: NotesKeeper
    /// Where the reading stood when it was last kept.
    private var kept = SavedReading()

    /// How long the first frame waits for the place where the last reading stood.
    private static let patience = DispatchTimeInterval.milliseconds(30)
    /// How long linking waits for the decisions, without which it would have to be done twice.
    private static let curationPatience = DispatchTimeInterval.milliseconds(200)

    /// - Parameters:
    ///   - state: The reader to begin with; its size is taken from the terminal.
    ///   - faults: What went wrong on the way, a line each, to be told at the foot of the first screen.
    ///   - usesMouse: Whether the mouse is listened to from the start.
    ///   - folder: The folder of texts, to find a file that is to be edited.
    ///   - notes: The file of notes, and who writes them. It is opened at once, beside the keys.
    ///   - linking: Links the texts that `state` shows; it is begun at once, beside the keys.
    init(
        state: ReaderState, faults: [String], usesMouse: Bool, folder: String,
        notes: (file: String, author: String),
        linking: CorpusLinking
    ) {
        self.state = state
        self.faults = faults
        self.usesMouse = usesMouse
        self.folder = folder
        self.linking = linking
        watch = SourceWatch(state.model.corpus, in: folder, linking: linking, background: background)
        self.notes = NotesKeeper(file: notes.file, author: notes.author, background: background)
        self.notes.open(in: state.model.corpus)
        background.start { [notes = self.notes] in
            linking.link(notes.curation(within: Self.curationPatience) ?? Curation())
        }
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
        if usesMouse { terminal.setMouse(true) }
        let size = terminal.size
        var beginning = [Action.input(.resize(width: size.width, height: size.height))]
        if let first = faults.first {
            let more = faults.count > 1 ? " (and \(faults.count - 1) more)" : ""
            beginning.append(.fault(first + more))
        }
        if let saved = notes.lastReading(within: Self.patience) { beginning.append(.comeBack(saved)) }
        for action in beginning { _ = perform(state.apply(action), on: &terminal) }
        kept = state.saved
        watch.start()
        terminal.awaitsWake = true
        terminal.run(
            draw: { _, _ in draw(state) },
            handle: { event, terminal in
                defer { terminal.awaitsWake = background.isPending }
                let done = event == .wake ? background.take() : []
                if event == .wake { keepReading() } else { notes.noteReading() }
                return (done + [.input(event)]).allSatisfy { perform(state.apply($0), on: &terminal) }
            })
        return terminal.endingSignal
    }

    /// Waits for what is still to be written. What was refused meanwhile keeps the reader, once.
    private mutating func mayLeave() -> Bool {
        keepReading()
        guard notes.finish() else {
            _ = state.apply(.fault("\(notes.file): still being written; leave again to give it up"))
            return false
        }
        let refused = background.take().filter { if case .notesRefused = $0 { true } else { false } }
        for action in refused { _ = state.apply(action) }
        return refused.isEmpty
    }

    /// Keeps where the reading stands, if it stands elsewhere than when it was last kept.
    private mutating func keepReading() {
        let saved = state.saved
        guard saved != kept else { return }
        kept = saved
        notes.keep(saved, in: state.model.corpus)
    }

    /// Performs effects, and those that follow from them; false when the reading is over.
    private mutating func perform(_ effects: [Effect], on terminal: inout Terminal) -> Bool {
        for effect in effects {
            switch effect {
            case .quit:
                if mayLeave() { return false }
            case .suspend: terminal.suspend()
            case .redraw: terminal.forget()
            case .copy(let text): terminal.copyToClipboard(text)
            case .setMouse(let on): terminal.setMouse(on)
            case .wake: Terminal.wake()
            case .write(let change): notes.write(change)
            case .pipe(let command, let input):
                background.start { [.piped(ShellCommand.run(command, input: input))] }
            case .compose(let text):
                let result = terminal.runOutside {
                    Composing.edit(text) { try OutsideProgram.edit($0, at: 1) }
                }
                guard perform(state.apply(result), on: &terminal) else { return false }
            case .reopenNotes: notes.open(in: state.model.corpus)
            case .relink(let curation):
                background.start { [linking] in linking.link(curation) }
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
            watch.noteRead()
            background.start { [linking] in linking.relink() }
            return .message("\(file) was changed; the texts are being linked anew")
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
