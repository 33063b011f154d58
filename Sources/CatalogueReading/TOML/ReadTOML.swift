import TOMLReading

/// The file's top table; nil when it is no TOML, which is then among the problems.
///
/// A bundled file has been parsed when the program was built.
func readTOML(_ file: TextFile, calling name: String, _ problems: Problems) -> TOMLNode? {
  if let node = file.packed?.unpacked(file: name) { return node }
  return readTOML(file.text, file: name, problems)
}

/// The same for a text that comes from elsewhere.
func readTOML(_ text: String, file: String, _ problems: Problems) -> TOMLNode? {
  do {
    return try TOMLDocument.read(text, file: file)
  } catch {
    problems.add(error.place, error.message)
    return nil
  }
}
