import Foundation

/// The repository's own files, found from where this one stands.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// Every Swift file below a folder, by path from there, in order.
  static func swiftFiles(below folder: String) throws -> [(path: String, text: String)] {
    let base = root.appending(path: folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".swift") }
      .sorted().map { path in
        let file = base.appending(path: path)
        return (
          path, String(decoding: try Data(contentsOf: file), as: UTF8.self)
        )
      }
  }
}
