/// Where a record, or a value in it, stands in its file, as a text editor shows it.
public struct Location: Hashable, Sendable {
  /// As in `SourceFile.name`.
  public var file: String
  /// Physical line, 1-based: of the field, which in a record of several lines may stand below the record's first.
  public var line: Int
  /// Character of the line, 1-based, counted in Unicode scalars: the first of the field's content.
  public var column: Int
  /// As the file writes it; nil where no column is meant, or the file has no such column.
  public var heading: String?
  /// The value as written; nil for the record as a whole, and for columns that may hold personal data.
  public var written: String?
  /// The number of the record below the headings, 1-based, blank ones not counted; nil where no record is meant.
  @Compact public var record: Int?
  /// The byte of the file at which it stands, 0-based, in the file's own encoding; nil where no record is meant.
  @Compact public var offset: Int?

  public init(
    file: String, line: Int, column: Int, heading: String? = nil, written: String? = nil, record: Int? = nil,
    offset: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.heading = heading
    self.written = written
    self.record = record
    self.offset = offset
  }
}

extension Location: CustomStringConvertible {
  /// `file:line:column`
  public var description: String { "\(file):\(line):\(column)" }
}
