internal import ArgumentParser
internal import ExcelRendering
internal import ExportReading
internal import GrantLedger

/// How a run ended, as the caller's shell sees it (sysexits; the meaning of 1 is our own).
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Written, with findings at or above `--fail-on`.
  case findings = 1
  /// The command line names something that there is not.
  case commandWrong = 64
  case dataUnreadable = 65
  case inputMissing = 66
  /// The figures do not reconcile, or a sum overflowed.
  case notReconciled = 70
  case cannotCreate = 73
  case inputOutputFailed = 74
  case anotherRun = 75
  case notPermitted = 77
  case configurationWrong = 78

  var exitCode: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
  /// Does a run, says what stops it, and gives what the shell is told.
  static func of(_ run: () throws(RunFailure) -> ExitStatus) -> ExitStatus {
    do {
      return try run()
    } catch {
      error.messages.forEach(Console.error)
      return error.status
    }
  }

  /// The same for work that is done when it does not fail.
  static func done(after run: () throws(RunFailure) -> Void) -> ExitStatus {
    of { () throws(RunFailure) -> ExitStatus in
      try run()
      return .done
    }
  }
}

/// What stopped a run: sentences for the user, each beginning with its place where there is one.
struct RunFailure: Error, Hashable, Sendable {
  var status: ExitStatus
  var messages: [String]

  init(_ status: ExitStatus, _ messages: String...) {
    self.status = status
    self.messages = messages
  }

  init(_ status: ExitStatus, messages: [String]) {
    self.status = status
    self.messages = messages
  }
}

extension RunFailure {
  /// A value of sums that are kept exactly; `ending` is what to do, or what it means, where one is too large.
  static func exactly<Value>(
    ending: String = " Look for an amount with too many digits.",
    _ value: () throws(Money.Overflow) -> Value
  ) throws(RunFailure) -> Value {
    do { return try value() } catch { throw sumTooLarge(ending: ending) }
  }

  static func sumTooLarge(ending: String = " Look for an amount with too many digits.") -> RunFailure {
    RunFailure(.notReconciled, "A sum is too large to be kept exactly.\(ending)")
  }

  static let unpublished = " Nothing was published."

  /// Which years the input has instead of the one asked for; nothing where it has none.
  static func years(_ years: [Int]) -> String {
    years.isEmpty ? "" : "; it has rows for \(years.map(String.init).joined(separator: ", "))"
  }
}

extension ExitStatus {
  init(_ error: InputError) { self = ExitStatus(rawValue: error.exitCode) ?? .inputMissing }

  init(_ error: WorkbookError) {
    self =
      switch error.reason {
      case .fileExists, .cannotCreate: .cannotCreate
      case .cannotWrite, .noRoom, .library: .inputOutputFailed
      case .name, .duplicate, .emptyText, .textTooLong, .controlCharacter, .formula, .numberTooLarge, .day,
        .unknownSection, .tooManyRows, .tooManyColumns, .tooLarge, .tooManyLinks, .cellCount, .nothingToName,
        .decimalPoint:
        .configurationWrong
      case .totalDiffers: .notReconciled
      }
  }
}
