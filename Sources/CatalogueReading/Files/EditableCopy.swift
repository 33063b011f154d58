import Foundation

/// Writes the bundled catalogue and templates into a folder, as `catalogue/` and `templates/`, for a person to edit.
///
/// The folder is made when it is not there. No file is written over: where one stands in the way, nothing is written and
/// the error names them all. Returns the paths written, in order.
@discardableResult
public func writeEditableCopy(to folder: String) throws(CatalogueError) -> [String] {
  let root = folder.hasSuffix("/") ? folder : folder + "/"
  let copies = BundledFiles.all.map { (path: root + $0.path, text: $0.text) }.sorted { $0.path < $1.path }
  let problems = Problems()
  for copy in copies where FileManager.default.fileExists(atPath: copy.path) {
    problems.add(
      file: copy.path,
      "the file is there already and is not written over. Choose an empty folder, or move it.")
  }
  if !problems.isEmpty { throw CatalogueError(problems) }
  for copy in copies {
    let place = URL(fileURLWithPath: copy.path)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(copy.text.utf8).write(to: place, options: .withoutOverwriting)
    } catch {
      throw CatalogueError(
        .init(
          file: copy.path,
          message:
            "the file cannot be written (\(error.localizedDescription)). Choose a folder you may write to."))
    }
  }
  return copies.map(\.path)
}
