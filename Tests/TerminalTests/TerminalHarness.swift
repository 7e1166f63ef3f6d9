import CPseudoTerminal
import CVTerm
import Foundation
import ParallaxReader
import Testing

/// A program in a real pseudo-terminal, with a terminal emulator that shows what it draws.
///
///     let reader = try TerminalHarness.launch(["--keymap", "vim"], size: (80, 24))
///     try reader.press("g g / R i y a d h Enter")
///     #expect(reader.screen[1].contains("Riyadh"))
///     try reader.press("q")
///     #expect(try reader.exitStatus() == .exited(0))
///
/// Nothing sleeps: the program says when it has handled everything (`settle`), and one deadline for the whole
/// session ends a test with the screen in the message.
final class TerminalHarness {
    /// How a program ended.
    enum ExitStatus: Hashable {
        case exited(Int32)
        case signaled(Int32)
    }

    /// What a cell looks like; colours are numbers in the palette, nil is the terminal's own.
    struct Attributes: Hashable {
        var bold = false
        var underline = false
        var reverse = false
        var foreground: Int?
        var background: Int?
    }

    /// The programs under test, built beside the test bundle.
    enum Program: String {
        case parallax
        case demo = "TerminalDemo"
    }

    /// Everything that the program sent.
    private(set) var rawBytes: [UInt8] = []
    /// A folder of its own, which is `HOME`, `XDG_CONFIG_HOME` and the like; removed at the end.
    let home: URL

    private(set) var size: (width: Int, height: Int)
    private var pty: pseudo_terminal
    private let emulator: OpaquePointer
    private let cells: OpaquePointer
    private let deadline: ContinuousClock.Instant
    private var status: ExitStatus?
    private var scanned = 0
    private var handled: Int?
    private var expected = 0

    /// Starts a program and waits for its first frame.
    ///
    /// - Parameters:
    ///   - arguments: Without the program's name.
    ///   - environment: On top of a small one with `TERM=xterm-256color` and `LANG=C.UTF-8`; nil removes.
    ///   - home: A prepared folder to be the home; a new one otherwise.
    ///   - settles: False for a program that ends at once or draws nothing.
    static func launch(
        _ arguments: [String] = [], of program: Program = .parallax,
        size: (width: Int, height: Int) = (80, 24),
        environment: [String: String?] = [:], home: URL? = nil, settles: Bool = true
    ) throws -> TerminalHarness {
        let path = try programFolder().appending(path: program.rawValue).path
        let home = try home ?? newFolder()
        // Nothing is kept beside the shipped texts, and no test comes back to where another one stood.
        let notes = home.appending(path: "notes.sqlite").path
        let keeps = program == .parallax && !arguments.contains("--notes")
        let harness = try TerminalHarness(
            path, keeps ? arguments + ["--notes", notes] : arguments, size: size, environment: environment,
            home: home)
        if settles { try harness.settle() }
        return harness
    }

    /// Starts any program, without waiting.
    init(
        _ path: String, _ arguments: [String], size: (width: Int, height: Int) = (80, 24),
        environment changes: [String: String?] = [:], home: URL? = nil, seconds: Int = 120
    ) throws {
        self.size = size
        self.home = try home ?? Self.newFolder()
        deadline = .now + .seconds(seconds)
        emulator = try #require(vterm_new(Int32(size.height), Int32(size.width)))
        vterm_set_utf8(emulator, 1)
        cells = try #require(vterm_obtain_screen(emulator))
        vterm_screen_enable_altscreen(cells, 1)
        vterm_screen_reset(cells, 1)
        let environment = Self.environment(home: self.home, changes: changes)
        pty = try Self.spawn(path, [path] + arguments, environment, in: self.home, size)
    }

    deinit {
        if status == nil {
            kill(pty.pid, SIGKILL)
            waitpid(pty.pid, nil, 0)
        }
        for file in [pty.master, pty.slave, pty.exited] where file >= 0 { close(file) }
        vterm_free(emulator)
        try? FileManager.default.removeItem(at: home)
    }
}

// What stands on the screen.
extension TerminalHarness {
    /// The rows, without trailing spaces.
    var screen: [String] {
        (0..<size.height).map { row in
            var text = ""
            var column = 0
            while column < size.width {
                let cell = cvterm_get(cells, Int32(row), Int32(column))
                text += Self.text(of: cell)
                column += max(1, Int(cell.width))
            }
            return text.trimmed
        }
    }

    /// All rows as one text, to search in.
    var text: String { screen.joined(separator: "\n") }

    /// Where the cursor stands.
    var cursor: (column: Int, row: Int) {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
        return (Int(position.col), Int(position.row))
    }

    /// How a cell is drawn.
    func attributes(at place: (column: Int, row: Int)) -> Attributes {
        let cell = cvterm_get(cells, Int32(place.row), Int32(place.column))
        return Attributes(
            bold: cell.bold, underline: cell.underline, reverse: cell.reverse,
            foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
            background: cell.background < 0 ? nil : Int(cell.background))
    }

