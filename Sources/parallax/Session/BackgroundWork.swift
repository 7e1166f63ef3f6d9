import Foundation
import ParallaxReader
import ParallaxTerminal
import Synchronization

/// Work for which no key waits: each piece runs on a thread of its own, and what comes of it lies ready, as
/// actions, until the session takes it.
final class BackgroundWork: Sendable {
    private struct Contents {
        var underWay = 0
        var actions: [Action] = []
    }
    private let contents = Mutex(Contents())

    /// Linking goes no deeper into the stack than on the main thread, which has so much on Linux.
    static let stackSize = 8 << 20

    /// Whether something is under way or lies ready.
    var isPending: Bool { contents.withLock { $0.underWay > 0 || !$0.actions.isEmpty } }

    /// Begins a piece of work. The terminal is woken when it is done.
    func start(_ work: @escaping @Sendable () -> [Action]) {
        begin()
        let thread = Thread { self.end(work()) }
        thread.stackSize = Self.stackSize
        thread.start()
    }

    /// Says that a piece of work is under way elsewhere; `end` is called when it is done.
    func begin() { contents.withLock { $0.underWay += 1 } }

    /// Says that a piece of work is done, and what came of it.
    func end(_ actions: [Action]) {
        contents.withLock {
            $0.underWay -= 1
            $0.actions += actions
        }
        Terminal.wake()
    }

    /// Lays actions ready that nobody waits for.
    func deliver(_ actions: [Action]) {
        contents.withLock { $0.actions += actions }
        Terminal.wake()
    }

    /// What lies ready, which is forgotten here.
    func take() -> [Action] {
        contents.withLock { contents in
            defer { contents.actions = [] }
            return contents.actions
        }
    }
}
