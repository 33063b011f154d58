internal import Dispatch
internal import Synchronization

/// Does two things at the same time where the machine has two processors; when both fail, the first one's failure is told.
func together<First: Sendable, Second: Sendable, Failure: Error>(
  _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
  let one = Mutex<Result<First, Failure>?>(nil)
  let other = Mutex<Result<Second, Failure>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = Result(catching: first)
      one.withLock { $0 = result }
    } else {
      let result = Result(catching: second)
      other.withLock { $0 = result }
    }
  }
  return (try value(of: one.withLock { $0 }, or: first), try value(of: other.withLock { $0 }, or: second))
}

/// Makes so many things, as many at the same time as the machine has processors, and gives them in their order; when
/// several fail, the failure of the first in that order is told.
func concurrently<Element: Sendable, Failure: Error>(
  _ count: Int, _ make: @Sendable (Int) throws(Failure) -> Element
) throws(Failure) -> [Element] {
  let made = Mutex([Result<Element, Failure>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = Result { () throws(Failure) in try make(index) }
    made.withLock { $0[index] = result }
  }
  var elements: [Element] = []
  elements.reserveCapacity(count)
  for (index, result) in made.withLock({ $0 }).enumerated() {
    elements.append(try value(of: result) { () throws(Failure) in try make(index) })
  }
  return elements
}

/// What was made on another thread; made here in the case, not known to happen, that it never was.
private func value<Value, Failure: Error>(
  of result: Result<Value, Failure>?, or make: () throws(Failure) -> Value
) throws(Failure) -> Value {
  if let result { return try result.get() }
  return try make()
}
