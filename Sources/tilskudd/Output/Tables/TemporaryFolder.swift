internal import Glibc
internal import SystemPackage

/// A folder of the run's own, which is gone with all that is in it when it is let go of.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws(RunFailure) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let parent = named.isEmpty ? "/tmp" : named
    var name = Array("\(parent)/tilskudd-XXXXXX".utf8CString)
    if mkdtemp(&name) == nil {
      throw OutputError.failure(parent, "the folder cannot be made", Errno(rawValue: errno))
    }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    let files = FileOperations.system
    for name in (try? files.names(in: path)) ?? [] { files.remove("\(path)/\(name)") }
    files.remove(path)
  }
}
