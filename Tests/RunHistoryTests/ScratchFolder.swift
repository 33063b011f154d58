import Foundation
import GRDB

/// A folder of a test's own with a history in it; goes away with it.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: "\(path)/\(name)")) }

  func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// In the database's place.
  func write(_ bytes: Data) throws { try bytes.write(to: URL(filePath: "\(path)/history.db")) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  /// The first value of an answer, asked past the history; empty for none.
  func query(_ sql: String) throws -> String {
    try DatabaseQueue(path: "\(path)/history.db").writeWithoutTransaction { db in
      try GRDB.Row.fetchOne(db, sql: sql)?.databaseValues.first?.storage.value.map { "\($0)" } ?? ""
    }
  }
}
