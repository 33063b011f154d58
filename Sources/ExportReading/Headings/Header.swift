internal import GrantLedger

/// The row of headings of a file, and the columns that they name.
struct Header: Sendable {
  var kind: ExportKind
  var definition: ExportDefinition
  /// As written, but for spaces around them.
  var headings: [String]
  /// The physical line on which it stands; 1-based.
  var line: Int
  /// Where the records after it begin, and their first line.
  var end: Int
  var nextLine: Int
  /// 0-based fields.
  var fields: [ColumnKey: Int]

  /// How many fields a record must have: up to the last heading that is not empty.
  var width: Int { (headings.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  func column(_ key: ColumnKey) -> Column { Column(key: key, field: fields[key]) }
}

/// A column of the file at hand, looked up once for all records.
struct Column: Hashable, Sendable {
  var key: ColumnKey
  /// The field, 0-based; -1 where the file has no such column.
  let place: Int32

  init(key: ColumnKey, field: Int?) {
    self.key = key
    place = field.flatMap { Int32(exactly: $0) } ?? -1
  }

  /// The file has no such column: the same for all its records, and a column that is there may be blank in any.
  var isMissing: Bool { place < 0 }

  /// 0-based; nil where the file has no such column.
  var field: Int? { place < 0 ? nil : Int(place) }
}
