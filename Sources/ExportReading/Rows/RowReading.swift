internal import GrantLedger

/// Where the values of one kind of row stand, and what row they make.
protocol RowReading: Sendable {
  associatedtype Content

  init(_ header: Header)

  /// A row to be filled.
  static var empty: Content { get }

  /// Makes the row that of the record at hand, all but the digest of the rest; false where the record cannot be placed,
  /// which is then among the findings. Filled and not returned: a row is large, and there is one for each record.
  func fill(_ row: inout Content, from cells: inout some CellReading) -> Bool

  static func post(_ content: Content, to sums: inout RowSums) throws(Money.Overflow)
}

/// Reads the values of the record at hand, each from its column; nil is blank, or unreadable with a finding.
///
/// There are two: the gatherer, which reads whatever may stand there, and a quick one for what nearly always does.
protocol CellReading {
  mutating func year(_ column: Column) -> Int?
  /// The year without which a row cannot be placed; nil with a finding.
  mutating func requiredYear(_ column: Column) -> Int?
  mutating func scheme(_ scheme: Column, part: Column) -> SchemeReferenceID?
  mutating func place(number: Column, name: Column, year: Int?) -> PlaceReferenceID?
  mutating func text(_ column: Column) -> TextID?
  mutating func personal(_ column: Column) -> Personal<String>?
  mutating func person(_ column: Column) -> PersonID?
  mutating func amount(_ column: Column) -> Money?
  mutating func date(_ column: Column) -> CivilDate?
  mutating func count(_ column: Column) -> Int?
  mutating func answer(_ column: Column) -> Answer?
  mutating func decision(_ column: Column) -> Decision?
  mutating func applicantKind(_ column: Column) -> ApplicantKind?
  mutating func livingPlace(_ column: Column) -> LivingPlace?
  /// An amount outside the money flow: one that cannot be read is found, and counts as blank.
  mutating func amountAside(_ column: Column) -> Money?
  /// A number outside the money flow, read in the same way.
  mutating func countAside(_ column: Column) -> Int?
  /// Whether a column that holds a number, or yes or no, speaks of any.
  mutating func anyAside(_ column: Column) -> Bool?
  /// Whether the column holds an address that the office has left; false where texts are not kept.
  func namesFormerMailbox(_ column: Column) -> Bool
  /// Whether the column holds anything.
  mutating func isWritten(_ column: Column) -> Bool
  mutating func findMissing(_ column: Column)
}
