import Foundation
import Synchronization

/// A value that is made on another thread while this one does something else.
final class Beside<Value: Sendable>: Sendable {
    private let made = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
    private let isMade = DispatchSemaphore(value: 0)

    /// Begins to make the value.
    init(_ make: @escaping @Sendable () throws -> Value) {
        let thread = Thread {
            let result = Result { try make() }
            self.made.withLock { $0 = result }
            self.isMade.signal()
        }
        thread.stackSize = BackgroundWork.stackSize
        thread.start()
    }

    /// Waits for the value.
    ///
    /// - Throws: what making it threw.
    func value() throws -> Value {
        isMade.wait()
        isMade.signal()
        return try made.withLock { $0 }.get()
    }
}
