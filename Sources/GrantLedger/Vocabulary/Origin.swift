/// A file's place in the list of files that the run read; 0-based.
public struct FileID: Hashable, Comparable, Sendable {
  public let index: UInt16

  public init(index: UInt16) { self.index = index }

  public static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// Where a record comes from (*kilde*), so that every figure can be led back to file and line.
public struct Origin: Hashable, Comparable, Sendable {
  public var file: FileID
  /// The physical line on which the record starts, as an editor counts: 1-based.
  public var line: UInt32
  /// The record's number in the file: the header is 0, the first record of data is 1.
  public var record: UInt32

  public init(file: FileID, line: UInt32, record: UInt32) {
    self.file = file
    self.line = line
    self.record = record
  }

  public static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.line, left.record) < (right.file, right.line, right.record)
  }
}

/// A column of a record: its place and the heading as written.
public struct ColumnPlace: Hashable, Sendable {
  /// The field's place in the record: 1-based.
  public var field: Int
  /// The heading as the file writes it.
  public var heading: String

  public init(field: Int, heading: String) {
    self.field = field
    self.heading = heading
  }
}