    /// How the first cell of the first occurrence of `words` on a row is drawn.
    func attributes(of words: String) throws -> Attributes {
        for (row, line) in screen.enumerated() {
            guard let range = line.range(of: words) else { continue }
            var column = 0
            var text = ""
            while text.count < line.distance(from: line.startIndex, to: range.lowerBound) {
                let cell = cvterm_get(cells, Int32(row), Int32(column))
                text += Self.text(of: cell)
                column += max(1, Int(cell.width))
            }
            return attributes(at: (column, row))
        }
        throw failure("“\(words)” is not on the screen")
    }

    /// Everything that the program sent, as text.
    var output: String { String(decoding: rawBytes, as: UTF8.self) }

    /// How often the program sent a scalar.
    func count(of scalar: Unicode.Scalar) -> Int {
        output.unicodeScalars.count { $0 == scalar }
    }

    /// Whether the program has taken the other screen and not given it back.
    var isOnAlternateScreen: Bool {
        let output = output
        guard let on = output.range(of: "\u{1B}[?1049h", options: .backwards) else { return false }
        return output.range(of: "\u{1B}[?1049l", range: on.upperBound..<output.endIndex) == nil
    }

    /// Whether the modes of the terminal (echo, line editing, signals) are what they were before the program.
    var modesAreRestored: Bool { pseudo_terminal_is_restored(&pty) != 0 }

    private static func text(of cell: cvterm_cell) -> String {
        var scalars = String.UnicodeScalarView()
        withUnsafeBytes(of: cell.scalars) { bytes in
            for value in bytes.bindMemory(to: UInt32.self) {
                guard value != 0, let scalar = Unicode.Scalar(value) else { break }
                scalars.append(scalar)
            }
        }
        return scalars.isEmpty ? " " : String(scalars)
    }
}

// What a user does.
extension TerminalHarness {
    /// Presses keys, written as in a keymap file with spaces between them, and waits until they are handled.
    func press(_ chords: String) throws {
        for text in chords.split(separator: " ") {
            guard let chord = KeyChord(String(text)) else { throw failure("no key “\(text)”") }
            try press(chord)
        }
        try settle()
    }

    /// Types text, character by character, and waits until it is handled.
    func type(_ text: String) throws {
        for character in text {
            guard let chord = KeyChord(.character(character)) else {
                throw failure("no key for “\(character)”")
            }
            try press(chord)
        }
        try settle()
    }

    /// Pastes as a terminal does: between marks if the program asked for them.
    func paste(_ text: String) throws {
        vterm_keyboard_start_paste(emulator)
        for scalar in text.unicodeScalars { vterm_keyboard_unichar(emulator, scalar.value, VTERM_MOD_NONE) }
        vterm_keyboard_end_paste(emulator)
        try send(events: 1)
        try settle()
    }

    /// Presses the left button, or turns the wheel (buttons 4 and 5). Like a terminal, without effect until the
    /// program asks for the mouse.
    func click(at place: (column: Int, row: Int), button: Int = 1) throws {
        guard output.contains("\u{1B}[?1000h") else { return }
        vterm_mouse_move(emulator, Int32(place.row), Int32(place.column), VTERM_MOD_NONE)
        vterm_mouse_button(emulator, Int32(button), true, VTERM_MOD_NONE)
        try send(events: 1)
        vterm_mouse_button(emulator, Int32(button), false, VTERM_MOD_NONE)
        try send(events: 0)
        try settle()
    }

    /// Gives the window another size.
    func resize(to size: (width: Int, height: Int), settling: Bool = true) throws {
        self.size = size
        vterm_set_size(emulator, Int32(size.height), Int32(size.width))
        #expect(pseudo_terminal_resize(&pty, Int32(size.width), Int32(size.height)) == 0)
        guard settling else { return }
        expected += 1
        try settle()
    }

    /// Closes the terminal, as when a window or a connection is closed.
    func hangUp() {
        close(pty.master)
        close(pty.slave)
        (pty.master, pty.slave) = (-1, -1)
    }

    /// Sends a signal to the program.
    func signal(_ number: Int32) {
        kill(pty.pid, number)
    }

