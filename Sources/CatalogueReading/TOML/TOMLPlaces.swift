/// Where each key and value of a TOML text stands; the parser itself does not tell.
///
/// For texts that the parser has accepted: the scan follows keys, strings, lists and inline tables, and takes all else as it comes.
struct TOMLPlaces {
  /// The steps from the top: keys, and 0-based numbers for the elements of lists.
  typealias Path = [String]

  private let file: String
  private var keys: [Path: Place] = [:]
  private var values: [Path: Place] = [:]

  init(text: String, file: String) {
    self.file = file
    var scan = TOMLScan(text: text, file: file)
    scan.document()
    keys = scan.keys
    values = scan.values
  }

  func key(_ path: Path) -> Place { keys[path] ?? value(path) }

  /// The value's own place, else that of what holds it.
  func value(_ path: Path) -> Place {
    var path = path
    while !path.isEmpty {
      if let place = values[path] ?? keys[path] { return place }
      path.removeLast()
    }
    return Place(file: file, line: 1, column: 1)
  }
}
