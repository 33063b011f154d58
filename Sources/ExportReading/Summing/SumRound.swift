internal import Dispatch
internal import GrantLedger
internal import Synchronization

/// Jobs that threads take in turn, each with a worker of its own.
final class SumRound: Sendable {
  private let jobs: [SumJob]
  private let next = Atomic<Int>(0)
  private let state: Mutex<State>

  private struct State {
    var outcomes: [SumOutcome?]
    /// One for each thread.
    var sums: [RowSums?]
    var error: SumError?
  }

  init(_ jobs: [SumJob]) {
    self.jobs = jobs
    state = Mutex(State(outcomes: Array(repeating: nil, count: jobs.count), sums: [], error: nil))
  }

  /// In the order of the jobs; all of them, once `run` has returned.
  var outcomes: [SumOutcome] { state.withLock { $0.outcomes.compactMap(\.self) } }

  /// Does all jobs; gives the sums of each thread.
  func run(
    threads: Int, worker: @Sendable () -> SumWorker,
    work: @Sendable (SumJob, inout SumWorker) throws(SumError) -> SumOutcome
  ) throws(SumError) -> [RowSums] {
    state.withLock { $0.sums = Array(repeating: nil, count: threads) }
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, jobs.count))) { thread in
      var own = worker()
      do throws(SumError) {
        while let job = take() {
          let outcome = try work(jobs[job], &own)
          state.withLock { $0.outcomes[job] = outcome }
        }
        let done = own.sums
        state.withLock { $0.sums[thread] = done }
      } catch {
        stop(error)
      }
    }
    if let error = state.withLock(\.error) { throw error }
    return state.withLock { $0.sums.compactMap(\.self) }
  }

  private func take() -> Int? {
    let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return job < jobs.count ? job : nil
  }

  /// Lets no thread take another job.
  private func stop(_ error: SumError) {
    next.store(jobs.count, ordering: .relaxed)
    state.withLock { $0.error = $0.error ?? error }
  }
}
