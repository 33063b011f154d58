/// What was read from one file, counted while reading and independent of what is done with it afterwards.
public struct SourceFile: Hashable, Sendable {
  /// As the user named it, or relative to the folder the user named; `/` between folders.
  public var name: String
  public var kind: ExportKind
  /// How the bytes were understood, such as "Windows-1252", ";", "CRLF".
  public var encoding: String
  public var delimiter: String
  public var lineEnd: String
  public var byteCount: Int
  public var counts: Counts
  /// The sum of each reconciled money column over all records of data, readable values only, in catalogue order.
  public var read: [ColumnSum]
  /// The file whose rows it corrects; nil for an export.
  public var corrects: FileID?

  public init(
    name: String, kind: ExportKind, encoding: String, delimiter: String, lineEnd: String, byteCount: Int,
    counts: Counts, read: [ColumnSum]
  ) {
    self.name = name
    self.kind = kind
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.byteCount = byteCount
    self.counts = counts
    self.read = read
  }

  /// How many records of each sort the file has.
  public struct Counts: Hashable, Sendable {
    /// Records of data: everything that is not one of the following.
    public var records = 0
    /// Lines above the headings.
    public var titleLines = 0
    public var blankLines = 0
    public var repeatedHeadings = 0
    public var totalRows = 0
    public var footers = 0

    public init() {}
  }

  public struct ColumnSum: Hashable, Sendable {
    public var column: ColumnKey
    public var sum: Money

    public init(column: ColumnKey, sum: Money) {
      self.column = column
      self.sum = sum
    }
  }
}

/// A row of totals inside an export: left out, and held against the rows above it.
public struct StatedTotal: Hashable, Sendable {
  public var origin: Origin
  public var column: ColumnKey
  public var stated: Money
  /// The sum of the readable amounts in the rows since the last row of totals; where the row adds up the whole file
  /// instead, the sum of the file so far.
  public var computed: Money

  public init(origin: Origin, column: ColumnKey, stated: Money, computed: Money) {
    self.origin = origin
    self.column = column
    self.stated = stated
    self.computed = computed
  }
}

/// A record that could not be typed: it is quarantined, with whatever amounts could be read.
public struct UnreadRow: Hashable, Sendable {
  public var origin: Origin
  public var amounts: [SourceFile.ColumnSum]
  /// Why, at least one.
  public var findings: [Finding]

  public init(origin: Origin, amounts: [SourceFile.ColumnSum], findings: [Finding]) {
    self.origin = origin
    self.amounts = amounts
    self.findings = findings
  }
}
