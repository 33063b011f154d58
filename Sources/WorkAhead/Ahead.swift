import Dispatch
import Synchronization

/// A value that is made on another thread as soon as one is free, else where it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// Begins at once.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    DispatchQueue.global().async { [self] in _ = value }
  }

  package var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
