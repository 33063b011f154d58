import Foundation

/// The text files of a folder and the folders in it, with the given endings; hidden ones and links to folders are left out.
///
/// When the folder has a folder of the name `inner`, that one is read instead.
func readFolder(_ folder: String, orBelow inner: String, suffixes: [String]) throws(CatalogueError) -> (
  prefix: String, files: [TextFile]
) {
  let manager = FileManager.default
  let outside = folder.hasSuffix("/") ? folder : folder + "/"
  let prefix = isFolder(outside + inner) ? outside + inner + "/" : outside
  guard isFolder(prefix) else {
    throw CatalogueError(
      .init(
        file: folder,
        message: "there is no such folder. Give one that holds a catalogue; tilskudd init makes one."))
  }
  let problems = Problems()
  var files: [TextFile] = []
  for path in (manager.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []).sorted() {
    let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
    guard !isHidden, suffixes.contains(where: { path.hasSuffix($0) }), !isFolder(prefix + path) else {
      continue
    }
    guard let bytes = manager.contents(atPath: prefix + path) else {
      problems.add(file: prefix + path, "the file cannot be read. See to it that you may read it.")
      continue
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.add(file: prefix + path, "the file is not UTF-8. Save it as UTF-8.")
      continue
    }
    files.append(TextFile(path: path, text: text))
  }
  if !problems.isEmpty { throw CatalogueError(problems) }
  return (prefix, files)
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}
