/// A cell's place on its sheet: row and column, both 0-based as the library counts.
struct CellPlace: Hashable {
  var row: Int
  var column: Int

  /// A1.
  static let origin = CellPlace(row: 0, column: 0)

  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  /// As readers know it: `B4`.
  var reference: String { columnLetters + String(row + 1) }

  /// As it stands in a name: `$B$4`.
  var absoluteReference: String { "$\(columnLetters)$\(row + 1)" }

  var columnLetters: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let scalar = UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters.insert(Character(scalar), at: letters.startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// A rectangle of cells on a sheet, ends included.
struct CellRange: Hashable {
  var first: CellPlace
  var last: CellPlace

  var reference: String { first.reference + ":" + last.reference }
  var absoluteReference: String {
    first == last ? first.absoluteReference : first.absoluteReference + ":" + last.absoluteReference
  }
}
