/// The name of a file that we write beside the document, without a folder: `a-z`, `0-9`, `-` and `.` only.
struct SafeFileName: Hashable, Sendable {
  let text: String

  /// The parts joined by `-`; any character that is not `a-z`, `0-9` or `-` becomes `-`, so that no name leads elsewhere.
  init(_ parts: String..., ending: StaticString) {
    let name = parts.joined(separator: "-").unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "0"..."9": String(scalar)
      default: "-"
      }
    }
    text = name.joined() + "." + ending.description
  }
}
