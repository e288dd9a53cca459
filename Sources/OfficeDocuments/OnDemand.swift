import Synchronization

/// A value that is made when it is first asked for, and kept.
package final class OnDemand<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    package var value: Value {
        made.withLock { kept in
            if let kept { return kept }
            let value = make()
            kept = value
            return value
        }
    }

    /// The value if it was asked for already.
    package var valueIfMade: Value? { made.withLock { $0 } }
}
