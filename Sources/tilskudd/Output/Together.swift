internal import Dispatch
internal import Synchronization

/// Does two things at the same time where the machine has two processors; when both fail, the first one's failure is told.
func together<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws(RunFailure) -> First, _ second: @Sendable () throws(RunFailure) -> Second
) throws(RunFailure) -> (First, Second) {
  let one = Mutex<Result<First, RunFailure>?>(nil)
  let other = Mutex<Result<Second, RunFailure>?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = Result(catching: first)
      one.withLock { $0 = result }
    } else {
      let result = Result(catching: second)
      other.withLock { $0 = result }
    }
  }
  guard let one = one.withLock({ $0 }), let other = other.withLock({ $0 }) else {
    throw RunFailure(.inputOutputFailed, "A part of the work was never begun. Run again.")
  }
  return (try one.get(), try other.get())
}
