internal import SystemPackage

/// Turns what the system says into a sentence and the right exit code.
enum OutputError {
  /// - Parameters:
  ///   - path: the place, as the user knows it.
  ///   - what: what could not be done.
  ///   - outcome: how things stand after it.
  static func failure(
    _ path: String, _ what: String, _ error: Errno, outcome: String = "Nothing was published."
  ) -> RunFailure {
    let status: ExitStatus =
      switch error {
      case .permissionDenied, .notPermitted, .readOnlyFileSystem: .notPermitted
      case .noSpace, .diskQuotaExceeded, .ioError: .inputOutputFailed
      default: .cannotCreate
      }
    let advice =
      switch error {
      case .permissionDenied, .notPermitted:
        "Give a folder that you may write in, or ask for the right to it."
      case .readOnlyFileSystem: "The disk can only be read; give a folder on another one."
      case .noSpace, .diskQuotaExceeded: "The disk is full; make room and run again."
      case .ioError: "The disk has a fault; see to it, or give a folder on another one, and run again."
      case .notDirectory, .fileExists:
        "There is a file where a folder is needed; move it or give another folder."
      default: "Give another folder."
      }
    return RunFailure(status, "\(path): \(what): \(error). \(advice) \(outcome)")
  }
}
