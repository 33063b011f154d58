internal import Foundation

/// Whether the last run that ended well is recent enough, in one line.
struct DoctorRun {
  var state: String
  var maximumAge: Age
  var isQuiet: Bool
  var now = Today.now

  /// A clock that is a little ahead on another machine is no fault.
  private static let tolerance = 60

  /// Says how it is, and returns `.findings` where someone should look.
  func execute() -> ExitStatus {
    .of { () throws(RunFailure) in say(try verdict()) }
  }

  private func say(_ verdict: (isWell: Bool, words: String)) -> ExitStatus {
    // What is wrong is said in any case: that is what cron sends by mail.
    Console(isQuiet: isQuiet && verdict.isWell).result("\(state): \(verdict.words)")
    return verdict.isWell ? .done : .findings
  }

  func verdict() throws(RunFailure) -> (isWell: Bool, words: String) {
    let seen = try Heartbeat.read(in: state)
    let seconds = Int(now.timeIntervalSince(seen.time).rounded(.down))
    let run = "\(Today.timestamp(seen.time)), run \(seen.runID)"
    if seconds < -Self.tolerance {
      return (
        false,
        "the last good run lies \(Age(seconds: -seconds).words) ahead of this clock (\(run)). One of the clocks is wrong; set it, and run again."
      )
    }
    let age = Age(seconds: max(0, seconds))
    if age > maximumAge {
      return (
        false,
        "the last good run ended \(age.words) ago (\(run)), more than \(maximumAge.written). See why none has ended since."
      )
    }
    return (true, "fine; the last good run ended \(age.words) ago (\(run))")
  }
}
