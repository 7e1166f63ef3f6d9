import CTerminal
import ParallaxReader

/// The events of the open terminal, in the order in which they came.
struct TerminalInput {
    /// Whether to tell a test, each time when there is nothing left to do, how many events were handled.
    var announcesIdleness = false
    /// Whether something is under way of which a test is to see the outcome.
    var awaitsWake = false
    private var decoder = InputDecoder()
    private var events: [InputEvent] = []
    private var handled = 0
    private var announced: Int?

    /// The program has the screen again, and the window may have another size.
    mutating func noteResumed() {
        events.append(.resumed)
        noteSize()
    }

    private mutating func noteSize() {
        var width: Int32 = 1
        var height: Int32 = 1
        ct_size(&width, &height)
        events.append(.resize(width: Int(width), height: Int(height)))
    }

    mutating func next(timeout: Int?) -> [InputEvent] {
        collect(waiting: 0)
        if events.isEmpty {
            announceIdleness()
            let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
            repeat { collect(waiting: limit) } while events.isEmpty && limit < 0
        }
        defer { events.removeAll() }
        handled += events.lazy.filter { $0 != .wake }.count
        return events
    }

    private mutating func collect(waiting limit: Int32) {
        var seen = ct_wait(limit)
        if seen & Int32(CT_INPUT) != 0 { drain() }
        while let patience = decoder.patience, seen & Int32(CT_ENDED) == 0 {
            let more = ct_wait(Int32(patience))
            if more & Int32(CT_INPUT) != 0 { drain() }
            if more == 0 { decoder.finish() }
            seen |= more
        }
        events += decoder.take()
        if seen & Int32(CT_STOP) != 0 {
            ct_stop()
            noteResumed()
        } else if seen & Int32(CT_CONTINUED) != 0 {
            ct_return()
            noteResumed()
        } else if seen & Int32(CT_RESIZED) != 0 {
            ct_resize()
            noteSize()
        }
        if seen & Int32(CT_WOKEN) != 0 { events.append(.wake) }
        if seen & Int32(CT_ENDED) != 0 { events.append(.endOfInput) }
    }

    private mutating func drain() {
        var value: Int32 = 0
        while true {
            switch Int(ct_read(&value)) {
            case CT_BYTE: decoder.byte(UInt8(truncatingIfNeeded: value))
            case CT_KEY: if let (key, held) = Self.key(value) { decoder.key(key, held) }
            default: return
            }
        }
    }

    private mutating func announceIdleness() {
        guard announcesIdleness, !awaitsWake, announced != handled else { return }
        announced = handled
        let mark = "\u{1B}]7777;idle=\(handled)\u{07}"
        ct_send(mark, mark.utf8.count)
    }

    /// The key and the modifiers in a value of `ct_read`.
    private static func key(_ value: Int32) -> (NamedKey, KeyChord.Modifiers)? {
        let number = Int(value >> 3)
        let key: NamedKey
        switch number {
        case CT_KEY_UP: key = .up
        case CT_KEY_DOWN: key = .down
        case CT_KEY_LEFT: key = .left
        case CT_KEY_RIGHT: key = .right
        case CT_KEY_HOME: key = .home
        case CT_KEY_END: key = .end
        case CT_KEY_PAGE_UP: key = .pageUp
        case CT_KEY_PAGE_DOWN: key = .pageDown
        case CT_KEY_INSERT: key = .insert
        case CT_KEY_DELETE: key = .delete
        case CT_KEY_BACKSPACE: key = .backspace
        case CT_KEY_ENTER: key = .enter
        case CT_KEY_TAB: key = .tab
        case CT_KEY_F1...CT_KEY_F12: key = functionKeys[number - CT_KEY_F1]
        default: return nil
        }
        var modifiers: KeyChord.Modifiers = []
        if value & 1 != 0 { modifiers.insert(.shift) }
        if value & 2 != 0 { modifiers.insert(.meta) }
        if value & 4 != 0 { modifiers.insert(.control) }
        return (key, modifiers)
    }

    private static let functionKeys: [NamedKey] = [
        .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12,
    ]
}
