import Foundation

/// The project that these tests stand in.
enum Project {
  static let root: String = {
    var url = URL(filePath: #filePath)
    for _ in 1...4 { url.deleteLastPathComponent() }
    return url.path
  }()

  static func path(_ name: String) -> String { "\(root)/\(name)" }

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }
}
