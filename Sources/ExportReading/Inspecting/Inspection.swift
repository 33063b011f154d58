public import GrantLedger

/// What the reader understood of one file, before anything is summed.
public struct Inspection: Sendable {
  /// As in `InputFile.name`.
  public var name: String
  /// Bytes of the file on disk.
  public var byteCount: Int
  /// Bytes that all of this is about: fewer where only the beginning of a very large file was read.
  public var bytesRead: Int
  /// Nil for a file that is no text.
  public var shape: Shape?
  /// Nil where no row of headings was found; then `problem` tells why.
  public var header: HeaderInspection?
  /// Nil where the rows were not read.
  public var counts: SourceFile.Counts?
  /// The first rows of data, typed.
  public var firstRows: [TypedRow]
  public var remarks: [TextRemark]
  public var problem: FileProblem?

  /// How the file is written.
  public struct Shape: Hashable, Sendable {
    public var encoding: TextEncoding
    public var encodingReason: EncodingReason
    /// The character itself, or "TAB".
    public var delimiter: String
    /// The character itself; nil where nothing is a quotation mark.
    public var quote: String?
    /// "LF", "CRLF", "CR" or "mixed".
    public var lineEnd: String
    /// The first line names the delimiter, as in `sep=;`.
    public var hasSeparatorLine: Bool
  }
}

/// The row of headings and what each was taken for.
public struct HeaderInspection: Hashable, Sendable {
  /// Physical line, 1-based.
  public var line: Int
  /// Nil where the headings fit no kind; they are then held against the nearest one.
  public var kind: ExportKind?
  public var nearestKind: ExportKind?
  public var headings: [HeadingInspection]
}

/// A heading and the column it was taken for.
public struct HeadingInspection: Hashable, Sendable {
  /// 1-based.
  public var field: Int
  /// As written, but for spaces around it.
  public var written: String
  public var meaning: Meaning

  public enum Meaning: Hashable, Sendable {
    case column(ColumnKey)
    /// Not used; so near a heading of a column that the file does not have that it may be meant.
    case near(ColumnKey, heading: String)
    case notUsed
  }
}

/// A record of data as typed: the columns that the file has, in the order of its fields.
public struct TypedRow: Hashable, Sendable {
  /// Physical line, 1-based.
  public var line: Int
  public var cells: [Cell]

  public struct Cell: Hashable, Sendable {
    public var column: ColumnKey
    public var value: TypedValue
  }
}

/// What a field was read as.
public enum TypedValue: Hashable, Sendable {
  case blank
  case money(Money)
  case date(CivilDate)
  case number(Int)
  /// A word of the catalogue, by its name there.
  case code(String)
  case text(String)
  /// May hold personal data, and is not shown.
  case personal
  /// Cannot be read as the column's kind of value.
  case unreadable(String)
}

/// Something to know about the text of a file as a whole.
public enum TextRemark: Hashable, Sendable {
  /// Letters that were read in the wrong encoding before the file was made, such as `Ã¥` for `å`.
  case mojibake(sample: String, meant: String, count: Int, line: Int, column: Int)
  /// U+FFFD in the file itself: letters that were lost before it was made.
  case lostLetters(count: Int, line: Int, column: Int)
}
