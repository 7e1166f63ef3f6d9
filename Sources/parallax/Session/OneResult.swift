import Dispatch
import Synchronization

/// A value that one thread makes and another waits for, not longer than it likes.
final class OneResult<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    /// Lays the value ready.
    func put(_ new: Value) {
        value.withLock { $0 = new }
        isThere.signal()
    }

    /// The value; nil when it did not come in time.
    func take(within patience: DispatchTimeInterval) -> Value? {
        guard isThere.wait(timeout: .now() + patience) == .success else { return nil }
        return value.withLock { $0 }
    }
}
