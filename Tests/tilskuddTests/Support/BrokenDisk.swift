import Synchronization
import SystemPackage

@testable import tilskudd

/// The system's own calls, of which one fails, or all from one on; calls are counted from 1 in the order they are made.
///
/// Only calls of some kinds are counted, and can fail, where kinds are given.
final class BrokenDisk: Sendable {
  enum Fault: Sendable {
    case at(Int)
    case from(Int)

    func strikes(_ number: Int) -> Bool {
      switch self {
      case .at(let place): number == place
      case .from(let place): number >= place
      }
    }
  }

  private let fault: Fault?
  private let code: Errno
  private let kinds: Set<FileOperations.Call.Kind>?
  private let made = Mutex<[FileOperations.Call]>([])

  /// Without a fault it only counts.
  init(
    _ fault: Fault? = nil, _ code: Errno = .ioError, kinds: Set<FileOperations.Call.Kind>? = nil
  ) {
    (self.fault, self.code, self.kinds) = (fault, code, kinds)
  }

  var calls: [FileOperations.Call] { made.withLock { $0 } }

  var files: FileOperations {
    FileOperations { [self] call in
      if let kinds, !kinds.contains(call.kind) { return nil }
      let number = made.withLock { calls in
        calls.append(call)
        return calls.count
      }
      return fault?.strikes(number) == true ? code : nil
    }
  }

  /// The faults of a disk, and with which exit code a run must end for each.
  static let codes: [(code: Errno, status: ExitStatus)] = [
    (.noSpace, .inputOutputFailed), (.ioError, .inputOutputFailed), (.permissionDenied, .notPermitted),
  ]
}
