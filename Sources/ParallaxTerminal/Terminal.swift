import CTerminal
import ParallaxReader

/// The terminal while the reader has it: paints grids, reads events. It is given back as it was when this
/// value ends, on a crash, and when another program is run.
///
/// Only one can be open at a time; it belongs to the main thread.
public struct Terminal: ~Copyable {
    private let palette: TerminalPalette
    private var painted: Grid?
    private var input = TerminalInput()
    private let isInsideTmux: Bool

    /// Takes the terminal of standard input and output over.
    ///
    /// - Parameters:
    ///   - log: A file for what is written to standard error meanwhile; nil throws it away.
    ///   - environment: `TERM`, `NO_COLOR`, `TMUX` and `PARALLAX_IDLE_MARKS` are read.
    /// - Throws: why this is no terminal for the reader; nothing has changed then.
    public init(log: String?, environment: [String: String]) throws(TerminalError) {
        let wantsColor = environment["NO_COLOR", default: ""].isEmpty
        let code = ct_open(log, wantsColor)
        guard code == CT_OPENED else {
            throw TerminalError(code: code, term: environment["TERM", default: ""])
        }
        palette = TerminalPalette(theme: Theme(colors: Int(ct_colors())))
        isInsideTmux = !environment["TMUX", default: ""].isEmpty
        input.announcesIdleness = !environment["PARALLAX_IDLE_MARKS", default: ""].isEmpty
    }

    deinit {
        ct_close()
    }

    /// Columns and rows; at least 1x1.
    public var size: (width: Int, height: Int) {
        var width: Int32 = 1
        var height: Int32 = 1
        ct_size(&width, &height)
        return (Int(width), Int(height))
    }

    /// Shows `grid`. Only the cells that changed are sent.
    public mutating func paint(_ grid: Grid) {
        let before = painted.flatMap { $0.width == grid.width && $0.height == grid.height ? $0 : nil }
        let width = grid.width
        for row in 0..<grid.height {
            let cells = grid.cells[row * width..<(row + 1) * width]
            if let before, before.cells[row * width..<(row + 1) * width] == cells { continue }
            append(cells)
            ct_line(Int32(row))
        }
        painted = grid
        ct_flush(Int32(grid.cursor.column), Int32(grid.cursor.row), grid.showsCursor)
    }

    private func append(_ cells: ArraySlice<Cell>) {
        var index = cells.startIndex
        while index < cells.endIndex {
            let cell = cells[index]
            // A cell that claims no width, or more than is left, would shift the rest of the row.
            let width = max(1, min(Int(cell.width), 2, cells.endIndex - index))
            let ink = palette[cell.style]
            var text = cell.text
            text.withUTF8 { bytes in
                ct_cell(bytes.baseAddress, bytes.count, Int32(width), ink.attributes, ink.pair)
            }
            index += width
        }
    }

    /// Paints everything anew at the next frame, in case something else wrote on the screen.
    public mutating func forget() {
        painted = nil
        ct_forget()
    }

    /// Waits for events and returns all that have come; empty only when `timeout` milliseconds went by.
    public mutating func nextEvents(timeout: Int? = nil) -> [InputEvent] {
        input.next(timeout: timeout)
    }

    /// Whether something is under way that will end with `wake`: a test is not told meanwhile that nothing is left
    /// to do.
    public var awaitsWake: Bool {
        get { input.awaitsWake }
        set { input.awaitsWake = newValue }
    }

    /// The signal that asked the program to end, if one did: after saving and giving the terminal back, the
    /// program is to end by it.
    public var endingSignal: Int32? {
        let signal = ct_ending_signal()
        return signal == 0 ? nil : signal
    }

    /// Gives the terminal back and stops, as a shell expects it after `C-z`; returns when it goes on.
    public mutating func suspend() {
        ct_stop()
        painted = nil
        input.noteResumed()
    }

    /// Gives the terminal to another program while `body` runs, such as an editor or a pager.
    public mutating func runOutside<Result>(_ body: () throws -> Result) rethrows -> Result {
        ct_leave()
        defer {
            ct_return()
            painted = nil
            input.noteResumed()
        }
        return try body()
    }

    /// Whether clicks and the wheel are reported; they are not at first. While they are, most terminals want
    /// shift held down to select text.
    public func setMouse(_ on: Bool) {
        ct_mouse(on)
    }

    /// Hands `text` to the clipboard of the machine where the terminal runs, which may be at the other end of
    /// an ssh. Whether the terminal takes it cannot be known.
    public func copyToClipboard(_ text: String) {
        let sequence = Clipboard.sequence(for: text, insideTmux: isInsideTmux)
        ct_send(sequence, sequence.utf8.count)
    }

    /// Makes `nextEvents` return with `.wake`. From any thread.
    public static func wake() {
        ct_wake()
    }
}
