import Dispatch
import Synchronization

/// A value that is made once: on another thread as soon as one is free, else where it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// Begins at once, unless it is left to those who ask.
  package init(isBegun: Bool = true, _ make: @escaping @Sendable () -> Value) {
    self.make = make
    if isBegun { DispatchQueue.global().async { [self] in _ = value } }
  }

  /// Waits for it where it is being made.
  package var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
