internal import ArgumentParser
internal import ExcelRendering
internal import ExportReading

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