    /// Lets the program's files grow again.
    func liftFileLimit() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
        process.arguments = ["--pid", String(pty.pid), "--fsize=unlimited:"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// Sends bytes as they are, which make so many events.
    func send(_ bytes: String, events: Int) throws {
        try write(Array(bytes.utf8))
        expected += events
    }

    private func press(_ chord: KeyChord) throws {
        var modifiers = 0
        if chord.modifiers.contains(.shift) { modifiers |= Int(VTERM_MOD_SHIFT.rawValue) }
        if chord.modifiers.contains(.meta) { modifiers |= Int(VTERM_MOD_ALT.rawValue) }
        if chord.modifiers.contains(.control) { modifiers |= Int(VTERM_MOD_CTRL.rawValue) }
        let held = VTermModifier(rawValue: UInt32(modifiers))
        switch chord.base {
        case .named(.space): vterm_keyboard_unichar(emulator, 0x20, held)
        case .named(let key): vterm_keyboard_key(emulator, Self.emulatorKey(key), held)
        case .character(let character):
            for scalar in character.unicodeScalars { vterm_keyboard_unichar(emulator, scalar.value, held) }
        }
        try send(events: 1)
        // Esc and a key at once would be a key with meta.
        if chord == KeyChord(.escape) { try settle() }
    }

    private func send(events: Int) throws {
        var bytes = [CChar](repeating: 0, count: 4096)
        while true {
            let count = vterm_output_read(emulator, &bytes, bytes.count)
            guard count > 0 else { break }
            try write(bytes[..<count].map { UInt8(bitPattern: $0) })
        }
        expected += events
    }

    private func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(pty.master, $0.baseAddress, $0.count) }
            guard written > 0 else { throw failure("the program takes no input") }
            rest = rest.dropFirst(written)
        }
    }

    private static func emulatorKey(_ key: NamedKey) -> VTermKey {
        switch key {
        case .enter: VTERM_KEY_ENTER
        case .escape: VTERM_KEY_ESCAPE
        case .tab: VTERM_KEY_TAB
        case .space: VTERM_KEY_NONE
        case .backspace: VTERM_KEY_BACKSPACE
        case .delete: VTERM_KEY_DEL
        case .insert: VTERM_KEY_INS
        case .up: VTERM_KEY_UP
        case .down: VTERM_KEY_DOWN
        case .left: VTERM_KEY_LEFT
        case .right: VTERM_KEY_RIGHT
        case .pageUp: VTERM_KEY_PAGEUP
        case .pageDown: VTERM_KEY_PAGEDOWN
        case .home: VTERM_KEY_HOME
        case .end: VTERM_KEY_END
        case .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12:
            VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + (UInt32(key.rawValue.dropFirst()) ?? 1))
        }
    }
}

// Waiting.
extension TerminalHarness {
    /// Waits until the program has handled all that was sent and drawn it, or is gone.
    func settle() throws {
        try wait(for: "the program to settle (handled \(handled ?? -1) of \(expected))") {
            (handled ?? -1) >= expected
        }
        expected = handled ?? expected
    }

    /// Waits until `condition` holds for what the program has drawn; also ends when the program does.
    func wait(for what: String, until condition: () -> Bool) throws {
        while !condition() {
            guard try readMore(waitingFor: what) else { return }
        }
    }

    /// Waits until `words` stand on the screen.
    func wait(for words: String) throws {
        try wait(for: "“\(words)”") { text.contains(words) }
        if !text.contains(words) { throw failure("the program ended before “\(words)” stood there") }
    }

    /// Waits until the program is gone, and says how it ended.
    func exitStatus() throws -> ExitStatus {
        while try readMore(waitingFor: "the end of the program") {}
        guard let status else { throw failure("the program has no exit status") }
        return status
    }

    /// Reads what there is, waiting for it; false once the program is gone and everything is read.
    private func readMore(waitingFor what: String) throws -> Bool {
        if status != nil { return false }
        var files = [
            pollfd(fd: pty.master, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pty.exited, events: Int16(POLLIN), revents: 0),
        ]
        let left = ContinuousClock.now.duration(to: deadline)
        let milliseconds =
            left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0, poll(&files, 2, Int32(clamping: milliseconds)) >= 0 || errno == EINTR else {
            throw failure("waited in vain for \(what)")
        }
        if files[0].revents & Int16(POLLIN) != 0 {
            try take()
        } else if files[1].revents & Int16(POLLIN) != 0 {
            var code: Int32 = 0
            waitpid(pty.pid, &code, 0)
            status = code & 0x7F == 0 ? .exited(code >> 8 & 0xFF) : .signaled(code & 0x7F)
        }
        return true
    }

    private func take() throws {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(pty.master, &buffer, buffer.count)
        guard count > 0 else { return }
        rawBytes += buffer[..<count]
        buffer.withUnsafeBytes { bytes in
            _ = vterm_input_write(emulator, bytes.bindMemory(to: CChar.self).baseAddress, count)
        }
        try send(events: 0)
        noteIdleMarks()
    }

    /// The marks `ESC ] 7777 ; idle=N BEL`.
    private func noteIdleMarks() {
        let prefix = Array("\u{1B}]7777;idle=".utf8)
        while let start = rawBytes[scanned...].firstRange(of: prefix) {
            guard let end = rawBytes[start.upperBound...].firstIndex(of: 0x07) else { return }
            handled = Int(String(decoding: rawBytes[start.upperBound..<end], as: UTF8.self))
            scanned = end
        }
        scanned = max(scanned, rawBytes.count - prefix.count)
    }

    private func failure(_ reason: String) -> HarnessFailure {
        HarnessFailure(reason: reason, screen: screen)
    }
}

extension String {
    /// Without trailing spaces.
    var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}

/// A session that cannot go on, with what stood on the screen.
struct HarnessFailure: Error, CustomStringConvertible {
    let reason: String
    let screen: [String]

    var description: String {
        reason + "; the screen:\n" + screen.map { "  │\($0)" }.joined(separator: "\n")
    }
}
