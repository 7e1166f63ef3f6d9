import Foundation
import ParallaxReader
import ParallaxTerminal

/// A program with nothing in it but the terminal: it shows the lines of its arguments and every event.
///
/// `C-q` quits, `C-z` suspends, `C-e` runs `echo` outside, `C-t` turns the mouse on, `C-y` copies, `C-x` crashes,
/// `C-r` writes to standard error.
@main
struct TerminalDemo {
    static func main() {
        let environment = ProcessInfo.processInfo.environment
        var lines = Array(CommandLine.arguments.dropFirst())
        var log: [String] = []
        var ending: Int32?
        do {
            var terminal = try Terminal(log: environment["DEMO_LOG"], environment: environment)
            terminal.run(
                draw: { draw(lines + log.suffix(6), width: $0, height: $1) },
                handle: { event, terminal in
                    log.append(describe(event))
                    switch event {
                    case .endOfInput: return false
                    case .key(let chord): return handle(chord.description, &terminal, &lines)
                    default: return true
                    }
                })
            ending = terminal.endingSignal
        } catch {
            print("demo: \(error)")
            exit(2)
        }
        if let ending { raise(ending) }
    }

    private static func handle(_ chord: String, _ terminal: inout Terminal, _ lines: inout [String]) -> Bool {
        switch chord {
        case "C-q": return false
        case "C-z": terminal.suspend()
        case "C-e": terminal.runOutside { print("outside") }
        case "C-t": terminal.setMouse(true)
        case "C-y": terminal.copyToClipboard("Ça va?")
        case "C-r": FileHandle.standardError.write(Data("to the log\n".utf8))
        case "C-x": fatalError("a crash on purpose")
        case "+": lines.append("another line")
        default: break
        }
        return true
    }

    private static func describe(_ event: InputEvent) -> String {
        switch event {
        case .key(let chord): "key \(chord)"
        case .paste(let text): "paste \(text.debugDescription)"
        case .resize(let width, let height): "resize \(width)x\(height)"
        case .mouse(let action, let column, let row): "\(action) \(column),\(row)"
        case .resumed: "resumed"
        case .wake: "wake"
        case .endOfInput: "end"
        }
    }

    /// Every character in a cell of its own, hostile or not: what keeps it off is to be the terminal.
    private static func draw(_ lines: [String], width: Int, height: Int) -> Grid {
        var grid = Grid(width: width, height: height)
        for (row, line) in lines.enumerated() {
            var column = 0
            for character in line {
                let isWide = character.unicodeScalars.contains {
                    0x2E80...0xA4CF ~= $0.value || 0x1F300...0x1FAFF ~= $0.value
                }
                grid[column, row] = Cell(text: String(character), width: isWide ? 2 : 1, style: style(row))
                if isWide { grid[column + 1, row] = Cell(text: "", width: 0, style: style(row)) }
                column += isWide ? 2 : 1
            }
        }
        grid.cursor = (column: 2, row: min(1, height - 1))
        return grid
    }

    /// Line by line another role, so that a test can see the theme.
    private static func style(_ row: Int) -> Style {
        Style(Role.allCases[row % Role.allCases.count])
    }
}
